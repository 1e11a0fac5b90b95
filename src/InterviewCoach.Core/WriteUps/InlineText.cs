using System.Buffers;
using System.Net;

namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// The words of a Markdown paragraph, heading or cell without their markup: emphasis, links, images, code spans, inline
/// HTML, entities and escapes. One pass over the text with the pairs looked up beforehand, so that no input is slow;
/// what does not pair is left as it stands.
/// </summary>
internal static class InlineText
{
    private const int LongestEntity = 32;

    private static readonly SearchValues<char> Markup = SearchValues.Create("\\`*_~[]!<&\n");

    private static readonly SearchValues<char> Escapable = SearchValues.Create("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    /// <summary>The words of a stretch that lies on one line.</summary>
    public static string Of(string markdown) =>
        markdown.AsSpan().IndexOfAny(Markup) < 0 ? markdown.Trim() : Map(markdown).Text;

    /// <summary>The words, with the offset at which each line of the source begins in them.</summary>
    public static MappedText Map(string markdown)
    {
        if (markdown.AsSpan().IndexOfAny(Markup) < 0)
        {
            return new MappedText(markdown.Trim(), null);
        }

        var text = new LineMappedText(markdown.Length);
        var pairs = InlinePairs.Of(markdown);
        var i = 0;
        while (i < markdown.Length)
        {
            var next = markdown.AsSpan(i).IndexOfAny(Markup);
            if (next < 0)
            {
                text.Append(markdown.AsSpan(i));
                break;
            }

            text.Append(markdown.AsSpan(i, next));
            i = Step(markdown, i + next, pairs, text);
        }

        return text.Finish();
    }

    /// <summary>Takes one piece of markup and returns where the text goes on.</summary>
    private static int Step(string s, int i, InlinePairs pairs, LineMappedText text)
    {
        switch (s[i])
        {
            case '\n':
                return LineBreak(s, i, text);
            case '\\' when i + 1 < s.Length && (s[i + 1] == '\n' || Escapable.Contains(s[i + 1])):
                if (s[i + 1] == '\n')
                {
                    return LineBreak(s, i + 1, text, hard: true);
                }

                text.Append(s[i + 1]);
                return i + 2;
            case '`' when pairs.CodeEnd(i) is var (open, close, end):
                CodeSpan(s.AsSpan(open, close - open), text);
                return end;
            case '`':
                var run = s.AsSpan(i).IndexOfAnyExcept('`') is var length and >= 0 ? length : s.Length - i;
                text.Append(s.AsSpan(i, run));
                return i + run;
            case '*' or '_' or '~' when pairs.IsEmphasis(i):
                return i + 1;
            case '!' when i + 1 < s.Length && s[i + 1] == '[' && pairs.OpensLink(i + 1):
                return i + 2;
            case '[' when pairs.OpensLink(i):
                return i + 1;
            case ']' when pairs.LinkEnd(i) is > 0 and var linkEnd:
                CountLines(s.AsSpan(i, linkEnd - i), text);
                return linkEnd;
            case '[' when IsFootnoteMark(s, i, out var afterMark):
                return afterMark;
            case '<' when InlineHtml.TagAt(s, i, pairs.TagEnds) is { } tag:
                InlineHtml.Append(s.AsSpan(i, tag - i), text);
                CountLines(s.AsSpan(i, tag - i), text);
                return tag;
            case '&' when EntityAt(s, i, out var character, out var afterEntity):
                text.Append(character);
                return afterEntity;
            default:
                text.Append(s[i]);
                return i + 1;
        }
    }

    private static int LineBreak(string s, int i, LineMappedText text, bool hard = false)
    {
        hard |= i >= 2 && s[i - 1] == ' ' && s[i - 2] == ' ';
        text.TrimEnd();
        text.Append(hard ? '\n' : ' ');
        text.NextLine();
        var next = i + 1;
        while (next < s.Length && s[next] is ' ' or '\t')
        {
            next++;
        }

        return next;
    }

    private static void CodeSpan(ReadOnlySpan<char> code, LineMappedText text)
    {
        if (code.Length > 2 && code[0] == ' ' && code[^1] == ' ')
        {
            code = code[1..^1];
        }

        foreach (var c in code)
        {
            text.Append(c == '\n' ? ' ' : c);
            if (c == '\n')
            {
                text.NextLine();
            }
        }
    }

    private static void CountLines(ReadOnlySpan<char> skipped, LineMappedText text)
    {
        for (var breaks = skipped.Count('\n'); breaks > 0; breaks--)
        {
            text.NextLine();
        }
    }

    private static bool IsFootnoteMark(string s, int i, out int end)
    {
        end = i;
        if (i + 2 >= s.Length || s[i + 1] != '^')
        {
            return false;
        }

        var close = s.AsSpan(i, Math.Min(40, s.Length - i)).IndexOf(']');
        end = i + close + 1;
        return close > 2 && s.AsSpan(i, close).IndexOfAny(' ', '\n') < 0;
    }

    private static bool EntityAt(string s, int i, out string character, out int end)
    {
        var token = s.AsSpan(i, Math.Min(LongestEntity, s.Length - i));
        var close = token.IndexOf(';');
        character = "";
        end = i + close + 1;
        if (close < 2 || token[1..close].ContainsAnyExcept(EntityCharacters))
        {
            return false;
        }

        var entity = token[..(close + 1)].ToString();
        character = WebUtility.HtmlDecode(entity);
        return character != entity && character != "\0";
    }

    private static readonly SearchValues<char> EntityCharacters = SearchValues.Create(
        "#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );
}
