using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Probes;

namespace InterviewCoach.Core.Tests.Interviews.Zoo;

/// <summary>What a candidate sees before they speak.</summary>
/// <param name="Asked">The interviewer's last words.</param>
internal sealed record Moment(Project Project, InterviewState State, string Asked)
{
    public Topic Topic => State.Thread.Open?.Probe?.Topic ?? State.Current.Topic;

    /// <summary>Who did the work hears what a question is after, and not only its words.</summary>
    public string Meant =>
        State.Thread.Open switch
        {
            { Probe: { } probe } => $"{probe.Text} {Points(probe.Rubric)}",
            { PointId: { } missed } => $"{Asked} {Points(State.Current.Rubric.Where(point => point.Id == missed))}",
            _ => $"{State.Current.Text} {State.Current.Clarification} {Points(State.Current.Rubric)}",
        };

    private static string Points(IEnumerable<RubricPoint> points) =>
        string.Join(' ', points.Select(point => point.Text));
}

/// <summary>A way of answering: "" is silence, "/skip" and "/dontknow" and "/clarify" are the buttons.</summary>
internal delegate string Candidate(Moment moment);

/// <summary>An interview, from its first word to its last.</summary>
internal sealed record Played(Project Project, IReadOnlyList<InterviewEvent> Events)
{
    public InterviewState State { get; } = InterviewState.Of(Events);

    public IReadOnlyList<Turn> Turns { get; } = Transcript.Of(Events);

    public IEnumerable<T> All<T>()
        where T : InterviewEvent => Events.OfType<T>();

    public IEnumerable<FollowUp> FollowUps(FollowUpKind kind) =>
        All<InterviewEvent.FollowUpAsked>().Select(asked => asked.FollowUp).Where(asked => asked.Kind == kind);

    /// <summary>The mean over the questions asked of what was reached, 0 to 5; what was not answered is 0.</summary>
    public double Score { get; } = AskedQuestions.Of(Events).Select(asked => asked.Score).DefaultIfEmpty(0).Average();
}

/// <summary>Lets candidates meet the interviewer, with the knowledge that the product ships with.</summary>
internal static class Arena
{
    private const int MostTurns = 200;
    private static readonly DateTimeOffset Start = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyDictionary<InterviewStyle, StyleWords> Styles = (
        (StyleWordsReading.Read)StyleWords.Load(Shipped.Files("interviewer"))
    ).Styles;

    public static readonly Interviewer Interviewer = new(
        ((AssessorLoading.Loaded)AnswerAssessor.Load(Shipped.Files("concepts"))).Assessor,
        ((ProbeBankReading.Read)ProbeBank.Load(Shipped.Files("follow-ups"))).Bank,
        Styles
    );

    public static Played Play(
        Project project,
        Candidate candidate,
        InterviewStyle style = InterviewStyle.Neutral,
        int minutes = 20,
        long seed = 1
    ) => Play(project, candidate, project.Plan(new PlanOptions(seed, minutes)), new InterviewSettings(style, minutes));

    /// <param name="propose">What a language model would ask after an answer; null where there is none, and from it nothing.</param>
    public static Played Play(
        Project project,
        Candidate candidate,
        InterviewPlan plan,
        InterviewSettings settings,
        Func<Invitation, ProposedFollowUp?>? propose = null
    )
    {
        var now = Start;
        var events = new List<InterviewEvent>();
        var state = InterviewState.Initial;
        Do(new InterviewCommand.Start(project.Name, project.Sources, plan, now, settings));
        for (var turn = 0; turn < MostTurns && state.Status == InterviewStatus.Running; turn++)
        {
            var said = Say();
            if (said.Length == 0)
            {
                now += Interview.LongSilence;
                Do(Interviewer.BreakSilence(state, state.QuestionSeq, now));
                said = Say() is { Length: > 0 } late ? late : "/skip";
            }

            now += TimeToSay(said);
            Do(Move(state, said, now));
            var reply = Interviewer.Reply(state, project.Material, now);
            Do(
                propose is not null
                && ProposedFollowUps.Invited(state, reply) is { } invited
                && propose(invited) is { } proposed
                    ? ProposedFollowUps.Accept(state, reply, proposed, "fake", "ProposeFollowUp@0")
                    : reply
            );
        }

        return new Played(project, events);

        string Say() => candidate(new Moment(project, state, Transcript.Of(events)[^1].Text));

        void Do(InterviewCommand command)
        {
            if (Interview.Decide(state, command) is not Decision.Accepted accepted)
            {
                throw new InvalidOperationException($"Refused: {command}");
            }

            events.AddRange(accepted.Events);
            state = accepted.Events.Aggregate(state, Interview.Evolve);
        }
    }

    private static InterviewCommand.Move Move(InterviewState state, string said, DateTimeOffset at)
    {
        var message = new Guid(state.LastSeq, 0, 0, new byte[8]);
        return said switch
        {
            "/skip" => new InterviewCommand.Skip(message, state.QuestionSeq, at),
            "/dontknow" => new InterviewCommand.SayDontKnow(message, state.QuestionSeq, at),
            "/clarify" => new InterviewCommand.AskClarification(message, state.QuestionSeq, at),
            _ => new InterviewCommand.Answer(message, state.QuestionSeq, said, at),
        };
    }

    /// <summary>Some seconds of thinking, then 150 words a minute.</summary>
    private static TimeSpan TimeToSay(string said) => TimeSpan.FromSeconds(8 + said.Split(' ').Length / 2.5);
}
