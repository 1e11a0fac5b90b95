namespace InterviewCoach.Core.Knowledge.Yaml;

/// <summary>
/// Reads the part of YAML that people write by hand: mappings and lists, in lines and in brackets, plain, quoted and folded
/// texts, comments, anchors. It reads a text as YAML 1.1 does or not at all: where it is not sure, it gives up.
/// </summary>
internal sealed partial class PlainYaml
{
    /// <summary>Deeper than any file that a person wrote.</summary>
    private const int Deepest = 32;

    private static readonly string[] Directives = ["\n---", "\n...", "\n%"];

    private readonly string text;
    private readonly Dictionary<string, KnowledgeNode> anchors = new(StringComparer.Ordinal);
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;

    /// <summary>How far what a text stands in is indented: further lines of the text are indented more.</summary>
    private int around;

    private PlainYaml(string text) => this.text = text;

    private char Now => at < text.Length ? text[at] : '\0';

    private char Next => at + 1 < text.Length ? text[at + 1] : '\0';

    private int Column => at - lineStart;

    /// <summary>The root of a file; null where the text holds anything but the plain part of YAML.</summary>
    public static KnowledgeNode? Read(string text)
    {
        // Carriage returns, tabs, byte order marks, documents: what a plain file does not hold needs no understanding.
        foreach (var c in text)
        {
            if (c is (< ' ' and not '\n') or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff')
            {
                return null;
            }
        }

        if (
            Directives.Any(mark =>
                text.StartsWith(mark[1..], StringComparison.Ordinal) || text.Contains(mark, StringComparison.Ordinal)
            )
        )
        {
            return null;
        }

        var reader = new PlainYaml(text);
        if (!reader.ToContent() || reader.Column != 0)
        {
            return null;
        }

        var root = reader.BlockNode(-1);
        return root is KnowledgeMapping or KnowledgeList && !reader.ToContent() ? root : null;
    }

    /// <summary>Past blanks, comments and ends of lines to the next character of content; false at the end of the text.</summary>
    private bool ToContent()
    {
        while (at < text.Length)
        {
            switch (text[at])
            {
                case ' ':
                    at++;
                    break;
                case '\n':
                    NewLine();
                    break;
                case '#' when at == lineStart || text[at - 1] is ' ':
                    ToEndOfLine();
                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    /// <summary>Past blanks and a comment; whether the line ends there.</summary>
    private bool AtLineEnd()
    {
        SkipBlanks();
        return Now is '\n' or '\0' || (Now == '#' && (at == lineStart || text[at - 1] is ' '));
    }

    private void SkipBlanks()
    {
        while (Now == ' ')
        {
            at++;
        }
    }

    private void ToEndOfLine()
    {
        var end = text.IndexOf('\n', at);
        at = end < 0 ? text.Length : end;
    }

    private void NewLine()
    {
        at++;
        line++;
        lineStart = at;
    }

    private bool IsEntry => Now == '-' && (Next is ' ' or '\n' or '\0');

    /// <summary>What begins here, at a character of content, within something indented by that many blanks.</summary>
    private KnowledgeNode? BlockNode(int parent)
    {
        if (++depth > Deepest)
        {
            return null;
        }

        var read =
            IsEntry ? BlockList(Column)
            : ColonOfKey() > 0 ? BlockMapping(Column)
            : Value(parent);
        depth--;
        return read;
    }

    private KnowledgeList? BlockList(int column)
    {
        var start = line;
        var items = new List<KnowledgeNode>();
        do
        {
            at++;
            if (After(column, ofKey: false) is not { } item)
            {
                return null;
            }

            items.Add(item);
        } while (ToContent() && Column == column && IsEntry);

        return at < text.Length && Column > column ? null : new KnowledgeList(start, items);
    }

    private KnowledgeMapping? BlockMapping(int column)
    {
        var start = line;
        var pairs = new Pairs();
        do
        {
            if (Column > column || IsEntry || Key() is not { } key || After(column, ofKey: true) is not { } value)
            {
                return null;
            }

            if (!pairs.Add(key, value))
            {
                return null;
            }
        } while (ToContent() && Column >= column);

        return new KnowledgeMapping(start, pairs.All);
    }

    /// <summary>What stands behind a dash or a colon: on its line, or on the next lines if these are indented.</summary>
    private KnowledgeNode? After(int column, bool ofKey)
    {
        var start = line;
        SkipBlanks();
        var isAnchored = Now == '&';
        var anchor = isAnchored ? Name() : null;
        if (isAnchored && anchor is null)
        {
            return null;
        }

        if (!AtLineEnd())
        {
            // An anchor on the line of a list's item may be that of a key.
            return anchor is not null && !ofKey ? null
                : Now is '&' ? null
                : Anchored(anchor, start, ofKey ? Value(column) : BlockNode(column));
        }

        if (!ToContent() || Column < column || (Column == column && !(ofKey && IsEntry)))
        {
            return anchor is null ? new KnowledgeScalar(start, "") : null;
        }

        return Anchored(anchor, start, BlockNode(Column == column ? column - 1 : column));
    }

    private KnowledgeNode? Anchored(string? anchor, int start, KnowledgeNode? node)
    {
        if (anchor is null || node is null)
        {
            return node;
        }

        return anchors[anchor] = node with { Line = start };
    }

    /// <summary>The name behind an ampersand or a star; null where no blank follows it.</summary>
    private string? Name()
    {
        var start = ++at;
        while (char.IsAsciiLetterOrDigit(Now) || Now is '_' or '-')
        {
            at++;
        }

        var name = text[start..at];
        SkipBlanks();
        return IsBlank(start + name.Length) ? name : null;
    }

    /// <summary>The pairs of a mapping; a key that stands twice is refused.</summary>
    private sealed class Pairs
    {
        private readonly List<KeyValuePair<KnowledgeScalar, KnowledgeNode>> pairs = [];
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public IReadOnlyList<KeyValuePair<KnowledgeScalar, KnowledgeNode>> All => pairs;

        public bool Add(KnowledgeScalar key, KnowledgeNode value)
        {
            pairs.Add(new(key, value));
            return !key.Value.Contains("<<", StringComparison.Ordinal) && seen.Add(key.Value);
        }
    }
}
