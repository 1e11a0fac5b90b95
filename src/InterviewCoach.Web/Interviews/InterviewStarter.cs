using System.Security.Cryptography;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Web.Projects;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Interviews;

/// <summary>What a candidate asks for.</summary>
/// <param name="Minutes">How long it should take.</param>
/// <param name="Style">How the interviewer speaks.</param>
/// <param name="Mode">What kind of Session it is.</param>
/// <param name="Topics">Only these; empty for all.</param>
/// <param name="Questions">For a replay: ids of the questions to ask again; empty for those that went badly.</param>
public sealed record InterviewRequest(
    int Minutes,
    InterviewStyle Style,
    PlanMode Mode,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<string> Questions
)
{
    /// <summary>Questions of a mentor that were pasted in, beside those that are assigned.</summary>
    public IReadOnlyList<MentorQuestion> Pasted { get; init; } = [];
}

/// <summary>What came of starting an Interview.</summary>
public abstract record StartOutcome
{
    private StartOutcome() { }

    public sealed record Started(SessionId Session) : StartOutcome;

    public sealed record Refused(string Message) : StartOutcome;
}

/// <summary>Plans an Interview about a Project and opens its Session.</summary>
public sealed class InterviewStarter(
    SessionStore sessions,
    HistoryStore history,
    EarlierSessions earlier,
    MentorQuestionStore mentors,
    QuestionBank bank,
    TimeProvider time
)
{
    private const int MinutesForOne = 10;

    /// <param name="owner">Whose Session it is.</param>
    /// <param name="project">The Project as read.</param>
    /// <param name="request">What is wanted.</param>
    public async Task<StartOutcome> StartAsync(
        OwnerId owner,
        LoadedProject project,
        InterviewRequest request,
        CancellationToken cancellation
    )
    {
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        var asked = await history.AskedAsync(owner, project.Row.Id, cancellation);
        var weak =
            request.Questions.Count > 0
                ? request.Questions
                : await earlier.WeakAsync(owner, project.Row.Id, cancellation);
        var plan = QuestionPlanner.Plan(
            bank,
            project.Profile,
            project.Ledger,
            project.Findings,
            new PlanOptions(seed, request.Minutes, request.Topics, asked, project.Row.TargetRole, request.Mode)
            {
                Weak = [.. weak, .. request.Pasted.Select(question => question.Id)],
                MentorQuestions =
                [
                    .. await mentors.AssignedAsync(owner, project.Row.Id, cancellation),
                    .. request.Pasted.Select(question => OnTopic(question, request.Topics)),
                ],
            }
        );
        return await OpenAsync(
            owner,
            project,
            plan,
            new InterviewSettings(request.Style, request.Minutes),
            cancellation
        );
    }

    /// <summary>What somebody pasted is asked, whatever one topic they chose beside it.</summary>
    private static MentorQuestion OnTopic(MentorQuestion question, IReadOnlyList<Topic> topics) =>
        topics.Count == 0 || topics.Contains(question.Topic) ? question : question with { Topic = topics[0] };

    /// <summary>Opens a Session that asks about one finding of the review.</summary>
    /// <param name="owner">Whose Session it is.</param>
    /// <param name="project">The Project as read.</param>
    /// <param name="finding">The finding.</param>
    public Task<StartOutcome> AskAboutAsync(
        OwnerId owner,
        LoadedProject project,
        Finding finding,
        CancellationToken cancellation
    )
    {
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        var options = new PlanOptions(seed, MinutesForOne, Role: project.Row.TargetRole, Mode: PlanMode.Findings);
        var ofTheBank = QuestionPlanner.Plan(bank, project.Profile, project.Ledger, [finding], options);
        var question = FindingQuestion.Of(finding, ofTheBank.Questions is [var first, ..] ? first : null);
        var settings = new InterviewSettings(InterviewStyle.Neutral, MinutesForOne);
        return OpenAsync(owner, project, new InterviewPlan(seed, [question]), settings, cancellation);
    }

    /// <summary>Opens a Session on a plan that was made already.</summary>
    /// <param name="owner">Whose Session it is.</param>
    /// <param name="project">The Project as read.</param>
    /// <param name="plan">What is asked.</param>
    /// <param name="settings">How.</param>
    public Task<StartOutcome> OpenAsync(
        OwnerId owner,
        LoadedProject project,
        InterviewPlan plan,
        InterviewSettings settings,
        CancellationToken cancellation
    )
    {
        return OpenAsync(
            owner,
            project.Row.Id,
            project.Row.Title,
            project.WriteUps.Select(writeUp => new InterviewSource(writeUp.FileName, writeUp.Hash)).ToList(),
            plan,
            settings,
            cancellation
        );
    }

    /// <summary>
    /// Asks one question of an earlier Session again, in the same words and about the same texts, so that the answers can be
    /// laid side by side. Null where the owner has no such question.
    /// </summary>
    /// <param name="owner">Whose Session it is.</param>
    /// <param name="session">The earlier Session.</param>
    /// <param name="questionSeq">Number of the event that asked it there.</param>
    public async Task<StartOutcome?> AgainAsync(
        OwnerId owner,
        SessionId session,
        int questionSeq,
        CancellationToken cancellation
    )
    {
        var events = await sessions.LoadAsync(owner, session, cancellation);
        if (
            await sessions.ProjectOfAsync(owner, session, cancellation) is not { } project
            || events.ElementAtOrDefault(questionSeq - 1) is not InterviewEvent.QuestionAsked asked
        )
        {
            return null;
        }

        var started = (InterviewEvent.InterviewStarted)events[0];
        return await OpenAsync(
            owner,
            project,
            started.ProjectTitle,
            started.Sources,
            started.Plan with
            {
                Questions = [started.Plan.Questions[asked.PlanIndex]],
            },
            new InterviewSettings((started.Settings ?? InterviewSettings.Default).Style, MinutesForOne),
            cancellation
        );
    }

    private async Task<StartOutcome> OpenAsync(
        OwnerId owner,
        ProjectId project,
        string title,
        IReadOnlyList<InterviewSource> sources,
        InterviewPlan plan,
        InterviewSettings settings,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        var start = new InterviewCommand.Start(title, sources, plan, now, settings);
        switch (Interview.Decide(InterviewState.Initial, start))
        {
            case Decision.Accepted accepted:
                var session = new SessionId(Guid.CreateVersion7(now));
                await sessions.CreateAsync(owner, session, project, accepted.Events, cancellation);
                return new StartOutcome.Started(session);
            case Decision.Refused refused:
                return new StartOutcome.Refused(refused.Message);
            case var other:
                throw new InvalidOperationException(other.ToString());
        }
    }
}
