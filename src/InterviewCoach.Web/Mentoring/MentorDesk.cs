using System.Security.Claims;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Reports;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Mentoring;

/// <summary>A Session on a mentor's desk.</summary>
/// <param name="Owner">The candidate.</param>
/// <param name="Session">The Session.</param>
/// <param name="Project">What it is about.</param>
/// <param name="Subject">What is reviewed.</param>
/// <param name="Draft">The mentor's draft; null before they begin.</param>
/// <param name="Mine">Whether the mentor is the candidate.</param>
public sealed record OnDesk(
    OwnerId Owner,
    SessionId Session,
    ProjectId Project,
    ReviewedSession Subject,
    StoredReview? Draft,
    bool Mine
);

/// <summary>What a mentor's command came to.</summary>
public abstract record MentorOutcome
{
    private MentorOutcome() { }

    /// <summary>It is so now.</summary>
    public sealed record Done(ReviewState State) : MentorOutcome;

    public sealed record Refused(string Message) : MentorOutcome;

    /// <summary>There is no such Session for this mentor: it is not there, was not shared, or is no longer.</summary>
    public sealed record NotFound : MentorOutcome;
}

/// <summary>Where mentors review Sessions. Whether they may is asked each time, so that what is revoked ends.</summary>
public sealed class MentorDesk(
    ReadingRights rights,
    ReviewStore reviews,
    SessionReports reports,
    NoticeStore notices,
    TimeProvider time
)
{
    // A mentor has a tab or two; more lost races than that in a row is a bug.
    private const int MostRaces = 10;

    /// <summary>The Session with the mentor's draft; null where the mentor may not read it.</summary>
    public async Task<OnDesk?> OpenAsync(ClaimsPrincipal mentor, SessionId session, CancellationToken cancellation)
    {
        if (
            await rights.OwnerOfAsync(mentor, session, cancellation) is not { } owner
            || await reports.FindAsync(owner, session, cancellation) is not { } stored
        )
        {
            return null;
        }

        return new OnDesk(
            owner,
            session,
            stored.Project,
            new ReviewedSession(stored.Report, stored.WriteUps),
            await reviews.DraftAsync(owner, session, mentor.OwnerId(), cancellation),
            owner == mentor.OwnerId()
        );
    }

    /// <summary>Begins a Review, or goes on with the one begun.</summary>
    public async Task<MentorOutcome> StartAsync(
        ClaimsPrincipal mentor,
        SessionId session,
        string name,
        CancellationToken cancellation
    )
    {
        if (await OpenAsync(mentor, session, cancellation) is not { } desk)
        {
            return new MentorOutcome.NotFound();
        }

        var state = desk.Draft?.State ?? ReviewState.Initial;
        // With accounts nobody gives themself another name.
        var called = mentor.SignInId() is null ? name : mentor.DisplayName();
        var start = new ReviewCommand.Start(Utterance.Clean(called), time.GetUtcNow());
        switch (MentorReview.Decide(state, desk.Subject, start))
        {
            case ReviewDecision.Accepted { Event: var first }:
                await reviews.CreateAsync(desk.Owner, session, mentor.OwnerId(), first, cancellation);
                return new MentorOutcome.Done(ReviewState.Evolve(state, first));
            case ReviewDecision.Refused refused:
                return new MentorOutcome.Refused(refused.Message);
            default:
                return new MentorOutcome.Done(state);
        }
    }

    /// <summary>Decides the command on the mentor's draft, and makes what happened durable.</summary>
    /// <param name="mentor">Who commands.</param>
    /// <param name="session">On which Session.</param>
    /// <param name="command">Made from what is reviewed; null where it points at something that is not there.</param>
    public async Task<MentorOutcome> HandleAsync(
        ClaimsPrincipal mentor,
        SessionId session,
        Func<ReviewedSession, DateTimeOffset, ReviewCommand?> command,
        CancellationToken cancellation
    )
    {
        for (var race = 0; race < MostRaces; race++)
        {
            if (await OpenAsync(mentor, session, cancellation) is not { } desk)
            {
                return new MentorOutcome.NotFound();
            }

            if (command(desk.Subject, time.GetUtcNow()) is not { } wanted)
            {
                return new MentorOutcome.Refused(
                    "What you point at is not there. Reload the page and select it again."
                );
            }

            if (desk.Subject.Report.Status == InterviewStatus.Running && !IsNote(wanted))
            {
                return new MentorOutcome.Refused(
                    "This interview is still going on. Take notes now, and review it when it is over."
                );
            }

            var state = desk.Draft?.State ?? ReviewState.Initial;
            switch (MentorReview.Decide(state, desk.Subject, wanted))
            {
                case ReviewDecision.Known:
                    return new MentorOutcome.Done(state);
                case ReviewDecision.Refused refused:
                    return new MentorOutcome.Refused(refused.Message);
                case ReviewDecision.Accepted { Event: var happened }
                    when await AppendAsync(desk, mentor.OwnerId(), state, happened, cancellation) == Appended.Yes:
                    return new MentorOutcome.Done(ReviewState.Evolve(state, happened));
            }
        }

        throw new InvalidOperationException($"A review of session {session} was written to {MostRaces} times at once.");
    }

    private static bool IsNote(ReviewCommand command) =>
        command is ReviewCommand.Comment { Kind: CommentKind.Note } or ReviewCommand.WithdrawComment;

    private async Task<Appended> AppendAsync(
        OnDesk desk,
        OwnerId mentor,
        ReviewState state,
        ReviewEvent happened,
        CancellationToken cancellation
    )
    {
        var review = desk.Draft!.Id;
        if (happened is not ReviewEvent.ReviewSubmitted submitted)
        {
            return await reviews.AppendAsync(desk.Owner, review, state.LastSeq, happened, cancellation);
        }

        var scores = desk.Subject.ScoredTwice(state);
        var appended = await reviews.SubmitAsync(desk.Owner, review, state.LastSeq, submitted, scores, cancellation);
        if (appended == Appended.Yes)
        {
            await notices.TellAsync(
                desk.Owner,
                NoticeKind.ReviewReceived,
                new Doer(mentor, state.Mentor),
                desk.Project,
                desk.Session,
                cancellation
            );
        }

        return appended;
    }
}
