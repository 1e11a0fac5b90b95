using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli;

/// <summary>Brings files into Core, which opens none itself.</summary>
internal static class Sources
{
    /// <summary>What standard input is called in what is printed.</summary>
    public const string StandardInputName = "stdin.md";

    /// <summary>Reads a write-up; "-" is standard input, read as Markdown.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static WriteUp WriteUp(string path)
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

        return WriteUpReader.Read(bytes, path == "-" ? StandardInputName : path) switch
        {
            WriteUpReading.Read read => read.WriteUp,
            WriteUpReading.Refused refused => throw new UsageException($"{path}: {refused.Message}"),
            var other => throw new InvalidOperationException(other.ToString()),
        };
    }

    /// <summary>The files of a folder of <c>prompts/</c>, from <c>--prompts</c>' folder or the copy beside the program.</summary>
    public static IReadOnlyList<KnowledgeFile> Knowledge(string folder)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "prompts");
        return Directory
            .EnumerateFiles(Path.Combine(root, folder), "*.yaml", SearchOption.AllDirectories)
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
