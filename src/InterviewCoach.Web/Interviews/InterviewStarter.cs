using System.Security.Cryptography;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
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
);

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
    QuestionBank bank,
    TimeProvider time
)
{
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
                Weak = weak,
            }
        );
        var now = time.GetUtcNow();
        var start = new InterviewCommand.Start(
            project.Row.Title,
            project.WriteUps.Select(writeUp => new InterviewSource(writeUp.FileName, writeUp.Hash)).ToList(),
            plan,
            now,
            new InterviewSettings(request.Style, request.Minutes)
        );
        switch (Interview.Decide(InterviewState.Initial, start))
        {
            case Decision.Accepted accepted:
                var session = new SessionId(Guid.CreateVersion7(now));
                await sessions.CreateAsync(owner, session, project.Row.Id, accepted.Events, cancellation);
                return new StartOutcome.Started(session);
            case Decision.Refused refused:
                return new StartOutcome.Refused(refused.Message);
            case var other:
                throw new InvalidOperationException(other.ToString());
        }
    }
}
