namespace InterviewCoach.Core.WriteUps;

/// <summary>Which files are read, and how: told by the file's name alone.</summary>
public static class WriteUpFormats
{
    private static readonly Dictionary<string, WriteUpFormat> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = WriteUpFormat.Markdown,
        [".markdown"] = WriteUpFormat.Markdown,
        [".mdown"] = WriteUpFormat.Markdown,
        [".mkd"] = WriteUpFormat.Markdown,
        [".mdx"] = WriteUpFormat.Markdown,
        [".qmd"] = WriteUpFormat.Markdown,
        [".rmd"] = WriteUpFormat.Markdown,
        [".txt"] = WriteUpFormat.PlainText,
        [".text"] = WriteUpFormat.PlainText,
        [".rst"] = WriteUpFormat.PlainText,
        [".ipynb"] = WriteUpFormat.Notebook,
        [".py"] = WriteUpFormat.Python,
        [".sql"] = WriteUpFormat.Sql,
        [".yml"] = WriteUpFormat.Workflow,
        [".yaml"] = WriteUpFormat.Workflow,
        [".toml"] = WriteUpFormat.PyProject,
        [".dockerfile"] = WriteUpFormat.Dockerfile,
    };

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "README",
        "WRITEUP",
        "Dockerfile",
        "Containerfile",
        "Pipfile",
    };

    /// <summary>The endings taken, each with its dot, for a file picker or a message.</summary>
    public static IReadOnlyList<string> AcceptedEndings { get; } = ByEnding.Keys.Order(StringComparer.Ordinal).ToList();

    /// <summary>The format of a file of this name or path, or null when such files are not read.</summary>
    public static WriteUpFormat? Of(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var ending = name.LastIndexOf('.') is var dot and >= 0 ? name[dot..] : "";
        if (IsRequirements(name, ending))
        {
            return WriteUpFormat.Requirements;
        }

        if (
            name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Containerfile", StringComparison.OrdinalIgnoreCase)
        )
        {
            return WriteUpFormat.Dockerfile;
        }

        if (ByEnding.TryGetValue(ending, out var format))
        {
            return format;
        }

        return Names.Contains(name) ? WriteUpFormat.Markdown : null;
    }

    /// <summary>What to do with a file that is not read, in one sentence or two.</summary>
    public static string Advice(string fileName)
    {
        var ending = fileName.LastIndexOf('.') is var dot and >= 0 ? fileName[dot..].ToLowerInvariant() : "";
        return ending switch
        {
            ".pdf" => "PDF files are read in the browser only: upload it on the project page, or paste its text.",
            ".doc" or ".docx" or ".odt" or ".rtf" or ".pages" =>
                "Word processor files are not read. Save the write-up as plain text or Markdown, or paste its text.",
            ".html" or ".htm" => "Web pages are not read. Paste the text of the page, or upload its Markdown source.",
            ".ppt" or ".pptx" or ".key" or ".odp" =>
                "Slides are not read. Paste their text, or upload the project's README.",
            ".zip" or ".tar" or ".gz" or ".tgz" or ".7z" or ".rar" =>
                "An archive is not one write-up. Upload a repository as .zip where a project is asked for, or its README here.",
            ".png" or ".jpg" or ".jpeg" or ".gif" or ".svg" or ".webp" =>
                "Pictures are not read. Paste the text, or upload the write-up as Markdown.",
            _ =>
                $"Files of this kind are not read. Upload one of {string.Join(", ", AcceptedEndings)}, or paste the text.",
        };
    }

    private static bool IsRequirements(string name, string ending) =>
        name.Equals("Pipfile", StringComparison.OrdinalIgnoreCase)
        || name.Equals("setup.cfg", StringComparison.OrdinalIgnoreCase)
        || name.Equals("environment.yml", StringComparison.OrdinalIgnoreCase)
        || name.Equals("environment.yaml", StringComparison.OrdinalIgnoreCase)
        || name.Equals("conda.yml", StringComparison.OrdinalIgnoreCase)
        || name.Equals("conda.yaml", StringComparison.OrdinalIgnoreCase)
        || (
            name.Contains("requirements", StringComparison.OrdinalIgnoreCase)
            && (
                ending.Equals(".txt", StringComparison.OrdinalIgnoreCase)
                || ending.Equals(".in", StringComparison.OrdinalIgnoreCase)
            )
        );
}
