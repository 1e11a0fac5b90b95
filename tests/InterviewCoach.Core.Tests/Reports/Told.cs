using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reports;

/// <summary>Tells a Session event by event, with assessments made by hand.</summary>
internal sealed class Told
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly List<InterviewEvent> events = [];
    private readonly InterviewPlan plan;
    private DateTimeOffset now = Noon;

    public Told(params PlannedQuestion[] questions)
    {
        plan = new InterviewPlan(7, questions);
        events.Add(
            new InterviewEvent.InterviewStarted(
                "Kilnwatch",
                [new InterviewSource("kiln.md", ContentHash.Of("text"))],
                plan,
                now
            )
        );
    }

    public IReadOnlyList<InterviewEvent> Events => events;

    public int LastSeq => events.Count;

    public static PlannedQuestion Question(string id, Topic topic, int line = 3, params string[] points) =>
        new(
            id,
            topic,
            $"What of {id}?",
            "Because it matters.",
            [new SourceQuote("kiln.md", LineSpan.At(line), $"line {line} of the kiln")],
            (points.Length > 0 ? points : ["Names the split", "Says why it was chosen"])
                .Select((text, i) => new RubricPoint($"p{i + 1}", text, []))
                .ToList(),
            "In other words?",
            "Think."
        );

    public Told After(TimeSpan time)
    {
        now += time;
        return this;
    }

    public Told Ask(int index) => Add(new InterviewEvent.QuestionAsked(index, plan.Questions[index].Text, now));

    public Told FollowUp(FollowUp followUp, string text = "And further?") =>
        Add(new InterviewEvent.FollowUpAsked(followUp, text, now));

    public Told Skip() => Add(new InterviewEvent.QuestionSkipped(Guid.NewGuid(), now));

    public Told DontKnow() => Add(new InterviewEvent.DontKnowSaid(Guid.NewGuid(), now));

    public Told Rate(params TopicRating[] ratings) => Add(new InterviewEvent.SelfRated(ratings, now));

    public Told Finish() => Add(new InterviewEvent.InterviewFinished("Thank you.", ByCandidate: false, now));

    public Told Abandon() => Add(new InterviewEvent.InterviewAbandoned(now));

    /// <summary>An answer that nobody assessed.</summary>
    public Told Say(string text) => Add(new InterviewEvent.AnswerGiven(Guid.NewGuid(), text, now));

    /// <summary>An answer, assessed: the quotes cover the points p1, p2, … in order; a null one misses.</summary>
    public Told Answer(
        string text,
        double score,
        IReadOnlyList<string?> quotes,
        IReadOnlyList<Contradiction>? contradictions = null,
        bool owned = false,
        bool answers = true,
        IReadOnlyList<AnswerFlag>? flags = null
    )
    {
        Say(text);
        var points = quotes
            .Select((quote, i) => new PointAssessment($"p{i + 1}", quote is not null, false, 0.8, quote ?? ""))
            .ToList();
        return Add(
            new InterviewEvent.AnswerAssessed(
                events.Count,
                new Assessment(score, points, contradictions ?? [], owned, flags ?? []),
                score,
                points,
                answers,
                now
            )
        );
    }

    /// <summary>A Session over three core topics in which every answer has the score.</summary>
    public static Told Walk(double score, params IReadOnlyList<Contradiction> contradictions)
    {
        Topic[] topics = [Topic.Metrics, Topic.Validation, Topic.Leakage];
        var told = new Told([.. topics.Select((topic, i) => Question($"{topic}.why", topic, 3 + i))]);
        for (var i = 0; i < topics.Length; i++)
        {
            told.Ask(i)
                .Answer(
                    "I split by kiln, because tiles of one kiln crack together.",
                    score,
                    ["I split by kiln", null],
                    i == 0 ? contradictions : [],
                    owned: true
                );
        }

        return told.Finish();
    }

    private Told Add(InterviewEvent happened)
    {
        events.Add(happened);
        return this;
    }
}
