namespace InterviewCoach.Core.WriteUps;

/// <summary>Tells a paragraph that is only pictures, linked or not: figures, badges.</summary>
internal static class Pictures
{
    /// <summary>Whether nothing but pictures, tags around them and marks between them is there.</summary>
    public static bool IsOnlyPictures(string text)
    {
        if (
            !text.Contains("![", StringComparison.Ordinal) && !text.Contains("<img", StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        var pictures = 0;
        var ends = TagEnds.Of(text);
        for (var i = 0; i < text.Length; )
        {
            if (char.IsWhiteSpace(text[i]) || text[i] is '|' or '\\' or '·' or '•')
            {
                i++;
            }
            else if (text[i] == '<' && InlineHtml.TagAt(text, i, ends) is { } end)
            {
                pictures += InlineHtml.NameOf(text.AsSpan(i, end - i)).Equals("img", StringComparison.OrdinalIgnoreCase)
                    ? 1
                    : 0;
                i = end;
            }
            else if (text.AsSpan(i).StartsWith("&nbsp;"))
            {
                i += "&nbsp;".Length;
            }
            else if (PictureAt(text.AsSpan(i)) is var length and > 0)
            {
                pictures++;
                i += length;
            }
            else
            {
                return false;
            }
        }

        return pictures > 0;
    }

    /// <summary>Length of the picture at the start, with the link around it, or 0.</summary>
    private static int PictureAt(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("[!["))
        {
            var inner = PictureAt(text[1..]);
            if (inner == 0)
            {
                return 0;
            }

            var rest = text[(1 + inner)..];
            var space = rest.Length - rest.TrimStart(" \t\n").Length;
            var target = rest[space..].StartsWith("]") ? Target(rest[(space + 1)..]) : 0;
            return target == 0 ? 0 : 1 + inner + space + 1 + target;
        }

        if (!text.StartsWith("!["))
        {
            return 0;
        }

        var close = text.IndexOf(']');
        var length = close < 0 ? 0 : Target(text[(close + 1)..]);
        return length == 0 ? 0 : close + 1 + length;
    }

    /// <summary>Length of a link target in parentheses or of a reference in brackets, or 0.</summary>
    private static int Target(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("["))
        {
            return text.IndexOf(']') + 1;
        }

        if (!text.StartsWith("("))
        {
            return 0;
        }

        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth +=
                text[i] == '(' ? 1
                : text[i] == ')' ? -1
                : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
