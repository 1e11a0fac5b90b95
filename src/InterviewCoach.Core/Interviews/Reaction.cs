using InterviewCoach.Core.Assessing;

namespace InterviewCoach.Core.Interviews;

/// <summary>What the interviewer makes of one move of the candidate, ready to be decided on.</summary>
/// <param name="MoveSeq">The event number of the move; a reaction to another one is refused.</param>
/// <param name="Heard">The assessment, where the move was an answer; else null.</param>
/// <param name="Next">What is said next.</param>
public sealed record Reaction(int MoveSeq, Heard? Heard, NextUtterance Next);

/// <summary>An answer, assessed.</summary>
/// <param name="Answer">That answer alone.</param>
/// <param name="Score">0 to 5: all that was said so far to what it answers.</param>
/// <param name="Points">The rubric held against all of that.</param>
/// <param name="Answers">Whether it counts as an answer.</param>
public sealed record Heard(Assessment Answer, double Score, IReadOnlyList<PointAssessment> Points, bool Answers)
{
    /// <summary>Why it counts as none; null where it does, or where too little was said.</summary>
    public AnswerFlag? Flag { get; init; }

    /// <summary>The "why" that this answer survived, 1 to 3; 0 where none was asked, or where it gave no reason.</summary>
    public int Depth { get; init; }
}

/// <summary>What the interviewer says next. A closed choice.</summary>
public abstract record NextUtterance
{
    private NextUtterance() { }

    /// <summary>Stay with the question.</summary>
    public sealed record Further(FollowUp FollowUp, string Text) : NextUtterance;

    /// <summary>Give the question's scaffold.</summary>
    public sealed record Scaffold(string Text) : NextUtterance;

    /// <summary>Put the question in other words.</summary>
    public sealed record Clarify(string Text) : NextUtterance;

    /// <summary>Ask the plan's question at <paramref name="PlanIndex"/>.</summary>
    public sealed record Ask(int PlanIndex, string Text) : NextUtterance;

    /// <summary>The plan is done.</summary>
    public sealed record Close(string Text) : NextUtterance;
}
