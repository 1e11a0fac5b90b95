using System.Text;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Web.Projects;

/// <summary>The form in which a project is handed in.</summary>
public sealed class NewProjectForm
{
    /// <summary>A write-up, several sources, or the archive of a repository.</summary>
    public IReadOnlyList<IFormFile>? File { get; set; }

    public string? Text { get; set; }
    public TargetRole Role { get; set; }
}

/// <summary>The roles a candidate may interview for, as people call them.</summary>
public static class RoleNames
{
    public static string Of(TargetRole role) =>
        role switch
        {
            TargetRole.DataScientist => "Data scientist",
            TargetRole.MlEngineer => "ML engineer",
            TargetRole.ComputerVision => "Computer vision engineer",
            TargetRole.NlpLlm => "NLP / LLM engineer",
            TargetRole.Recommender => "Recommender engineer",
            TargetRole.Analyst => "Data analyst",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
        };
}

/// <summary>What was handed in: files by name, or one text.</summary>
public sealed record HandedIn(IReadOnlyList<HandedInFile> Files)
{
    /// <summary>Largest archive taken, in bytes (20 MB).</summary>
    public const int LargestArchive = 20 * 1024 * 1024;

    private const int MostFiles = 100;
    private const int LongestName = 200;

    /// <summary>One file.</summary>
    public static HandedIn Of(string fileName, ReadOnlyMemory<byte> content) => new([new(fileName, content)]);

    /// <summary>The files if some were chosen, else the text. A pasted notebook is taken for what it is.</summary>
    public static async Task<HandedIn> ReadAsync(NewProjectForm? form, CancellationToken cancellation)
    {
        var files = new List<HandedInFile>();
        foreach (var file in (form?.File ?? []).Where(file => file.Length > 0).Take(MostFiles))
        {
            // One byte more than the limit is enough to be refused for it.
            var name = Name(file.FileName);
            var most = HandedInFile.IsArchiveName(name) ? LargestArchive : WriteUpReader.MaxBytes;
            var content = new byte[Math.Min(file.Length, most + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, cancellation);
            files.Add(new HandedInFile(name, content));
        }

        if (files.Count > 0)
        {
            return new HandedIn(files);
        }

        var text = form?.Text ?? "";
        var looksLikeNotebook = text.AsSpan().TrimStart().StartsWith("{") && text.Contains("\"cells\"");
        return Of(looksLikeNotebook ? "write-up.ipynb" : "write-up.md", Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The sources in them, the write-up and what backs it; or why there is none.</summary>
    public RepositoryReading Read()
    {
        if (Files is [{ IsArchive: false } alone])
        {
            return WriteUpReader.Read(alone.Content.Span, alone.FileName) switch
            {
                WriteUpReading.Read read => new RepositoryReading.Read(
                    new ProjectSources(read.WriteUp, [], [])
                    {
                        Contents = new Dictionary<string, string> { [alone.FileName] = read.Content },
                    }
                ),
                WriteUpReading.Refused refused => new RepositoryReading.Refused(refused.Reason, refused.Message),
                var other => throw new InvalidOperationException(other.ToString()),
            };
        }

        if (Files is [var archive])
        {
            return archive.Content.Length > LargestArchive
                ? new RepositoryReading.Refused(
                    WriteUpRefusal.TooLarge,
                    "The archive is over 20 MB. Leave out data, models and installed packages."
                )
                : ProjectArchive.Read(new MemoryStream(archive.Content.ToArray(), writable: false));
        }

        if (Files.Any(file => file.IsArchive))
        {
            return new RepositoryReading.Refused(
                WriteUpRefusal.UnknownFormat,
                "Hand in one .zip archive, or the files themselves, but not both together."
            );
        }

        return ProjectSources.Read(Files.Select(file => (file.FileName, file.Content.ToArray())));
    }

    /// <summary>The last part of the path that the browser gave; where it is too long its stem is cut and its ending kept.</summary>
    private static string Name(string given)
    {
        var name = Utterance.Clean(given.Split('/', '\\')[^1]);
        var ending = Path.GetExtension(name);
        return name.Length <= LongestName || ending.Length >= LongestName
            ? WholeCharacters.Cut(name, LongestName)
            : WholeCharacters.Cut(name[..^ending.Length], LongestName - ending.Length) + ending;
    }
}

/// <summary>A file that was handed in: its name and its bytes.</summary>
public sealed record HandedInFile(string FileName, ReadOnlyMemory<byte> Content)
{
    /// <summary>The endings that a file picker offers. A PDF is read in the browser, and comes as text.</summary>
    public static string Accepted { get; } = string.Join(',', [.. WriteUpFormats.AcceptedEndings, ".pdf", ".zip"]);

    /// <summary>Whether it is the archive of a repository, by its name.</summary>
    public bool IsArchive => IsArchiveName(FileName);

    internal static bool IsArchiveName(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
