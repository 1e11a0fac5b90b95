using System.CommandLine;
using InterviewCoach.Core.Reports.Exports;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach report FILE</c>: prints a report that was kept as JSON.</summary>
internal static class ReportVerb
{
    private const string Markdown = "markdown";
    private const string Html = "html";

    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                "A report's JSON, from its page or from 'coach interview --format json'; '-' for standard input.",
        };
        var format = Formats.Option(Markdown, Html);
        var verb = new Command("report", "Print a report that was kept as JSON.") { file, format };
        verb.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var report = ReportJson.Read(Text(path)) switch
            {
                ReportReading.Read read => read.Report,
                ReportReading.Refused refused => throw new UsageException($"{path}: {refused.Message}"),
                var other => throw new InvalidOperationException(other.ToString()),
            };
            Console.Write(
                parsed.GetRequiredValue(format) switch
                {
                    Markdown => ReportMarkdown.Write(report),
                    Html => ReportHtml.Document(report),
                    Formats.Json => ReportJson.Write(report) + "\n",
                    _ => ReportText.Write(report),
                }
            );
            return 0;
        });
        return verb;
    }

    private static string Text(string path)
    {
        try
        {
            return path == "-" ? Console.In.ReadToEnd() : File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
    }
}
