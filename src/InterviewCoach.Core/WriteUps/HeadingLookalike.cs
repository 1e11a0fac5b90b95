using System.Buffers;
using System.Globalization;
using System.Text;

namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// A line that is set as a heading without being one: bold and nothing else ("**Results**"), or a title behind an emoji
/// as chat programs paste it ("📊 Results"). What states a figure is no heading.
/// </summary>
internal static class HeadingLookalike
{
    private const int LongestBold = 80;
    private const int LongestTitle = 50;

    private static readonly SearchValues<char> NotInTitles = SearchValues.Create("%=<>|[]$€£~");

    /// <summary>Length of the first line of a paragraph if it looks like a heading, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> paragraph)
    {
        var end = paragraph.IndexOf('\n');
        var length = end < 0 ? paragraph.Length : end;
        var line = paragraph[..length].Trim();
        return IsBold(line) || IsEmojiTitle(line) ? length : 0;
    }

    /// <summary>The heading's words, without a colon at the end.</summary>
    public static MappedText Words(string line)
    {
        var text = InlineText.Map(line);
        return text with { Text = text.Text.TrimEnd(':', ' ') };
    }

    private static bool IsBold(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(':');
        if (
            line.Length is < 5 or > LongestBold
            || !(line.StartsWith("**") && line.EndsWith("**") || IsUnderscored(line))
        )
        {
            return false;
        }

        var inner = line[2..^2].Trim('*');
        return inner.IndexOf("**") < 0 && inner.IndexOf("__") < 0 && IsTitle(inner.TrimEnd(':'));
    }

    private static bool IsUnderscored(ReadOnlySpan<char> line) => line.StartsWith("__") && line.EndsWith("__");

    private static bool IsEmojiTitle(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTitle || line.IsEmpty || line[0] < '\u2190')
        {
            return false;
        }

        Rune.DecodeFromUtf16(line, out var first, out var length);
        var title = line[length..].TrimStart("\uFE0F\u200D ");
        return Rune.GetUnicodeCategory(first) == UnicodeCategory.OtherSymbol
            && !title.IsEmpty
            && (char.IsUpper(title[0]) || char.IsAsciiDigit(title[0]))
            && title.TrimEnd(':').IndexOf(':') < 0
            && IsTitle(title.TrimEnd(':'));
    }

    /// <summary>Words that name a section: no sentence, no figure but a number of its own, no link.</summary>
    private static bool IsTitle(ReadOnlySpan<char> words)
    {
        if (words.IsWhiteSpace() || words[^1] is '.' or '!' or ',' or ';' || words.ContainsAny(NotInTitles))
        {
            return false;
        }

        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (words[i] is '.' or ',' && char.IsAsciiDigit(words[i - 1]) && char.IsAsciiDigit(words[i + 1]) && i > 3)
            {
                return false;
            }
        }

        return words.IndexOf(':') is var colon && (colon < 0 || words[colon..].IndexOfAnyInRange('0', '9') < 0);
    }
}
