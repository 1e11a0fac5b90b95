using System.Text.Json.Serialization;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reports;

/// <summary>The questions of one Topic, in the order asked.</summary>
/// <param name="Topic">The Topic.</param>
/// <param name="Level">How it went, in a word.</param>
/// <param name="Score">0 to 5: the mean over its questions; null where none could be judged.</param>
/// <param name="SelfRating">0 to 5, the candidate's own; null where they gave none.</param>
/// <param name="Questions">What was asked.</param>
public sealed record ReportedTopic(
    Topic Topic,
    TopicLevel Level,
    double? Score,
    int? SelfRating,
    IReadOnlyList<ReportedQuestion> Questions
);

/// <summary>How a question ended.</summary>
public enum QuestionOutcome
{
    Answered,

    /// <summary>Something was said that is no answer: evasion, echo, copying, nothing to the point.</summary>
    NotCounted,
    Skipped,
    DontKnow,
    Unanswered,
}

/// <summary>One question of a Session and all that was said about it.</summary>
/// <param name="Id">The bank's permanent id.</param>
/// <param name="Number">Its place in the interview, from 1.</param>
/// <param name="Seq">Number of the event that asked it: its anchor in the transcript.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Text">The question, without what led to it.</param>
/// <param name="Why">Why it was asked of this project.</param>
/// <param name="Grounds">The words of the sources that provoked it.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Score">0 to 5. What was skipped, not known or does not count is 0; null where nothing was assessed.</param>
/// <param name="Points">The rubric held against all that was said to it.</param>
/// <param name="Probes">What a word of the answer invited, with its own rubric.</param>
/// <param name="Contradictions">Where the answers and the sources cannot both be right.</param>
/// <param name="Depth">How many "why"s were asked, and how many of them answered.</param>
/// <param name="Owned">Whether the candidate said what they did themself; null where nothing was assessed.</param>
/// <param name="ImpactFirst">Whether the first answer that counts opens with what came of it; null without one.</param>
/// <param name="Structure">The parts of a told story in that answer, in order.</param>
/// <param name="Timing">How long it took.</param>
/// <param name="Flags">What is noticeable about its answers, each once.</param>
/// <param name="Turns">All that was said, the question first.</param>
public sealed record ReportedQuestion(
    string Id,
    int Number,
    int Seq,
    Topic Topic,
    string Text,
    string Why,
    IReadOnlyList<SourceQuote> Grounds,
    QuestionOutcome Outcome,
    double? Score,
    IReadOnlyList<ReportedPoint> Points,
    IReadOnlyList<ReportedProbe> Probes,
    IReadOnlyList<ReportedContradiction> Contradictions,
    ReportedDepth Depth,
    bool? Owned,
    bool? ImpactFirst,
    IReadOnlyList<AnswerPart> Structure,
    QuestionTiming Timing,
    IReadOnlyList<AnswerFlag> Flags,
    IReadOnlyList<ReportedTurn> Turns
);

/// <summary>What became of a RubricPoint.</summary>
public enum PointOutcome
{
    Covered,

    /// <summary>Too close to call: a mentor should look.</summary>
    Unsure,
    Missed,
    NotAssessed,
}

/// <summary>One thing a strong answer holds, and whether this one did.</summary>
/// <param name="Id">Permanent within its question.</param>
/// <param name="Text">What an answer should hold.</param>
/// <param name="Outcome">Whether it did.</param>
/// <param name="Quote">The candidate's words that show it, or empty.</param>
/// <param name="Frame">What a strong answer would hold for this project; null where the point is covered.</param>
public sealed record ReportedPoint(
    string Id,
    string Text,
    PointOutcome Outcome,
    string Quote,
    IReadOnlyList<FrameSentence>? Frame
);

/// <summary>One sentence of the frame of an answer, with blanks (___) where the sources are silent.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Sources">The words that its filled places rest on.</param>
public sealed record FrameSentence(string Text, IReadOnlyList<SourceQuote> Sources);

/// <summary>A question that a word of an answer invited.</summary>
public sealed record ReportedProbe(string Term, string Text, double? Score, IReadOnlyList<ReportedPoint> Points);

/// <summary>What became of a contradiction.</summary>
public enum ContradictionOutcome
{
    /// <summary>The interviewer did not ask about it.</summary>
    NotRaised,

    /// <summary>It was asked about, and what was said did not settle it.</summary>
    Open,

    /// <summary>Asked about it, the candidate said it again.</summary>
    StoodBy,

    /// <summary>Asked about it, the candidate said something that fits.</summary>
    PutRight,
}

/// <summary>Two statements that cannot both be right.</summary>
/// <param name="AnswerSeq">The Turn that said it.</param>
/// <param name="Said">The candidate's words.</param>
/// <param name="Stated">The other words.</param>
/// <param name="Source">Whose words those are.</param>
/// <param name="File">Where they stand; empty where they stand in no file.</param>
/// <param name="Line">The line there, 1-based; 0 for something said earlier.</param>
/// <param name="EarlierSeq">The Turn that said otherwise, for something said earlier in this Session; else null.</param>
/// <param name="RuleId">The rule of the Finding; else null.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ReportedContradiction(
    int AnswerSeq,
    string Said,
    string Stated,
    ContradictionSource Source,
    string File,
    int Line,
    int? EarlierSeq,
    string? RuleId,
    ContradictionOutcome Outcome
);

/// <summary>How far the reasons behind an answer were asked for and given.</summary>
/// <param name="Asked">The deepest "why" asked, 0 to 3.</param>
/// <param name="Survived">The deepest "why" with an answer that counts, 0 to 3.</param>
public sealed record ReportedDepth(int Asked, int Survived);

/// <summary>How long a question took; absences are left out.</summary>
/// <param name="Spent">From the question to the next one.</param>
/// <param name="BeforeFirstAnswer">From the question to the candidate's first answer; null without one.</param>
public sealed record QuestionTiming(TimeSpan Spent, TimeSpan? BeforeFirstAnswer);

/// <summary>One utterance, with marks.</summary>
/// <param name="Seq">Its event's number.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="FollowUp">Why the interviewer stayed with the question; null for other utterances.</param>
/// <param name="Text">What was said.</param>
/// <param name="At">When.</param>
/// <param name="Counts">Whether it counts as an answer; null where that was not assessed.</param>
/// <param name="Flags">What is noticeable about it.</param>
/// <param name="Marks">Stretches of the text that something rests on, in order, none over another.</param>
public sealed record ReportedTurn(
    int Seq,
    Speaker Speaker,
    TurnKind Kind,
    FollowUpKind? FollowUp,
    string Text,
    DateTimeOffset At,
    bool? Counts,
    IReadOnlyList<AnswerFlag> Flags,
    IReadOnlyList<TextMark> Marks
)
{
    /// <summary>What the engine had to say, where a language model put it in other words; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EngineText { get; init; }
}

public enum MarkKind
{
    /// <summary>These words cover a point.</summary>
    Point,

    /// <summary>These words deny what a source says.</summary>
    Contradiction,
}

/// <summary>A stretch of a Turn's text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">How many.</param>
/// <param name="Kind">Why it is marked.</param>
/// <param name="Note">The point's text, or the words that it denies.</param>
public sealed record TextMark(int Start, int Length, MarkKind Kind, string Note);
