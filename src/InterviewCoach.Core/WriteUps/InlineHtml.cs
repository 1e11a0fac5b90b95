using System.Net;
using System.Text;

namespace InterviewCoach.Core.WriteUps;

/// <summary>Tags within a line of text: where one ends, and what words it leaves behind.</summary>
internal static class InlineHtml
{
    private static readonly HashSet<string> WithinWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "abbr",
        "b",
        "big",
        "code",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
    };

    /// <summary>The index after the tag, comment or autolink that begins at an angle bracket, or null when none does.</summary>
    public static int? TagAt(string s, int i, TagEnds ends)
    {
        if (i >= ends.LastTag || !(char.IsAsciiLetter(s[i + 1]) || s[i + 1] is '/' or '!' or '?'))
        {
            return null;
        }

        if (s.AsSpan(i).StartsWith("<!--"))
        {
            return i + 4 > ends.LastComment ? null : s.IndexOf("-->", i + 4, StringComparison.Ordinal) + 3;
        }

        // A second opening bracket ends the search: attributes hold none, and a row of brackets stays cheap.
        var close = s.AsSpan(i + 1).IndexOfAny('<', '>');
        return close > 0 && s[i + 1 + close] == '>' ? i + close + 2 : null;
    }

    /// <summary>Writes what a reader sees of a tag: an address, a picture's description, a break, or nothing.</summary>
    public static void Append(ReadOnlySpan<char> tag, LineMappedText text)
    {
        if (IsAddress(tag))
        {
            text.Append(tag[1..^1]);
            return;
        }

        var name = NameOf(tag);
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            text.TrimEnd();
            text.Append('\n');
        }
        else if (name.Equals("img", StringComparison.OrdinalIgnoreCase))
        {
            text.Append(Attribute(tag, "alt"));
        }
        else if (name.Equals("input", StringComparison.OrdinalIgnoreCase))
        {
            text.Append(
                IsCheckbox(tag)
                    ? tag.Contains(" checked", StringComparison.OrdinalIgnoreCase)
                        ? "[x]"
                        : "[ ]"
                    : ""
            );
        }
        else if (!WithinWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && !char.IsWhiteSpace(text.Last))
        {
            text.Append(' ');
        }
    }

    /// <summary>A line of preformatted text without its tags, entities decoded; spaces stay.</summary>
    public static string WithoutTags(string line)
    {
        if (line.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return line;
        }

        var text = new StringBuilder(line.Length);
        var ends = TagEnds.Of(line);
        for (var i = 0; i < line.Length; )
        {
            if (line[i] == '<' && TagAt(line, i, ends) is { } end)
            {
                i = end;
                continue;
            }

            text.Append(line[i++]);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>The element's name, without bracket and slash.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag[1..].TrimStart('/');
        var end = 0;
        while (end < name.Length && char.IsAsciiLetterOrDigit(name[end]))
        {
            end++;
        }

        return name[..end];
    }

    /// <summary>The value of an attribute, or nothing.</summary>
    public static ReadOnlySpan<char> Attribute(ReadOnlySpan<char> tag, string name)
    {
        var rest = tag;
        while (rest.IndexOf(name, StringComparison.OrdinalIgnoreCase) is var at and > 0)
        {
            var before = rest[at - 1];
            rest = rest[(at + name.Length)..];
            var value = rest.TrimStart();
            if (!(char.IsWhiteSpace(before) || before is '"' or '\'') || value.IsEmpty || value[0] != '=')
            {
                continue;
            }

            value = value[1..].TrimStart();
            if (!value.IsEmpty && value[0] is '"' or '\'')
            {
                var close = value[1..].IndexOf(value[0]);
                return close < 0 ? [] : value.Slice(1, close);
            }

            var end = value.IndexOfAny(" \t\n>/");
            return end < 0 ? value : value[..end];
        }

        return [];
    }

    private static bool IsCheckbox(ReadOnlySpan<char> tag) =>
        Attribute(tag, "type").Equals("checkbox", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(ReadOnlySpan<char> tag) =>
        tag.IndexOf(':') > 1
            ? tag.StartsWith("<http", StringComparison.OrdinalIgnoreCase)
                || tag.StartsWith("<mailto:", StringComparison.OrdinalIgnoreCase)
            : tag.Contains('@') && !tag.ContainsAny(" =");
}

/// <summary>Where the last tag and the last comment of a text end, so that a hopeless search is never begun.</summary>
internal readonly record struct TagEnds(int LastTag, int LastComment)
{
    public static TagEnds Of(string text) =>
        new(text.LastIndexOf('>'), text.LastIndexOf("-->", StringComparison.Ordinal));
}
