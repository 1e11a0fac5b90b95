using System.Text;

namespace InterviewCoach.Core.WriteUps;

/// <summary>Reads one source text into a WriteUp, or says why it cannot.</summary>
public static class WriteUpReader
{
    /// <summary>Largest source taken, in bytes of UTF-8 (2 MB).</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a file as uploaded. The format follows from the file name's ending.</summary>
    public static WriteUpReading Read(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.Length > MaxBytes)
        {
            return TooLarge();
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        if (bytes.Contains((byte)0))
        {
            return new WriteUpReading.Refused(
                WriteUpRefusal.Binary,
                "This is not a text file. Upload the write-up as Markdown, plain text or a notebook."
            );
        }

        try
        {
            return Read(StrictUtf8.GetString(bytes), fileName);
        }
        catch (DecoderFallbackException)
        {
            return new WriteUpReading.Refused(
                WriteUpRefusal.BrokenEncoding,
                "The file is not valid UTF-8. Save it again with UTF-8 encoding and upload it once more."
            );
        }
    }

    /// <summary>Reads a text as pasted. The format follows from the file name's ending.</summary>
    public static WriteUpReading Read(string text, string fileName)
    {
        if (Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            return TooLarge();
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return new WriteUpReading.Refused(
                WriteUpRefusal.Empty,
                "The write-up is empty. Paste its text or choose a file that has some."
            );
        }

        text = text.ReplaceLineEndings("\n");
        var lines = text.Split('\n').Select(line => new SourceLine(line)).ToList();
        return new WriteUpReading.Read(new WriteUp(ContentHash.Of(text), fileName, WriteUpFormat.PlainText, lines, []));
    }

    private static WriteUpReading.Refused TooLarge() =>
        new(
            WriteUpRefusal.TooLarge,
            "The write-up is over 2 MB. Remove embedded images or outputs, or upload the part that tells the story."
        );
}
