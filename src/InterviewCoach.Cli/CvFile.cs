using InterviewCoach.Core.Claims;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli;

/// <summary>Brings a CV, or a job description, into Core: text as it is, a .docx by the words that it holds.</summary>
internal static class CvFile
{
    /// <summary>Reads a file; "-" is standard input.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static WriteUp Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException(
                $"{path}: a folder is no CV and no job description. Name a project with --project."
            );
        }

        if (path.EndsWith(".tex", StringComparison.OrdinalIgnoreCase))
        {
            return TexText.Plain(Sources.WriteUp(path, path + ".md"));
        }

        if (!path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
        {
            return TexText.Plain(Sources.WriteUp(path));
        }

        try
        {
            using var file = File.OpenRead(path);
            return
                DocxArchive.Text(file) is { } text && WriteUpReader.Read(text, path + ".md") is WriteUpReading.Read read
                ? read.WriteUp with
                {
                    FileName = path,
                }
                : throw new UsageException($"{path}: {DocxText.Advice}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
    }
}
