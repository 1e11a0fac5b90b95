using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Claims;

/// <summary>The form in which a CV, a list of skills or a job description is handed in.</summary>
public sealed class ClaimForm
{
    public IFormFile? File { get; set; }

    public string? Text { get; set; }
}

/// <summary>A text that was handed in, or why it cannot be taken.</summary>
public abstract record HandedInText
{
    private const int LongestName = 200;
    private static readonly string[] Endings = [".md", ".markdown", ".txt", ".tex", ".docx"];

    private HandedInText() { }

    /// <summary>What a file picker offers. A PDF is read in the browser, and comes as text.</summary>
    public static string Accepted { get; } = string.Join(',', [.. Endings, ".pdf"]);

    public sealed record Read(string FileName, string Text) : HandedInText;

    public sealed record Refused(string Message) : HandedInText;

    /// <summary>The file if one was chosen, else the text.</summary>
    /// <param name="form">The form.</param>
    /// <param name="pasted">What a pasted text is called.</param>
    public static async Task<HandedInText> OfAsync(ClaimForm? form, string pasted, CancellationToken cancellation)
    {
        if (form?.File is not { Length: > 0 } file)
        {
            return Accept(form?.Text ?? "", pasted);
        }

        var name = WholeCharacters.Cut(Utterance.Clean(file.FileName.Split('/', '\\')[^1]), LongestName);
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (!Endings.Contains(ending))
        {
            return new Refused(
                "This is read as .md, .txt, .tex, .docx or .pdf. Save it as one of these, or paste its text."
            );
        }

        if (file.Length > WriteUpReader.MaxBytes)
        {
            return new Refused("The file is over 2 MB. Take out pictures, or paste its text.");
        }

        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
        {
            await stream.ReadExactlyAsync(content, cancellation);
        }

        if (ending == ".docx")
        {
            return DocxArchive.Text(new MemoryStream(content, writable: false)) is { } words
                ? Accept(words, name)
                : new Refused(DocxText.Advice);
        }

        return WriteUpReader.Read(content, name) switch
        {
            WriteUpReading.Read read => Accept(read.Content, name),
            WriteUpReading.Refused refused => new Refused(refused.Message),
            var other => throw new InvalidOperationException(other.ToString()),
        };
    }

    /// <summary>The stored text as it is read: a .docx keeps its name and is read as the Markdown that was made of it.</summary>
    public static WriteUp? WriteUpOf(ClaimSource source)
    {
        var isPlain = WriteUpFormats.Of(source.FileName) is WriteUpFormat.Markdown or WriteUpFormat.PlainText;
        return
            WriteUpReader.Read(source.Content, isPlain ? source.FileName : source.FileName + ".md")
                is WriteUpReading.Read read
            ? TexText.Plain(read.WriteUp with { FileName = source.FileName })
            : null;
    }

    private static HandedInText Accept(string text, string name) =>
        WriteUpReader.Read(text, "text.md") switch
        {
            WriteUpReading.Read { Content.Length: > ClaimStore.LongestText } => new Refused(
                "The text is over 300,000 characters. Hand in the part that counts."
            ),
            WriteUpReading.Read read => new Read(name, read.Content),
            WriteUpReading.Refused { Reason: WriteUpRefusal.Empty } => new Refused(
                "There is no text in it. Paste it, or choose a file that has some."
            ),
            WriteUpReading.Refused refused => new Refused(refused.Message),
            var other => throw new InvalidOperationException(other.ToString()),
        };
}
