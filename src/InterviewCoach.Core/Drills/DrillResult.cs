using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Core.Drills;

/// <summary>How a claim stands after it was drilled.</summary>
public enum Standing
{
    /// <summary>The first answer did not hold.</summary>
    Undefended,

    /// <summary>The claim holds; what its user would know does not.</summary>
    Shaky,

    /// <summary>Every level held.</summary>
    Defended,
}

/// <summary>What a drill found of one claim. A pure function of the Session's events: the transcript is the reason.</summary>
/// <param name="Skill">The catalogue's name.</param>
/// <param name="At">When the last word on it was said.</param>
/// <param name="QuestionSeq">Event number of the challenge.</param>
/// <param name="Levels">The score of each level that was answered, 0 to 5, the challenge first.</param>
/// <param name="Planned">How many levels there were.</param>
public sealed record DrillResult(
    string Skill,
    DateTimeOffset At,
    int QuestionSeq,
    IReadOnlyList<double> Levels,
    int Planned
)
{
    /// <summary>From this score on an answer holds, and the next level is asked.</summary>
    public const double Survives = 2;

    private const double Easily = 4;

    public Standing Standing =>
        Levels[0] < Survives ? Standing.Undefended
        : Levels.Count == Planned && Levels.All(score => score >= Survives) ? Standing.Defended
        : Standing.Shaky;

    /// <summary>The same as spaced repetition takes it.</summary>
    public Recall Recall =>
        Standing switch
        {
            Standing.Undefended => Recall.Again,
            Standing.Shaky => Recall.Hard,
            _ => Levels.Average() >= Easily ? Recall.Easy : Recall.Good,
        };

    /// <summary>What a Session's events found, in order; nothing for what was asked and not answered before it ended.</summary>
    public static IReadOnlyList<DrillResult> Of(IReadOnlyList<InterviewEvent> events)
    {
        var results = new List<DrillResult>();
        if (events is not [InterviewStarted started, ..])
        {
            return results;
        }

        Open? open = null;
        for (var i = 1; i < events.Count; i++)
        {
            switch (events[i])
            {
                case QuestionAsked asked:
                    Close(results, open);
                    open = started.Plan.Questions[asked.PlanIndex] is { Drill: { } drill }
                        ? new Open(drill, i + 1, asked.At)
                        : null;
                    break;
                case FollowUpAsked { FollowUp.Probe: not null }:
                    open?.Levels.Add(null);
                    break;
                case AnswerAssessed assessed:
                    open?.Answered(assessed.Score, assessed.At);
                    break;
                case QuestionSkipped or DontKnowSaid:
                    // With a scaffold after it, what is said then takes its place.
                    open?.Answered(0, events[i].At);
                    break;
            }
        }

        Close(results, open);
        return results;
    }

    private static void Close(List<DrillResult> results, Open? open)
    {
        if (open?.Levels[0] is not null)
        {
            results.Add(
                new DrillResult(
                    open.Drill.Skill,
                    open.At,
                    open.Seq,
                    open.Levels.OfType<double>().ToList(),
                    open.Drill.Deeper.Count + 1
                )
            );
        }
    }

    private sealed class Open(DrilledSkill drill, int seq, DateTimeOffset at)
    {
        public DrilledSkill Drill => drill;

        public int Seq => seq;

        public DateTimeOffset At { get; private set; } = at;

        /// <summary>Null where nothing was answered yet.</summary>
        public List<double?> Levels { get; } = [null];

        public void Answered(double score, DateTimeOffset now) => (Levels[^1], At) = (score, now);
    }
}
