using System.CommandLine;
using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach rules</c>: every rule, with its summary.</summary>
internal static class RulesVerb
{
    private sealed record Listed(string Id, string Kind, string Severity, string Summary);

    public static Command Create()
    {
        var format = Formats.Option();
        var verb = new Command("rules", "List every rule of the review.") { format };
        verb.SetAction(parsed =>
        {
            var rules = AllRules
                .List.Select(rule => rule.Page)
                .Select(page => new Listed(
                    page.Id,
                    page.Kind == RuleKind.Code ? "code" : "write_up",
                    page.Severity.ToString().ToLowerInvariant(),
                    page.Summary
                ))
                .ToList();
            if (parsed.GetRequiredValue(format) == Formats.Json)
            {
                JsonOutput.Print(new { rules });
            }
            else
            {
                foreach (var rule in rules)
                {
                    Console.WriteLine($"{rule.Id, -32} {rule.Severity, -8} {rule.Summary}");
                }
            }

            return 0;
        });
        return verb;
    }
}
