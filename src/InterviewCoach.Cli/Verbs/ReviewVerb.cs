using System.CommandLine;
using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach review PATH…</c>: what a sharp interviewer would attack, with the lines.</summary>
internal static class ReviewVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description =
                "Markdown, notebooks, Python files, folders of them, or the .zip of a repository; - is standard input.",
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
            var reviews = parsed.GetRequiredValue(paths).SelectMany(new Reviewing().Of).ToList();
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
}
