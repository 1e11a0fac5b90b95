using System.Text.Json.Nodes;

namespace InterviewCoach.Core.Reviewing.Outputs;

/// <summary>A rule's page as SARIF describes rules.</summary>
internal static class SarifRule
{
    public static JsonObject Of(RulePage page) =>
        new()
        {
            ["id"] = page.Id,
            ["name"] = Name(page.Id),
            ["shortDescription"] = new JsonObject { ["text"] = page.Summary },
            ["fullDescription"] = new JsonObject { ["text"] = page.Reason },
            ["help"] = new JsonObject { ["text"] = RuleMarkdown.TextOf(page), ["markdown"] = RuleMarkdown.Of(page) },
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(page.Severity) },
            ["properties"] = new JsonObject
            {
                ["tags"] = new JsonArray("machine-learning", page.Kind == RuleKind.Code ? "code" : "write-up"),
            },
        };

    public static string Level(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>"FitBeforeSplit" for "fit-before-split": SARIF asks for a name that is an identifier.</summary>
    private static string Name(string id) =>
        string.Concat(id.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
