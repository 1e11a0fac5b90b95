using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Storage;

/// <summary>Plain values for storage tests.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public static readonly PlannedQuestion Question = new(
        "metrics.why",
        Topic.Metrics,
        "Why F1?",
        "To see whether it was chosen.",
        [new SourceQuote("readme.md", new LineSpan(3, 4), "F1 0.59 “quoted”")],
        [new RubricPoint("cost", "Names the cost of errors.", ["cost"], "What does a miss cost?")],
        "Why this metric and no other?",
        "Think of the two kinds of errors."
    );

    public static readonly InterviewEvent.InterviewStarted Started = new(
        "A project",
        [new InterviewSource("readme.md", ContentHash.Of("text"))],
        new InterviewPlan(42, [Question]),
        Noon
    );

    public static readonly InterviewEvent.QuestionAsked Asked = new(0, "Why F1?", Noon);

    public static InterviewEvent.AnswerGiven Answer(string text = "Because a miss costs more.", Guid? message = null) =>
        new(message ?? Guid.NewGuid(), text, Noon);

    /// <summary>A new account with one project, straight in the database.</summary>
    public static async Task<(OwnerId Owner, ProjectId Project)> ProjectAsync(
        TestDatabase database,
        string text = "# Text\n",
        OwnerId? owner = null
    )
    {
        var id = owner ?? await AccountAsync(database);
        var project = await new ProjectStore(database.Source, TimeProvider.System).AddAsync(
            id,
            new NewProject(
                "A project",
                TargetRole.MlEngineer,
                IsDemo: false,
                [new SourceText("readme.md", ContentHash.Of(text), text)]
            ),
            CancellationToken.None
        );
        return (id, project);
    }

    public static async Task<OwnerId> AccountAsync(TestDatabase database)
    {
        var owner = Guid.NewGuid();
        await using var insert = database.Source.CreateCommand(
            "insert into account (owner_id, name, created_at) values ($1, 'Somebody', now())"
        );
        insert.Parameters.Add(new() { Value = owner });
        await insert.ExecuteNonQueryAsync();
        return new OwnerId(owner);
    }
}
