using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>Tells which lines of code and output state results and which only compute, configure or show an example.</summary>
internal static class CodeLine
{
    private static readonly string[] Programs =
    [
        "python",
        "py",
        "python3",
        "ipython",
        "ipython3",
        "r",
        "sql",
        "javascript",
        "js",
        "typescript",
        "ts",
        "java",
        "scala",
        "c",
        "cpp",
        "c++",
        "go",
        "rust",
        "julia",
        "dockerfile",
        "hcl",
        "toml",
        "yaml",
        "yml",
        "ini",
        "env",
        "properties",
        "css",
        "html",
        "bibtex",
        "latex",
        "mermaid",
        "diff",
        "makefile",
    ];

    private static readonly string[] ExampleAnswers =
    [
        "\"prediction\"",
        "\"predictions\"",
        "\"probability\"",
        "\"probabilities\"",
        "\"confidence\"",
        "\"predicted",
        "'prediction'",
        "'probability'",
        "'confidence'",
        "curl ",
        "\"response\"",
        "\"answer\"",
    ];

    /// <summary>Whether a block of code may state results at all.</summary>
    public static bool MayState(Passage passage) =>
        passage.Kind == PassageKind.Output
        || !Array.Exists(ExampleAnswers, answer => passage.Text.Contains(answer, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part of a line that may state a result, or null.</summary>
    public static string? Stated(Passage passage, string line)
    {
        if (passage.Kind == PassageKind.Output)
        {
            return line;
        }

        var comment = line.IndexOf("# ", StringComparison.Ordinal);
        if (passage.Language is { } language && Array.IndexOf(Programs, language) >= 0)
        {
            return comment >= 0 ? line[(comment + 2)..] : null;
        }

        return LooksLikeCode(line) ? null : line;
    }

    private static bool LooksLikeCode(string line)
    {
        var trimmed = line.AsSpan().Trim();
        return trimmed.StartsWith("$ ")
            || trimmed.StartsWith("pip ")
            || trimmed.StartsWith("python ")
            || trimmed.StartsWith("if ")
            || trimmed.StartsWith("assert ")
            || trimmed.StartsWith("return ")
            || trimmed.StartsWith("def ")
            || trimmed.StartsWith("import ")
            || trimmed.StartsWith("from ")
            || trimmed.StartsWith("for ")
            || trimmed.EndsWith(";")
            || trimmed.EndsWith("{")
            || trimmed.Contains(" --", StringComparison.Ordinal)
            || trimmed.Contains("print(", StringComparison.Ordinal);
    }
}
