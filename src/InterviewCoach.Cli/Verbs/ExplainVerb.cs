using System.CommandLine;
using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach explain RULE</c>: the rule's own page.</summary>
internal static class ExplainVerb
{
    public static Command Create()
    {
        var id = new Argument<string>("RULE") { Description = "The rule's id, as 'coach rules' lists it." };
        var verb = new Command(
            "explain",
            "Print what a rule finds, why it matters, what to do, and what you would be asked."
        )
        {
            id,
        };
        verb.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(id);
            var page =
                AllRules.Find(name)?.Page
                ?? throw new UsageException($"{name}: no such rule. 'coach rules' lists them.");
            var fence = page.Kind == RuleKind.Code ? "```python" : "```markdown";
            Console.WriteLine(
                $"""
                # {page.Id} ({page.Severity.ToString().ToLowerInvariant()})

                {page.Summary}

                {page.Reason}

                What to do: {page.Remedy}

                Ask me this: {page.AskThis}

                It fires on:

                {fence}
                {page.Fires}
                ```

                It is silent on:

                {fence}
                {page.StaysSilent}
                ```
                """
            );
            return 0;
        });
        return verb;
    }
}
