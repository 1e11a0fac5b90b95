using System.CommandLine;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Reviewing.Outputs;

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
                RulePages.Find(name) ?? throw new UsageException($"{name}: no such rule. 'coach rules' lists them.");
            Console.WriteLine(RuleMarkdown.Of(page));
            return 0;
        });
        return verb;
    }
}
