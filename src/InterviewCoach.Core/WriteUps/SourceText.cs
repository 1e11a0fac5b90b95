using System.Buffers;
using System.Text;

namespace InterviewCoach.Core.WriteUps;

/// <summary>The text of a source as it is stored: decoded, line endings made LF, refused when it is none.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u000b\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016"
            + "\u0017\u0018\u0019\u001a\u001c\u001d\u001e\u001f"
    );

    /// <summary>Decodes an uploaded file: UTF-8, or UTF-16 when a byte order mark says so.</summary>
    public static (string? Text, WriteUpReading.Refused? Refusal) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > WriteUpReader.MaxBytes)
        {
            return (null, TooLarge);
        }

        if (bytes.StartsWith((byte[])[0xFF, 0xFE]))
        {
            return (Encoding.Unicode.GetString(bytes[2..]), null);
        }

        if (bytes.StartsWith((byte[])[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode.GetString(bytes[2..]), null);
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        if (bytes.Contains((byte)0))
        {
            return (null, Binary);
        }

        try
        {
            return (StrictUtf8.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, LooksBinary(bytes) ? Binary : BrokenEncoding);
        }
    }

    /// <summary>Checks and tidies a text as pasted or decoded.</summary>
    public static (string? Text, WriteUpReading.Refused? Refusal) Accept(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > WriteUpReader.MaxBytes)
        {
            return (null, TooLarge);
        }

        if (string.IsNullOrWhiteSpace(text) || text.AsSpan().Trim('\uFEFF').IsWhiteSpace())
        {
            return (null, Empty);
        }

        if (LooksBinary(text))
        {
            return (null, Binary);
        }

        if (text[0] == '\uFEFF')
        {
            text = text[1..];
        }

        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        return (WithoutLoneSurrogates(text), null);
    }

    /// <summary>Half a surrogate pair cannot be stored as UTF-8: it becomes the replacement character.</summary>
    public static string WithoutLoneSurrogates(string text)
    {
        var lone = FirstLoneSurrogate(text, 0);
        if (lone < 0)
        {
            return text;
        }

        var whole = text.ToCharArray();
        for (; lone >= 0; lone = FirstLoneSurrogate(text, lone + 1))
        {
            whole[lone] = '\uFFFD';
        }

        return new string(whole);
    }

    private static int FirstLoneSurrogate(string text, int from)
    {
        for (var i = from; i < text.Length; i += 2)
        {
            var next = text.AsSpan(i).IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool LooksBinary(string text)
    {
        var controls = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny(Controls);
            if (next < 0)
            {
                break;
            }

            i += next;
            if (text[i] == '\0')
            {
                return true;
            }

            controls++;
        }

        return controls * 10 > text.Length;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r') ? 1 : 0;
        }

        return controls * 20 > bytes.Length;
    }

    private static readonly WriteUpReading.Refused TooLarge = new(
        WriteUpRefusal.TooLarge,
        "The write-up is over 2 MB. Remove embedded images or outputs, or upload the part that tells the story."
    );

    private static readonly WriteUpReading.Refused Empty = new(
        WriteUpRefusal.Empty,
        "The write-up is empty. Paste its text or choose a file that has some."
    );

    private static readonly WriteUpReading.Refused Binary = new(
        WriteUpRefusal.Binary,
        "This is not a text file. Upload the write-up as Markdown, plain text or a notebook."
    );

    private static readonly WriteUpReading.Refused BrokenEncoding = new(
        WriteUpRefusal.BrokenEncoding,
        "The file is not valid UTF-8. Save it again with UTF-8 encoding and upload it once more."
    );
}
