using System.Security.Claims;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Interviews;
using InterviewCoach.Web.Mentoring;
using InterviewCoach.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace InterviewCoach.Web.Hubs;

/// <summary>What the server tells a mentor's browser.</summary>
public interface IMentorClient
{
    /// <summary>Something happened in the Session that is watched.</summary>
    Task Happened(RoomUpdate update);

    /// <summary>There is nothing more to watch, and why.</summary>
    Task Ended(string why);
}

/// <summary>What a mentor's call came to.</summary>
/// <param name="Error">Why nothing was done, for people, with what to do; null when it is done.</param>
public sealed record MentorReply(string? Error)
{
    public static readonly MentorReply Done = new((string?)null);

    public static readonly MentorReply Unknown = new(
        "There is no such session for you here. It may no longer be shared with you."
    );
}

/// <summary>
/// What a remark points at, by place: the words are the server's own. Either a Turn, with a stretch of its text or none for all
/// of it; or lines and columns of a source.
/// </summary>
public sealed record PlaceInput(
    int? Turn,
    int Start,
    int Length,
    string? File,
    int Line,
    int Column,
    int EndLine,
    int EndColumn
)
{
    internal Anchor? In(ReviewedSession subject) =>
        Turn is { } seq ? subject.AnchorIn(seq, Start, Length)
        : File is not null ? subject.AnchorIn(File, new LineSpan(Line, EndLine), Column, EndColumn)
        : null;
}

/// <summary>A mentor's desk. A method parses, calls one thing, replies; the desk asks whether the mentor may.</summary>
public sealed class MentorHub(MentorDesk desk, Watching watching, IHubContext<InterviewHub, IInterviewClient> rooms)
    : Hub<IMentorClient>
{
    /// <summary>
    /// Begins to watch a Session, and catches up on everything after event <paramref name="afterSeq"/>. The candidate sees the name.
    /// </summary>
    public Task<RoomReply> Watch(Guid sessionId, string name, int afterSeq) =>
        watching.BeginAsync(
            Context.ConnectionId,
            Mentor,
            new SessionId(sessionId),
            Utterance.Clean(name),
            afterSeq,
            (owner, session) =>
                Groups.AddToGroupAsync(
                    Context.ConnectionId,
                    InterviewHub.GroupOf(owner, session),
                    Context.ConnectionAborted
                ),
            Context.ConnectionAborted
        );

    /// <summary>Has the interviewer ask a question next, in the Session that this line watches.</summary>
    public async Task<RoomReply> Whisper(Guid sessionId, Guid whisperId, string text)
    {
        var session = new SessionId(sessionId);
        switch (
            await watching.WhisperAsync(
                Context.ConnectionId,
                session,
                whisperId,
                Utterance.Clean(text),
                CancellationToken.None
            )
        )
        {
            case WhisperOutcome.Done { Owner: var owner, Outcome: RoomOutcome.Stored stored }:
                await rooms
                    .Clients.Group(InterviewHub.GroupOf(owner, session))
                    .Happened(RoomUpdate.Of(session, stored));
                return new RoomReply(stored.FirstSeq, null, null);
            case WhisperOutcome.Done { Outcome: RoomOutcome.Known known }:
                return new RoomReply(known.Seq, null, null);
            case WhisperOutcome.Done { Outcome: RoomOutcome.Refused refused }:
                return new RoomReply(null, Words.Snake(refused.Reason), refused.Message);
            default:
                return Watching.NotFound;
        }
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await watching.EndAsync(Context.ConnectionId, CancellationToken.None);
        await base.OnDisconnectedAsync(exception);
    }

    public async Task<MentorReply> StartReview(Guid sessionId, string name) =>
        Reply(await desk.StartAsync(Mentor, new SessionId(sessionId), name, Context.ConnectionAborted));

    public Task<MentorReply> Comment(Guid sessionId, Guid commentId, string kind, PlaceInput? place, string text) =>
        Handle(
            sessionId,
            (subject, at) =>
                Parsed<CommentKind>(kind) is { } known && place?.In(subject) is { } anchor
                    ? new ReviewCommand.Comment(commentId, known, anchor, Utterance.Clean(text), at)
                    : null
        );

    public Task<MentorReply> EditComment(Guid sessionId, Guid commentId, string kind, string text) =>
        Handle(
            sessionId,
            (_, at) =>
                Parsed<CommentKind>(kind) is { } known
                    ? new ReviewCommand.EditComment(commentId, known, Utterance.Clean(text), at)
                    : null
        );

    public Task<MentorReply> WithdrawComment(Guid sessionId, Guid commentId) =>
        Handle(sessionId, (_, at) => new ReviewCommand.WithdrawComment(commentId, at));

    /// <param name="score">0 to 5; null for "I cannot tell".</param>
    public Task<MentorReply> ScoreTopic(Guid sessionId, string topic, int? score) =>
        Handle(
            sessionId,
            (_, at) => Parsed<Topic>(topic) is { } known ? new ReviewCommand.ScoreTopic(known, score, at) : null
        );

    /// <summary>Shows what the engine made of it; from here on the mentor's scores stand.</summary>
    public Task<MentorReply> ShowEngine(Guid sessionId) =>
        Handle(sessionId, (_, at) => new ReviewCommand.ShowEngine(at));

    public Task<MentorReply> OverrulePoint(
        Guid sessionId,
        int questionSeq,
        string pointId,
        bool covered,
        string reason
    ) =>
        Handle(
            sessionId,
            (_, at) => new ReviewCommand.OverrulePoint(questionSeq, pointId, covered, Utterance.Clean(reason), at)
        );

    /// <param name="score">0 to 5; null takes it back.</param>
    public Task<MentorReply> OverruleScore(Guid sessionId, int questionSeq, int? score, string reason) =>
        Handle(sessionId, (_, at) => new ReviewCommand.OverruleScore(questionSeq, score, Utterance.Clean(reason), at));

    public Task<MentorReply> GiveVerdict(Guid sessionId, string verdict, string text) =>
        Handle(
            sessionId,
            (_, at) =>
                Parsed<MentorVerdict>(verdict) is { } known
                    ? new ReviewCommand.GiveVerdict(known, Utterance.Clean(text), at)
                    : null
        );

    /// <summary>Hands the whole draft to the candidate.</summary>
    public Task<MentorReply> Submit(Guid sessionId) => Handle(sessionId, (_, at) => new ReviewCommand.Submit(at));

    private ClaimsPrincipal Mentor => Context.User!;

    // Not cancelled with the connection: what arrived is stored even if the line breaks meanwhile.
    private async Task<MentorReply> Handle(
        Guid sessionId,
        Func<ReviewedSession, DateTimeOffset, ReviewCommand?> command
    ) => Reply(await desk.HandleAsync(Mentor, new SessionId(sessionId), command, CancellationToken.None));

    private static MentorReply Reply(MentorOutcome outcome) =>
        outcome switch
        {
            MentorOutcome.Done => MentorReply.Done,
            MentorOutcome.Refused refused => new MentorReply(refused.Message),
            _ => MentorReply.Unknown,
        };

    private static T? Parsed<T>(string name)
        where T : struct, Enum => SnakeCase.Parse<T>(name);
}
