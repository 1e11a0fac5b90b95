using System.CommandLine;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach profile FILE…</c>: what a project's sources state, and which skills they back.</summary>
internal static class ProfileVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "The write-up, then code and configuration that back it; - is standard input.",
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
            var sources = parsed.GetRequiredValue(files).Select(Sources.WriteUp).ToList();
            var writeUp = sources.Find(source => source.Format is WriteUpFormat.Markdown) ?? sources[0];
            var others = sources.Where(source => !ReferenceEquals(source, writeUp)).ToList();
            var (profile, ledger) = Profiling.Of(writeUp, others);
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
