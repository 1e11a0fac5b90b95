using System.Text;

namespace InterviewCoach.Core.Knowledge.Yaml;

/// <summary>Texts: plain, quoted, folded.</summary>
internal sealed partial class PlainYaml
{
    /// <summary>YAML looks no further than this for the colon of a key.</summary>
    private const int LongestKey = 1000;

    /// <summary>A value in lines: a text, something in brackets, or what an anchor names; then its line must end.</summary>
    private KnowledgeNode? Value(int parent)
    {
        var start = line;
        around = parent;
        KnowledgeNode? read;
        switch (Now)
        {
            case '[' or '{':
                read = Flow();
                break;
            case '"' or '\'':
                read = Quoted() is { } quoted ? new KnowledgeScalar(start, quoted) : null;
                break;
            case '|' or '>':
                return parent >= 0 && Block(parent) is { } block ? new KnowledgeScalar(start, block) : null;
            case '*':
                read = anchors.GetValueOrDefault(Name() ?? "");
                break;
            default:
                read = Plain(inFlow: false) is { } plain ? new KnowledgeScalar(start, plain) : null;
                break;
        }

        return AtLineEnd() ? read : null;
    }

    /// <summary>Where the colon stands that makes a key of what begins here; 0 where it is no key.</summary>
    private int ColonOfKey()
    {
        var end = at;
        if (Now is '"' or '\'')
        {
            var quote = Now;
            for (end++; end < text.Length && text[end] != quote; end++)
            {
                if (text[end] is '\n' or '\\')
                {
                    return 0;
                }
            }

            for (end++; end < text.Length && text[end] == ' '; end++) { }

            return end < text.Length && text[end] == ':' && IsBlank(end + 1) ? end : 0;
        }

        for (; IsPlainStart() && end < text.Length && text[end] != '\n' && end - at < LongestKey; end++)
        {
            if (text[end] == ':' && IsBlank(end + 1))
            {
                return end > at ? end : 0;
            }

            if (text[end] == '#' && text[end - 1] == ' ')
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The key that begins here, and past its colon.</summary>
    private KnowledgeScalar? Key()
    {
        var colon = ColonOfKey();
        if (colon == 0)
        {
            return null;
        }

        var isQuoted = Now is '"' or '\'';
        var name = text[at..colon].TrimEnd(' ');
        at = colon + 1;
        return isQuoted && name.Length < 2 ? null : new KnowledgeScalar(line, isQuoted ? name[1..^1] : name);
    }

    private bool IsPlainStart() =>
        Now switch
        {
            ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' =>
                false,
            '`' or '?' or ':' or '\0' or ' ' or '\n' => false,
            '-' => Next is not (' ' or '\n' or '\0' or ',' or '[' or ']' or '{' or '}'),
            _ => true,
        };

    private bool IsBlank(int index) => index >= text.Length || text[index] is ' ' or '\n';

    /// <summary>A text without quotes, over further lines that are indented more than what it stands in.</summary>
    private string? Plain(bool inFlow)
    {
        if (!IsPlainStart())
        {
            return null;
        }

        StringBuilder? folded = null;
        while (true)
        {
            var start = at;
            if (!ToEndOfPlain(inFlow))
            {
                return null;
            }

            var part = text.AsSpan(start, at - start).TrimEnd(' ');
            if (Now != '\n' || !Continues(inFlow, out var breaks))
            {
                return folded?.Append(part).ToString() ?? part.ToString();
            }

            folded = (folded ?? new StringBuilder()).Append(part);
            AppendBreaks(folded, breaks);
        }
    }

    /// <summary>To the end of a plain text on its line; false where it holds what a plain text may not.</summary>
    private bool ToEndOfPlain(bool inFlow)
    {
        for (; Now is not ('\n' or '\0'); at++)
        {
            switch (Now)
            {
                case ':' when IsBlank(at + 1) || (inFlow && Next is (',' or '[' or ']' or '{' or '}')):
                case '[' or '{' or '?' when inFlow:
                    return false;
                case ',' or ']' or '}' when inFlow:
                case '#' when text[at - 1] == ' ':
                    return true;
            }
        }

        return Now == '\n' || !inFlow;
    }

    /// <summary>From the end of a line to the next one, if the text goes on there; else it stays.</summary>
    private bool Continues(bool inFlow, out int breaks)
    {
        breaks = 0;
        var next = at;
        while (true)
        {
            next++;
            breaks++;
            var start = next;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

            if (next >= text.Length)
            {
                return false;
            }

            if (text[next] == '\n')
            {
                continue;
            }

            if (text[next] == '#' || (inFlow && text[next] is (',' or ']' or '}')) || next - start <= around)
            {
                return false;
            }

            at = next;
            line += breaks;
            lineStart = start;
            return true;
        }
    }

    private static void AppendBreaks(StringBuilder folded, int breaks)
    {
        if (breaks == 1)
        {
            folded.Append(' ');
        }
        else
        {
            folded.Append('\n', breaks - 1);
        }
    }

    private string? Quoted()
    {
        var quote = Now;
        var read = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            switch (Now)
            {
                case '\'' when quote == '\'' && Next == '\'':
                    at++;
                    read.Append('\'');
                    break;
                case '\\' when quote == '"':
                    at++;
                    if (Now is not ('"' or '\\' or 'n'))
                    {
                        return null;
                    }

                    read.Append(Now == 'n' ? '\n' : Now);
                    break;
                case '\n':
                    // The blanks at the end of a line do not count, unless they were written as escapes.
                    while (read.Length > 0 && read[^1] == ' ')
                    {
                        read.Length--;
                    }

                    if (!Continues(inFlow: false, out var breaks))
                    {
                        return null;
                    }

                    AppendBreaks(read, breaks);
                    at--;
                    break;
                case var c when c == quote:
                    at++;
                    return read.ToString();
                default:
                    read.Append(Now);
                    break;
            }
        }

        return null;
    }

    /// <summary>A text in indented lines: kept as they are behind a bar, folded behind an angle.</summary>
    private string? Block(int parent)
    {
        var isFolded = Now == '>';
        at++;
        var isStripped = Now == '-';
        at += isStripped ? 1 : 0;
        if (!AtLineEnd() || Now == '\0')
        {
            return null;
        }

        ToEndOfLine();
        var read = new StringBuilder();
        var column = -1;
        var breaks = 0;
        while (Now == '\n')
        {
            var start = at + 1;
            var content = start;
            while (content < text.Length && text[content] == ' ')
            {
                content++;
            }

            var isBlank = content >= text.Length || text[content] == '\n';
            column = column < 0 && !isBlank ? content - start : column;
            if (!isBlank && content - start <= parent)
            {
                break;
            }

            // Lines indented more than the first, and blanks in empty lines, have rules of their own.
            if (isBlank ? content > start : content - start != column)
            {
                return null;
            }

            NewLine();
            breaks++;
            if (isBlank)
            {
                continue;
            }

            if (read.Length > 0 && isFolded)
            {
                AppendBreaks(read, breaks);
            }
            else
            {
                read.Append('\n', read.Length > 0 ? breaks : breaks - 1);
            }

            breaks = 0;
            at = content;
            ToEndOfLine();
            read.Append(text, content, at - content);
        }

        return column <= parent ? null
            : isStripped || (at == text.Length && text[^1] != '\n') ? read.ToString()
            : read.Append('\n').ToString();
    }
}
