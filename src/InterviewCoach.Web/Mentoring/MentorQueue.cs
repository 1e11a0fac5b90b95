using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Mentoring;

/// <summary>Which Sessions of the queue are wanted.</summary>
public enum QueueFilter
{
    /// <summary>Over, and not reviewed by anybody.</summary>
    Waiting,

    /// <summary>Begun or submitted by this mentor.</summary>
    Mine,

    /// <summary>Going on now.</summary>
    Live,
    All,
}

/// <summary>A Session of the queue with where it is weakest.</summary>
/// <param name="Weakest">The Topic with the lowest score; null where nothing was scored.</param>
public sealed record QueueItem(QueueRow Row, Topic? Weakest, double? Score);

/// <summary>A mentor's queue.</summary>
public sealed class MentorQueue(QueueStore queue, SessionStore sessions)
{
    /// <summary>The Sessions that the filter lets through.</summary>
    /// <param name="weakest">Only those whose weakest Topic this is; null for all.</param>
    public async Task<IReadOnlyList<QueueItem>> ListAsync(
        OwnerId mentor,
        QueueFilter filter,
        Topic? weakest,
        CancellationToken cancellation
    )
    {
        var items = new List<QueueItem>();
        foreach (var row in (await queue.ListAsync(mentor, cancellation)).Where(row => Passes(row, filter)))
        {
            var report = SessionReport.Of(await sessions.LoadAsync(row.Owner, row.Session, cancellation));
            var lowest = report
                .Topics.Where(topic => topic.Score is not null && topic.Topic is not (Topic.Opening or Topic.Closing))
                .MinBy(topic => topic.Score);
            if (weakest is null || lowest?.Topic == weakest)
            {
                items.Add(new QueueItem(row, lowest?.Topic, lowest?.Score));
            }
        }

        return items;
    }

    /// <summary>The next Session that waits, after this one; null where none does.</summary>
    public async Task<SessionId?> NextAsync(OwnerId mentor, SessionId session, CancellationToken cancellation)
    {
        var waiting = (await queue.ListAsync(mentor, cancellation))
            .Where(row => Passes(row, QueueFilter.Waiting) && row.Session != session)
            .ToList();
        return waiting.Count > 0 ? waiting[0].Session : null;
    }

    private static bool Passes(QueueRow row, QueueFilter filter) =>
        filter switch
        {
            QueueFilter.Waiting => !row.Running && row.Reviewed == 0 && row.Others == 0,
            QueueFilter.Mine => row.Drafted || row.Reviewed > 0,
            QueueFilter.Live => row.Running,
            _ => true,
        };
}
