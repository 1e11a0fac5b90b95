using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Mentoring;

/// <summary>A Session of the queue with where it is weakest.</summary>
/// <param name="Weakest">The Topic with the lowest score; null where nothing was scored.</param>
public sealed record QueueItem(QueueRow Row, Topic? Weakest, double? Score);

/// <summary>What of the queue is wanted.</summary>
/// <param name="Weakest">Only Sessions whose weakest Topic this is; null for all.</param>
/// <param name="Cohort">Only Sessions that are shown by way of this cohort; null for all.</param>
public sealed record QueueView(QueueFilter Filter, Topic? Weakest, Guid? Cohort)
{
    /// <summary>Reads it from an address; what is not understood is not asked for.</summary>
    public static QueueView Of(string? show, string? weakest, string? cohort) =>
        new(
            SnakeCase.Parse<QueueFilter>(show ?? "") ?? QueueFilter.Waiting,
            SnakeCase.Parse<Topic>(weakest ?? ""),
            Guid.TryParse(cohort, out var id) ? id : null
        );

    /// <summary>For the address of a Session of it: the next one is taken from the same; empty where nothing is narrowed.</summary>
    public string Query =>
        (Weakest, Cohort) switch
        {
            (null, null) => "",
            ({ } topic, null) => $"?weakest={SnakeCase.Name(topic)}",
            (null, { } cohort) => $"?cohort={cohort}",
            ({ } topic, { } cohort) => $"?weakest={SnakeCase.Name(topic)}&cohort={cohort}",
        };
}

/// <summary>A mentor's queue.</summary>
public sealed class MentorQueue(QueueStore queue, SessionStore sessions)
{
    /// <summary>The Sessions that the view lets through.</summary>
    public async Task<IReadOnlyList<QueueItem>> ListAsync(
        OwnerId mentor,
        QueueView view,
        CancellationToken cancellation
    )
    {
        var items = new List<QueueItem>();
        foreach (var row in await RowsAsync(mentor, view, cancellation))
        {
            if (await ItemAsync(row, view.Weakest, cancellation) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>The next Session that waits in the view, other than this one; null where none does.</summary>
    public async Task<SessionId?> NextAsync(
        OwnerId mentor,
        SessionId session,
        QueueView view,
        CancellationToken cancellation
    )
    {
        foreach (var row in await RowsAsync(mentor, view with { Filter = QueueFilter.Waiting }, cancellation))
        {
            if (
                row.Session != session
                && (view.Weakest is null || await ItemAsync(row, view.Weakest, cancellation) is not null)
            )
            {
                return row.Session;
            }
        }

        return null;
    }

    private Task<IReadOnlyList<QueueRow>> RowsAsync(OwnerId mentor, QueueView view, CancellationToken cancellation) =>
        queue.ListAsync(mentor, view.Cohort, cancellation, view.Filter);

    /// <summary>Null where another Topic is its weakest.</summary>
    private async Task<QueueItem?> ItemAsync(QueueRow row, Topic? weakest, CancellationToken cancellation)
    {
        var report = SessionReport.Of(await sessions.LoadAsync(row.Owner, row.Session, cancellation));
        var lowest = report
            .Topics.Where(topic => topic.Score is not null && topic.Topic is not (Topic.Opening or Topic.Closing))
            .MinBy(topic => topic.Score);
        return weakest is null || lowest?.Topic == weakest ? new QueueItem(row, lowest?.Topic, lowest?.Score) : null;
    }
}
