using System.Collections.Immutable;
using InterviewCoach.Core.Assessing;

namespace InterviewCoach.Core.Interviews;

/// <summary>An answer as it was given.</summary>
/// <param name="Seq">Its event number.</param>
public sealed record GivenAnswer(int Seq, string Text);

/// <summary>What was said about the question being talked about.</summary>
/// <param name="Answers">What counts as an answer to the question itself, in order; answers to probes are apart.</param>
/// <param name="Score">0 to 5, of all of that; 0 before the first.</param>
/// <param name="Points">The question's rubric held against all of that; empty before the first answer.</param>
/// <param name="FollowUps">What was asked further, in order.</param>
/// <param name="Open">The follow-up that the candidate is to answer, or null when it is the question itself.</param>
/// <param name="HintGiven">Whether the scaffold was given.</param>
public sealed record QuestionThread(
    ImmutableList<GivenAnswer> Answers,
    double Score,
    IReadOnlyList<PointAssessment> Points,
    ImmutableList<FollowUp> FollowUps,
    FollowUp? Open,
    bool HintGiven
)
{
    /// <summary>The deepest "why" that got a reason which was not said before, 0 to 3: what the answer survived.</summary>
    public int Depth { get; init; }

    /// <summary>Whether the candidate, shown what the sources say, stood by what they deny.</summary>
    public bool StoodBy { get; init; }

    /// <summary>The words of the open follow-up; null when it is the question itself.</summary>
    public string? OpenText { get; init; }

    /// <summary>Whether what is open was put in other words already.</summary>
    public bool Clarified { get; init; }

    public static readonly QuestionThread Empty = new([], 0, [], [], Open: null, HintGiven: false);

    /// <summary>How often a follow-up of the kind was asked.</summary>
    public int Count(FollowUpKind kind) => FollowUps.Count(followUp => followUp.Kind == kind);
}
