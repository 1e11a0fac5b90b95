using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Core.Assessing;

/// <summary>An answer and what it is held against. Rubric, reference and write-up may each be missing.</summary>
/// <param name="Question">As it was asked.</param>
/// <param name="Rubric">What a strong answer holds; of the bank with cues, or of a stranger without.</param>
/// <param name="Reference">A model answer.</param>
/// <param name="WriteUp">The candidate's write-up, for contradictions.</param>
/// <param name="Answer">What was said.</param>
public sealed record AnswerTask(
    string Question,
    IReadOnlyList<RubricPoint> Rubric,
    string? Reference,
    string? WriteUp,
    string Answer
)
{
    /// <summary>What the candidate said before, in this session or another, oldest first; held against the answer.</summary>
    public IReadOnlyList<EarlierAnswer> EarlierAnswers { get; init; } = [];

    /// <summary>What the rules found in the project's code; held against what the answer says was done.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>An answer that was given before.</summary>
/// <param name="Seq">Where it stands in its session, so that the place can be shown.</param>
/// <param name="Text">What was said.</param>
public sealed record EarlierAnswer(int Seq, string Text);

/// <summary>What an answer is worth, point by point, with the candidate's own words as proof.</summary>
/// <param name="Score">0 to 5, in hundredths.</param>
/// <param name="Points">One for each RubricPoint, in order.</param>
/// <param name="Contradictions">Where the answer and the write-up cannot both be right.</param>
/// <param name="Ownership">Whether the candidate says what they themself did.</param>
/// <param name="Flags">What is noticeable about the answer as a whole.</param>
public sealed record Assessment(
    double Score,
    IReadOnlyList<PointAssessment> Points,
    IReadOnlyList<Contradiction> Contradictions,
    bool Ownership,
    IReadOnlyList<AnswerFlag> Flags
)
{
    /// <summary>Whether the answer opens with what came of it, before it tells how.</summary>
    public bool ImpactFirst { get; init; }

    /// <summary>The parts of a told story, in the order in which they first appear; each at most once.</summary>
    public IReadOnlyList<AnswerPart> Structure { get; init; } = [];
}

/// <summary>A part of a told story, after the "situation, action, result" that interviewers listen for.</summary>
public enum AnswerPart
{
    /// <summary>What was the matter.</summary>
    Situation,

    /// <summary>What was done.</summary>
    Action,

    /// <summary>What came of it.</summary>
    Result,
}

/// <summary>One RubricPoint held against an answer.</summary>
/// <param name="Id">The point.</param>
/// <param name="Covered">Whether the answer holds it.</param>
/// <param name="Unsure">Too close to call: a mentor should look.</param>
/// <param name="Confidence">Estimated chance that a person would call it covered, 0 to 1.</param>
/// <param name="Quote">The words that show it, or empty.</param>
public sealed record PointAssessment(string Id, bool Covered, bool Unsure, double Confidence, string Quote);

/// <summary>A statement of the answer that the write-up, a Finding or an earlier answer denies.</summary>
/// <param name="Line">Where the write-up or the code states otherwise, 1-based; 0 for an earlier answer.</param>
/// <param name="Stated">The words there.</param>
/// <param name="Said">What was said instead, in short.</param>
/// <param name="Quote">The answer's words.</param>
public sealed record Contradiction(int Line, string Stated, string Said, string Quote)
{
    /// <summary>What denies it.</summary>
    public ContradictionSource Source { get; init; }

    /// <summary>The <see cref="EarlierAnswer.Seq"/> of the earlier answer; null for another source.</summary>
    public int? EarlierSeq { get; init; }

    /// <summary>The rule whose Finding denies it; null for another source.</summary>
    public string? RuleId { get; init; }
}

/// <summary>What an answer contradicts.</summary>
public enum ContradictionSource
{
    WriteUp,
    EarlierAnswer,
    Finding,
}

/// <summary>What is noticeable about an answer. Names in JSON are snake_case.</summary>
public enum AnswerFlag
{
    /// <summary>Nothing was said.</summary>
    Empty,

    /// <summary>Letters that are no words.</summary>
    Gibberish,

    /// <summary>The question is not answered: "I don't know", "it went fine".</summary>
    Evasive,

    /// <summary>About something else.</summary>
    OffTopic,

    /// <summary>The question said back.</summary>
    Echo,

    /// <summary>Read out of the write-up.</summary>
    Copied,

    /// <summary>Grand words and nothing behind them.</summary>
    Buzzwords,

    /// <summary>More is claimed than anybody could show.</summary>
    OverClaim,
}
