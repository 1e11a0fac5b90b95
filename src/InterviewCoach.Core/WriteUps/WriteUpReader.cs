using System.Text;

namespace InterviewCoach.Core.WriteUps;

/// <summary>Reads one source text into a WriteUp, or says why it cannot. It takes any text and never throws.</summary>
public static class WriteUpReader
{
    /// <summary>Largest source taken, in bytes of UTF-8 (2 MB).</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>Reads a file as uploaded. The format follows from the file name's ending.</summary>
    public static WriteUpReading Read(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (WriteUpFormats.Of(fileName) is null)
        {
            return Unknown(fileName);
        }

        var (text, refusal) = SourceText.Decode(bytes);
        return refusal ?? Read(text!, fileName);
    }

    /// <summary>Reads a text as pasted. The format follows from the file name's ending.</summary>
    public static WriteUpReading Read(string text, string fileName)
    {
        if (WriteUpFormats.Of(fileName) is not { } format)
        {
            return Unknown(fileName);
        }

        var (accepted, refusal) = SourceText.Accept(text);
        return refusal ?? Read(accepted!, fileName, format);
    }

    private static WriteUpReading Read(string text, string fileName, WriteUpFormat format)
    {
        var hash = ContentHash.Of(text);
        if (format == WriteUpFormat.Notebook)
        {
            var (notebook, refusal) = Notebook.Parse(text);
            if (notebook is null)
            {
                return refusal!;
            }

            var (cellLines, cellPassages) = NotebookPassages.Read(notebook);
            return new WriteUpReading.Read(new WriteUp(hash, fileName, format, cellLines, cellPassages), text);
        }

        // A text that ends in a line break has no line after it.
        var body = text.EndsWith('\n') ? text[..^1] : text;
        var lines = body.Split('\n');
        var passages = new PassageList();
        switch (format)
        {
            case WriteUpFormat.Markdown:
                MarkdownPassages.Read(body, 1, passages);
                break;
            case WriteUpFormat.PlainText:
                LinePassages.Read(lines, 0, 1, LineSyntax.LooksLikeMarkdown(lines), passages);
                break;
            case WriteUpFormat.Python:
                PythonPassages.Read(lines, passages);
                break;
            default:
                CodePassages.Read(lines, format, passages);
                break;
        }

        var numbered = Array.ConvertAll(lines, line => new SourceLine(line));
        return new WriteUpReading.Read(new WriteUp(hash, fileName, format, numbered, passages.Passages), text);
    }

    private static WriteUpReading.Refused Unknown(string fileName) =>
        new(WriteUpRefusal.UnknownFormat, WriteUpFormats.Advice(fileName));
}
