namespace InterviewCoach.Core.Reviewing.Outputs;

/// <summary>A rule's page as Markdown: what <c>coach explain</c> prints, and the help in SARIF.</summary>
public static class RuleMarkdown
{
    public static string Of(RulePage page)
    {
        var fence = page.Kind == RuleKind.Code ? "```python" : "~~~markdown";
        var end = fence[..3];
        return $"""
            # {page.Id} ({page.Severity.ToString().ToLowerInvariant()})

            {page.Summary}

            {page.Reason}

            What to do: {page.Remedy}

            Ask me this: {page.AskThis}

            It fires on:

            {fence}
            {page.Fires}
            {end}

            It is silent on:

            {fence}
            {page.StaysSilent}
            {end}
            """;
    }

    /// <summary>The same without examples, as plain text.</summary>
    public static string TextOf(RulePage page) =>
        $"{page.Summary} {page.Reason}\n\nWhat to do: {page.Remedy}\n\nAsk me this: {page.AskThis}";
}
