using System.Text;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Mentoring;

internal static class MentorDownloads
{
    /// <summary>
    /// Where a mentor overruled the engine, as labelled cases: <c>/mentor/overruled.jsonl</c>. They hold what candidates said, so
    /// that it is a reading like any other: of what the mentor may still read, and told to its subject.
    /// </summary>
    public static void MapMentoring(this WebApplication app) =>
        app.MapGet(
            "/mentor/overruled.jsonl",
            async (
                HttpContext context,
                QueueStore queue,
                ReadingRights rights,
                ReviewStore reviews,
                SessionStore sessions
            ) =>
            {
                var (mentor, lines) = (context.User.OwnerId(), new StringBuilder());
                foreach (
                    var row in await queue.ListAsync(
                        mentor,
                        cohort: null,
                        context.RequestAborted,
                        QueueFilter.Mine,
                        int.MaxValue
                    )
                )
                {
                    if (
                        row.Reviewed == 0
                        || await rights.OwnerOfAsync(context.User, row.Session, context.RequestAborted) is null
                    )
                    {
                        continue;
                    }

                    var events = await sessions.LoadAsync(row.Owner, row.Session, context.RequestAborted);
                    foreach (
                        var review in await reviews.SubmittedAsync(
                            row.Owner,
                            row.Session,
                            mentor,
                            context.RequestAborted
                        )
                    )
                    {
                        lines.Append(LabelledCases.Of(row.Session.ToString(), events, review.State));
                    }
                }

                return Results.File(
                    Encoding.UTF8.GetBytes(lines.ToString()),
                    "application/jsonl; charset=utf-8",
                    "overruled.jsonl"
                );
            }
        );
}
