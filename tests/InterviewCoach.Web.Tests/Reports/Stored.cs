using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Reports;

/// <summary>Sessions with assessed answers, put straight into the database of a running app.</summary>
internal static class Stored
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly Topic[] Core = [Topic.Metrics, Topic.Validation, Topic.Leakage];

    public static PlannedQuestion Question(string id, Topic topic, string? text = null) =>
        new(
            id,
            topic,
            text ?? $"What of {id}?",
            "Because it matters.",
            [new SourceQuote("readme.md", new LineSpan(3, 3), "A line of it.")],
            [new RubricPoint("p1", "Names the split", []), new RubricPoint("p2", "Says why", [])],
            "In other words?",
            "Think."
        );

    /// <summary>The events of a Session over three core topics; what was said holds one of two points.</summary>
    public static IReadOnlyList<InterviewEvent> Events(
        double score = 2.5,
        string answer = "I split by month, since the future must stay unseen.",
        bool assessed = true,
        bool finished = true,
        DateTimeOffset? at = null
    )
    {
        var start = at ?? Noon;
        var plan = new InterviewPlan(
            7,
            Core.Select(topic => Question($"{topic}.why".ToLowerInvariant(), topic)).ToList()
        );
        var events = new List<InterviewEvent>
        {
            new InterviewEvent.InterviewStarted(
                "A project",
                [new InterviewSource("readme.md", ContentHash.Of("text"))],
                plan,
                start
            ),
        };
        for (var i = 0; i < Core.Length; i++)
        {
            events.Add(new InterviewEvent.QuestionAsked(i, plan.Questions[i].Text, start));
            events.Add(new InterviewEvent.AnswerGiven(Guid.NewGuid(), answer, start.AddSeconds(30)));
            if (assessed)
            {
                PointAssessment[] points =
                [
                    new("p1", true, false, 0.9, answer.Split(',')[0]),
                    new("p2", false, false, 0.1, ""),
                ];
                events.Add(
                    new InterviewEvent.AnswerAssessed(
                        events.Count,
                        new Assessment(score, points, [], true, []),
                        score,
                        points,
                        Answers: true,
                        start.AddSeconds(30)
                    )
                );
            }
        }

        events.Add(
            finished
                ? new InterviewEvent.InterviewFinished("Thank you.", ByCandidate: false, start.AddMinutes(2))
                : new InterviewEvent.InterviewAbandoned(start.AddMinutes(2))
        );
        return events;
    }

    /// <summary>Stores the events as a Session of the local owner. Returns its id.</summary>
    public static async Task<Guid> AddAsync(CoachApp app, string projectPath, IReadOnlyList<InterviewEvent> events)
    {
        var owner = await new AccountStore(app.Database.Source, TimeProvider.System).LocalOwnerAsync(
            CancellationToken.None
        );
        var session = new SessionId(Guid.NewGuid());
        await new SessionStore(app.Database.Source).CreateAsync(
            owner,
            session,
            new ProjectId(Guid.Parse(projectPath.Split('/')[^1])),
            events,
            CancellationToken.None
        );
        return session.Value;
    }
}
