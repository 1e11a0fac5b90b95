using System.CommandLine;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach profile FILE…</c>: what a project's sources state, and which skills they back.</summary>
internal static class ProfileVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description =
                "The write-up, then code and configuration that back it; or a folder or .zip of a repository; - is standard input.",
        };
        var format = Formats.Option();
        var verb = new Command(
            "profile",
            "Print what a project states: task, data, metrics, skills and what is missing."
        )
        {
            files,
            format,
        };
        verb.SetAction(parsed =>
        {
            var project = Project.Of(parsed.GetRequiredValue(files));
            var (profile, ledger) = Profiling.Of(project);
            var document = ProfileDocument.Of(profile, ledger);
            if (parsed.GetRequiredValue(format) == Formats.Json)
            {
                JsonOutput.Print(document);
            }
            else
            {
                ProfileSummary.Print(document, Console.Out);
            }

            return 0;
        });
        return verb;
    }
}
