using System.Text;
using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Claims.Exports;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Claims;

internal static class ClaimDownloads
{
    private sealed record Format(string Ending, string Type, Func<ClaimsReport, string> Write);

    private static readonly Format[] Formats =
    [
        new("md", "text/markdown; charset=utf-8", LedgerMarkdown.Write),
        new("csv", "text/csv; charset=utf-8", report => LedgerCsv.Write(report.Ledger)),
        new("json", "application/json; charset=utf-8", LedgerJson.Write),
    ];

    public static void AddClaims(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ClaimStore>();
        builder.Services.AddSingleton<ClaimDesk>();
    }

    /// <summary>The ledger to keep: <c>/claims/ledger.md</c>, <c>.csv</c>, <c>.json</c>.</summary>
    public static void MapClaims(this WebApplication app)
    {
        foreach (var format in Formats)
        {
            app.MapGet(
                $"/claims/ledger.{format.Ending}",
                async (HttpContext context, ClaimDesk desk) =>
                    Results.File(
                        Encoding.UTF8.GetBytes(
                            format.Write((await desk.ReadAsync(context.User.OwnerId(), context.RequestAborted)).Report)
                        ),
                        format.Type,
                        $"claims.{format.Ending}"
                    )
            );
        }
    }
}
