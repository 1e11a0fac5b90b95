using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli;

/// <summary>Brings files into Core, which opens none itself.</summary>
internal static class Sources
{
    /// <summary>What standard input is called in what is printed.</summary>
    public const string StandardInputName = "stdin.md";

    /// <summary>Reads a write-up; "-" is standard input, read as Markdown.</summary>
    /// <param name="path">The file.</param>
    /// <param name="readAs">The name by whose ending it is read, if not its own.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static WriteUp WriteUp(string path, string? readAs = null)
    {
        byte[] bytes;
        try
        {
            bytes = path == "-" ? StandardInput() : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }

        if (bytes.Length > WriteUpReader.MaxBytes && path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
        {
            bytes = NotebookPictures.Without(bytes);
        }

        return WriteUpReader.Read(bytes, readAs ?? (path == "-" ? StandardInputName : path)) switch
        {
            WriteUpReading.Read read => readAs is null ? read.WriteUp : read.WriteUp with { FileName = path },
            WriteUpReading.Refused refused => throw new UsageException($"{path}: {refused.Message}"),
            var other => throw new InvalidOperationException(other.ToString()),
        };
    }

    /// <summary>
    /// The files of a folder of <c>prompts/</c>: of the one that the environment names, as for the app, or the copy beside the
    /// program.
    /// </summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static IReadOnlyList<KnowledgeFile> Knowledge(string folder)
    {
        var root = Environment.GetEnvironmentVariable("Coach__PromptsFolder") is { Length: > 0 } named
            ? named
            : Path.Combine(AppContext.BaseDirectory, "prompts");
        var within = Path.Combine(root, folder);
        if (!Directory.Exists(within))
        {
            throw new UsageException($"The folder {within} is missing: see Coach__PromptsFolder.");
        }

        return Directory
            .EnumerateFiles(within, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new KnowledgeFile(
                Path.GetRelativePath(root, path).Replace('\\', '/'),
                File.ReadAllText(path)
            ))
            .ToList();
    }

    private static byte[] StandardInput()
    {
        using var input = Console.OpenStandardInput();
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        return buffer.ToArray();
    }
}
