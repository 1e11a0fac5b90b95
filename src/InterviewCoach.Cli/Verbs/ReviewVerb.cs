using System.CommandLine;
using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach review PATH…</c>: what a sharp interviewer would attack, with the lines.</summary>
internal static class ReviewVerb
{
    private static readonly string[] Endings = [".md", ".markdown", ".ipynb", ".py"];

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Markdown, notebooks, Python files, or folders of them; - is standard input.",
        };
        var format = Formats.Option();
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
            var reviews = parsed.GetRequiredValue(paths).SelectMany(Review).ToList();
            foreach (var (path, review) in reviews)
            {
                foreach (var rule in review.CouldNotRun)
                {
                    Console.Error.WriteLine($"coach: {path}: rule {rule} could not run");
                }
            }

            if (parsed.GetRequiredValue(format) == Formats.Json)
            {
                JsonOutput.Print(ReviewDocument.Of(reviews));
            }
            else
            {
                ReviewSummary.Print(reviews, parsed.GetValue(quiet), Console.Out);
            }

            var found = reviews.Exists(item => item.Review.Findings.Count > 0);
            return found && !parsed.GetValue(exitZero) ? 1 : 0;
        });
        return verb;
    }

    /// <summary>A file that is named must be readable; one that is met in a folder is left out with a word.</summary>
    private static IEnumerable<(string Path, Review Review)> Review(string path)
    {
        if (!Directory.Exists(path))
        {
            yield return (path, Reviewer.Review(Sources.WriteUp(path)));
            yield break;
        }

        foreach (var file in Inside(path))
        {
            Review? review = null;
            try
            {
                review = Reviewer.Review(Sources.WriteUp(file));
            }
            catch (UsageException refused)
            {
                Console.Error.WriteLine($"coach: left out {refused.Message}");
            }

            if (review is not null)
            {
                yield return (file, review);
            }
        }
    }

    /// <summary>The files of a folder, in order; hidden folders and packages left out.</summary>
    private static IEnumerable<string> Inside(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Where(file =>
                !Path.GetRelativePath(folder, file)
                    .Split(Path.DirectorySeparatorChar)
                    .Any(part => part.StartsWith('.') || part == "node_modules")
            )
            .Order(StringComparer.Ordinal);
}
