using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Interviews;

/// <summary>Plain values for interview tests.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public static PlannedQuestion Question(int n, Topic topic = Topic.Metrics) =>
        new(
            $"question.{n}",
            topic,
            $"Question {n}?",
            "Because it matters.",
            [new SourceQuote("readme.md", LineSpan.At(n), $"line {n}")],
            [new RubricPoint("point", "Says it.", ["it"])],
            $"Question {n}, in other words?",
            $"Think of {n}."
        );

    public static InterviewPlan Plan(int questions) =>
        new(7, Enumerable.Range(1, questions).Select(n => Question(n)).ToList());

    public static InterviewCommand.Start Start(int questions = 3) =>
        new("A project", [new InterviewSource("readme.md", ContentHash.Of("text"))], Plan(questions), Noon);

    /// <summary>The events after the commands, of which each must be accepted.</summary>
    public static IReadOnlyList<InterviewEvent> After(params Func<InterviewState, InterviewCommand>[] commands)
    {
        var events = new List<InterviewEvent>();
        foreach (var command in commands)
        {
            var state = InterviewState.Of(events);
            events.AddRange(Assert.IsType<Decision.Accepted>(Interview.Decide(state, command(state))).Events);
        }

        return events;
    }

    public static InterviewCommand Begin(InterviewState state) => Start();

    public static Func<InterviewState, InterviewCommand> Begin(int questions) => _ => Start(questions);

    public static InterviewCommand Reply(InterviewState state) => new InterviewCommand.Reply(Noon);

    public static InterviewCommand Answer(InterviewState state) =>
        new InterviewCommand.Answer(Guid.NewGuid(), state.QuestionSeq, "An answer.", Noon);

    public static InterviewCommand Skip(InterviewState state) =>
        new InterviewCommand.Skip(Guid.NewGuid(), state.QuestionSeq, Noon);

    public static InterviewCommand DontKnow(InterviewState state) =>
        new InterviewCommand.SayDontKnow(Guid.NewGuid(), state.QuestionSeq, Noon);

    public static InterviewCommand Clarify(InterviewState state) =>
        new InterviewCommand.AskClarification(Guid.NewGuid(), state.QuestionSeq, Noon);

    public static InterviewCommand Finish(InterviewState state) => new InterviewCommand.Finish(Noon);

    public static InterviewCommand Abandon(InterviewState state) => new InterviewCommand.Abandon(Noon);
}
