using System.Globalization;
using System.Text;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Exports;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Reports;

internal static class ReportDownloads
{
    private const int LongestName = 60;

    private sealed record Format(string Ending, string Type, Func<SessionReport, string> Write);

    private static readonly Format[] Formats =
    [
        new("html", "text/html; charset=utf-8", ReportHtml.Document),
        new("md", "text/markdown; charset=utf-8", ReportMarkdown.Write),
        new("json", "application/json; charset=utf-8", ReportJson.Write),
    ];

    public static void AddReports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReportWriting>();
        builder.Services.AddSingleton<SessionReports>();
        builder.Services.AddSingleton<ProgressReports>();
    }

    /// <summary>A Report to keep: <c>/sessions/ID/report.html</c>, <c>.md</c>, <c>.json</c>.</summary>
    public static void MapReports(this WebApplication app)
    {
        foreach (var format in Formats)
        {
            app.MapGet(
                $"/sessions/{{id:guid}}/report.{format.Ending}",
                async (Guid id, HttpContext context, SessionReports reports) =>
                    await reports.FindAsync(context.User.OwnerId(), new SessionId(id), context.RequestAborted)
                        is { } found
                        ? Results.File(
                            Encoding.UTF8.GetBytes(format.Write(found.Report)),
                            format.Type,
                            $"{FileName(found.Report)}.{format.Ending}"
                        )
                        : Results.NotFound()
            );
        }
    }

    /// <summary>"report-late-deliveries-2026-05-04": letters and digits that every file system takes.</summary>
    internal static string FileName(SessionReport report)
    {
        var name = new StringBuilder("report-");
        foreach (var c in report.ProjectTitle)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                name.Append(char.ToLowerInvariant(c));
            }
            else if (name[^1] != '-')
            {
                name.Append('-');
            }

            if (name.Length == LongestName)
            {
                break;
            }
        }

        return $"{name.ToString().TrimEnd('-')}-{report.StartedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
    }
}
