using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions;

/// <summary>One thing a strong answer holds.</summary>
/// <param name="Id">Permanent within its Question.</param>
/// <param name="Text">What the answer should hold, as an interviewer would note it.</param>
/// <param name="Cues">Words and phrases that show it; may be empty for a stranger's rubric.</param>
/// <param name="FollowUp">What is asked when the point is missed; null when nothing is.</param>
public sealed record RubricPoint(string Id, string Text, IReadOnlyList<string> Cues, string? FollowUp = null);

/// <summary>A Question of the bank, made concrete for one Project: slots filled, Grounds named.</summary>
/// <param name="Id">The bank's permanent id.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Text">As the interviewer says it.</param>
/// <param name="Why">Why it is asked of this project, for the candidate to read.</param>
/// <param name="Grounds">The words of the sources that provoked it; empty only for an opening or a closing where the sources say nothing to rest them on, and for a mentor's question.</param>
/// <param name="Rubric">What a strong answer holds.</param>
/// <param name="Clarification">The same question in other words, said when the candidate asks for it.</param>
/// <param name="Hint">A scaffold, given once after "I don't know".</param>
public sealed record PlannedQuestion(
    string Id,
    Topic Topic,
    string Text,
    string Why,
    IReadOnlyList<SourceQuote> Grounds,
    IReadOnlyList<RubricPoint> Rubric,
    string Clarification,
    string Hint
)
{
    /// <summary>Up to three "why"s, each asked when the answer before it held: the depth ladder of a claim. May be empty.</summary>
    public IReadOnlyList<string> Ladder { get; init; } = [];

    /// <summary>1 easy, 2 usual, 3 hard.</summary>
    public int Difficulty { get; init; } = 2;

    /// <summary>Questions of one group ask for the same thing in other words; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>A mentor's answer in full, to assess against beside the rubric; null for questions of the bank.</summary>
    public string? Reference { get; init; }

    /// <summary>The skill that it challenges, in a drill; else null.</summary>
    public DrilledSkill? Drill { get; init; }
}

/// <summary>What will be asked, in order, from opening to closing.</summary>
public sealed record InterviewPlan(long Seed, IReadOnlyList<PlannedQuestion> Questions);
