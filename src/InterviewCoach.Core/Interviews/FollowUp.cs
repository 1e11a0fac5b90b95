using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Interviews;

/// <summary>Why the interviewer stays with a question.</summary>
public enum FollowUpKind
{
    /// <summary>A RubricPoint was not covered.</summary>
    MissedPoint,

    /// <summary>The answer holds; the reason behind it is asked for. Up to three, one below the other.</summary>
    Why,

    /// <summary>A word of the answer invites a question of its own.</summary>
    Probe,

    /// <summary>The answer and a source, or an earlier answer, cannot both be right.</summary>
    Contradiction,

    /// <summary>"We" throughout: which part was the candidate's?</summary>
    Boundary,

    /// <summary>The opening told how, not what came of it.</summary>
    Impact,

    /// <summary>What was said is no answer yet.</summary>
    NoAnswer,

    /// <summary>A mentor who watches wants to hear it. It is a probe without a rubric: nothing is judged by it.</summary>
    Mentor,

    /// <summary>A language model proposed it, and the engine let it. What is answered is kept, and not even assessed.</summary>
    Proposed,
}

/// <summary>What a follow-up is about.</summary>
/// <param name="Kind">Why it is asked.</param>
/// <param name="PointId">The RubricPoint that was missed; else null.</param>
/// <param name="Depth">1 to 3 for a <see cref="FollowUpKind.Why"/>; else 0.</param>
/// <param name="Probe">The probe with its own rubric; else null.</param>
/// <param name="Contradiction">The two statements; else null.</param>
/// <param name="Flag">Why the answer does not count; else null.</param>
public sealed record FollowUp(
    FollowUpKind Kind,
    string? PointId = null,
    int Depth = 0,
    AskedProbe? Probe = null,
    Contradiction? Contradiction = null,
    AnswerFlag? Flag = null
)
{
    /// <summary>The id in the probe of a mentor's question.</summary>
    public const string OfMentor = "mentor.whisper";

    /// <summary>Which whispered question it asks; null for other follow-ups.</summary>
    public Guid? WhisperId { get; init; }

    /// <summary>Where it comes from, where a language model proposed it; null for other follow-ups.</summary>
    public Proposal? Proposal { get; init; }
}

/// <summary>Where a proposed follow-up comes from.</summary>
/// <param name="Quote">The words of the answer that invited it.</param>
/// <param name="Model">Which model, as the provider knows it.</param>
/// <param name="Prompt">By which prompt, in which version.</param>
public sealed record Proposal(string Quote, string Model, string Prompt);

/// <summary>A probe as it was asked.</summary>
/// <param name="Id">The bank's permanent id.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Term">The words of the answer that triggered it.</param>
/// <param name="Text">As the interviewer said it, without a lead.</param>
/// <param name="Rubric">What a strong answer holds.</param>
public sealed record AskedProbe(string Id, Topic Topic, string Term, string Text, IReadOnlyList<RubricPoint> Rubric);
