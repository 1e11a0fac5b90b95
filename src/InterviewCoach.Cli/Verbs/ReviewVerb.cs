using System.CommandLine;
using System.Reflection;
using InterviewCoach.Core.Reviewing.Outputs;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach review PATH…</c>: what a sharp interviewer would attack, with the lines.</summary>
internal static class ReviewVerb
{
    private const string Sarif = "sarif";
    private const string Github = "github";

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description =
                "Markdown, notebooks, Python files, folders of them, or the .zip of a repository; - is standard input.",
        };
        var format = Formats.Option(Sarif, Github);
        var exitZero = new Option<bool>("--exit-zero") { Description = "Exit with 0 also when something is found." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print the findings only, one line each." };
        var verb = new Command(
            "review",
            "Find what an interviewer would attack in a project, with the lines and what to do."
        )
        {
            paths,
            format,
            exitZero,
            quiet,
        };
        verb.SetAction(parsed =>
        {
            var reviewing = new Reviewing();
            var files = reviewing.Of(parsed.GetRequiredValue(paths));
            foreach (var file in files)
            {
                foreach (var rule in file.Review.CouldNotRun)
                {
                    Console.Error.WriteLine($"coach: {file.Path}: rule {rule} could not run");
                }

                if (ReviewSummary.Unread(file) is { } unread)
                {
                    Console.Error.WriteLine($"coach: {unread}");
                }
            }

            Print(files, parsed.GetRequiredValue(format), parsed.GetValue(quiet));
            var found = files.Any(file => file.Review.Findings.Count > 0);
            return reviewing.MissedOne ? 2
                : found && !parsed.GetValue(exitZero) ? 1
                : 0;
        });
        return verb;
    }

    private static void Print(IReadOnlyList<ReviewedFile> files, string format, bool quiet)
    {
        switch (format)
        {
            case Formats.Json:
                JsonOutput.Print(ReviewDocument.Of(files));
                break;
            case Sarif:
                using (var output = Console.OpenStandardOutput())
                {
                    SarifLog.Write(output, FromHere(files), Version);
                    output.WriteByte((byte)'\n');
                }

                break;
            case Github:
                foreach (var command in GithubAnnotations.Of(FromHere(files)))
                {
                    Console.WriteLine(command);
                }

                break;
            default:
                new ReviewSummary(Console.Out, Paint.ForTheScreen()).Print(files, quiet);
                break;
        }
    }

    /// <summary>The files by paths relative to the working folder: that of the checkout, where a host runs it.</summary>
    private static List<ReviewedFile> FromHere(IReadOnlyList<ReviewedFile> files) =>
        files
            .Select(file =>
                file.Path == "-"
                    ? file with
                    {
                        Path = Sources.StandardInputName,
                    }
                    : file with
                    {
                        Path = Path.GetRelativePath(".", file.Path).Replace('\\', '/'),
                    }
            )
            .ToList();

    private static string Version => Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0.0.0";
}
