using System.Text;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Web.Projects;

/// <summary>The form in which a write-up is handed in.</summary>
public sealed class NewProjectForm
{
    public IFormFile? File { get; set; }
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

/// <summary>What was handed in: a name and its bytes.</summary>
public sealed record HandedIn(string FileName, ReadOnlyMemory<byte> Content)
{
    private const int LongestName = 200;

    /// <summary>The file if one was chosen, else the text. A pasted notebook is taken for what it is.</summary>
    public static async Task<HandedIn> ReadAsync(NewProjectForm? form, CancellationToken cancellation)
    {
        if (form?.File is { Length: > 0 } file)
        {
            // One byte more than the limit is enough to be refused for it.
            var content = new byte[Math.Min(file.Length, WriteUpReader.MaxBytes + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, cancellation);
            return new HandedIn(Name(file.FileName), content);
        }

        var text = form?.Text ?? "";
        var looksLikeNotebook = text.AsSpan().TrimStart().StartsWith("{") && text.Contains("\"cells\"");
        return new HandedIn(looksLikeNotebook ? "write-up.ipynb" : "write-up.md", Encoding.UTF8.GetBytes(text));
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
