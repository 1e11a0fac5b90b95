using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions;

/// <summary>What the candidate wants of an interview.</summary>
/// <param name="Seed">Chooses between questions of equal worth. The same seed gives the same plan.</param>
/// <param name="Minutes">How long it should take: about 10, 20 or 40.</param>
/// <param name="Topics">Only these topics, without opening and closing; null or empty for all. It narrows every mode.</param>
/// <param name="AlreadyAsked">Ids asked in earlier Sessions on this project: avoided while there are others.</param>
/// <param name="Role">The role prepared for, if any: its questions are preferred.</param>
/// <param name="Mode">What kind of Session it is.</param>
public sealed record PlanOptions(
    long Seed,
    int Minutes = 20,
    IReadOnlyList<Topic>? Topics = null,
    IReadOnlyCollection<string>? AlreadyAsked = null,
    TargetRole? Role = null,
    PlanMode Mode = PlanMode.Walkthrough
)
{
    /// <summary>How many questions a pressure round has.</summary>
    public const int PressureCount = 5;

    /// <summary>
    /// Ids of questions that were answered badly in earlier Sessions, the worst first. A walkthrough comes back to them and
    /// to their topics; a replay asks them and nothing else. Ids that the bank does not know are passed over.
    /// </summary>
    public IReadOnlyList<string> Weak { get; init; } = [];

    /// <summary>Topics that were weak, whatever was asked: their questions are preferred.</summary>
    public IReadOnlyCollection<Topic> WeakTopics { get; init; } = [];

    /// <summary>A mentor's own questions, mixed in where their topic comes up; a replay asks only those that were weak.</summary>
    public IReadOnlyList<MentorQuestion> MentorQuestions { get; init; } = [];

    /// <summary>Only what rests on one of these lines, of a project of one source; empty for all of it.</summary>
    public IReadOnlyList<LineSpan> Lines { get; init; } = [];

    /// <summary>
    /// How many questions fit: about two minutes each, and in a full walkthrough never fewer than opening, core topics and
    /// closing need. A mentor's questions count.
    /// </summary>
    public int Count =>
        Mode == PlanMode.Pressure ? PressureCount
        : IsDrill ? Math.Clamp(Minutes / 2, 3, 20)
        : Math.Clamp(Minutes / 2, 8, 20) + (Minutes is >= 15 and < 30 ? 2 : 0);

    /// <summary>Whether only part of the bank is asked from, so that there is neither opening nor closing.</summary>
    public bool IsDrill => Mode != PlanMode.Walkthrough || Topics is { Count: > 0 } || Lines.Count > 0;
}
