namespace InterviewCoach.Core.Reviewing.Python;

/// <summary>
/// Cuts Python into tokens, with indentation. Takes anything: notebook magics are blanked, an unclosed bracket ends where
/// a new statement plainly begins, an unknown character is left out.
/// </summary>
internal sealed class Tokenizer
{
    private static readonly string[] Operators =
    [
        "**=",
        "//=",
        ">>=",
        "<<=",
        "...",
        "!=",
        "==",
        "<=",
        ">=",
        "->",
        ":=",
        "+=",
        "-=",
        "*=",
        "/=",
        "%=",
        "&=",
        "|=",
        "^=",
        "@=",
        "**",
        "//",
        "<<",
        ">>",
        "<>",
    ];

    private static readonly HashSet<string> StatementWords =
    [
        "def",
        "class",
        "import",
        "with",
        "while",
        "try",
        "return",
        "from",
    ];

    private readonly string text;
    private readonly List<Token> tokens = [];
    private readonly Stack<int> indents = new([0]);
    private int at;
    private int line;
    private int open;

    private Tokenizer(string text, int firstLine)
    {
        this.text = text;
        line = firstLine;
    }

    /// <summary>The tokens of a text whose first line has the given number; always closed by dedents and an end.</summary>
    public static List<Token> Read(string text, int firstLine = 1)
    {
        var tokenizer = new Tokenizer(text, firstLine);
        tokenizer.Run();
        return tokenizer.tokens;
    }

    private void Run()
    {
        while (at < text.Length)
        {
            Line();
        }

        EndLine();
        while (indents.Pop() > 0)
        {
            Add(TokenKind.Dedent, "");
        }

        Add(TokenKind.End, "");
    }

    /// <summary>One physical line: its indentation if a statement begins here, then its tokens.</summary>
    private void Line()
    {
        var column = 0;
        while (at < text.Length && text[at] is ' ' or '\t' or '\f')
        {
            column = text[at] == '\t' ? (column / 8 + 1) * 8 : column + 1;
            at++;
        }

        if (at >= text.Length)
        {
            return;
        }

        if (open > 0 && column == 0 && StatementWords.Contains(WordAt(at)))
        {
            open = 0;
            EndLine();
        }

        if (open == 0)
        {
            if (text[at] is '\n' or '#' || (text[at] is '%' or '!' or '?' && StartsStatement()))
            {
                SkipLine();
                return;
            }

            if (StartsStatement())
            {
                Indentation(column);
            }
        }

        Tokens();
    }

    private bool StartsStatement() => tokens.Count == 0 || tokens[^1].Kind is TokenKind.NewLine or TokenKind.Dedent;

    private void Indentation(int column)
    {
        if (column > indents.Peek())
        {
            // Beyond any sensible depth, further indentation is read as the same block.
            if (indents.Count < 80)
            {
                indents.Push(column);
                Add(TokenKind.Indent, "");
            }

            return;
        }

        while (column < indents.Peek())
        {
            indents.Pop();
            Add(TokenKind.Dedent, "");
        }
    }

    private void Tokens()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '\n')
            {
                at++;
                if (open == 0)
                {
                    EndLine();
                }

                line++;
                return;
            }

            if (c is ' ' or '\t' or '\r' or '\f')
            {
                at++;
            }
            else if (c == '#')
            {
                while (at < text.Length && text[at] != '\n')
                {
                    at++;
                }
            }
            else if (c == '\\' && at + 1 < text.Length && text[at + 1] == '\n')
            {
                at += 2;
                line++;
            }
            else if (c is '"' or '\'')
            {
                Text("");
            }
            else if (char.IsLetter(c) || c == '_')
            {
                NameOrText();
            }
            else if (char.IsDigit(c) || (c == '.' && at + 1 < text.Length && char.IsDigit(text[at + 1])))
            {
                Number();
            }
            else
            {
                Operator(c);
            }
        }
    }

    private void NameOrText()
    {
        var word = WordAt(at);
        var next = at + word.Length;
        if (word.Length <= 2 && next < text.Length && text[next] is '"' or '\'' && word.All(IsTextPrefix))
        {
            at = next;
            Text(word);
            return;
        }

        Add(TokenKind.Name, word);
        at = next;
    }

    private static bool IsTextPrefix(char c) => c is 'r' or 'R' or 'b' or 'B' or 'u' or 'U' or 'f' or 'F';

    private void Number()
    {
        var start = at;
        while (
            at < text.Length
            && (
                char.IsLetterOrDigit(text[at])
                || text[at] is '.' or '_'
                || (text[at] is '+' or '-' && text[at - 1] is 'e' or 'E' && !text.AsSpan(start).StartsWith("0x"))
            )
        )
        {
            at++;
        }

        Add(TokenKind.Number, text[start..at]);
    }

    private void Text(string prefix)
    {
        var quote = text[at];
        var triple = at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;
        var firstLine = line;
        at += triple ? 3 : 1;
        var start = at;
        var end = text.Length;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '\\' && at + 1 < text.Length)
            {
                line += text[at + 1] == '\n' ? 1 : 0;
                at += 2;
                continue;
            }

            if (c == '\n')
            {
                if (!triple)
                {
                    end = at;
                    break;
                }

                line++;
            }
            else if (
                c == quote
                && (!triple || (at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote))
            )
            {
                end = at;
                at += triple ? 3 : 1;
                break;
            }

            at++;
        }

        at = Math.Min(at, text.Length);
        var formatted = prefix.Contains('f') || prefix.Contains('F');
        tokens.Add(new Token(TokenKind.Text, text[start..Math.Min(end, text.Length)], firstLine, formatted));
    }

    private void Operator(char c)
    {
        foreach (var op in Operators)
        {
            if (string.CompareOrdinal(text, at, op, 0, op.Length) == 0)
            {
                Add(TokenKind.Operator, op);
                at += op.Length;
                return;
            }
        }

        if ("+-*/%@&|^~<>()[]{},:.;=".Contains(c))
        {
            open =
                c is '(' or '[' or '{' ? open + 1
                : c is ')' or ']' or '}' ? Math.Max(0, open - 1)
                : open;
            Add(TokenKind.Operator, c.ToString());
        }

        at++;
    }

    private string WordAt(int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return text[start..end];
    }

    private void SkipLine()
    {
        while (at < text.Length && text[at] != '\n')
        {
            at++;
        }

        at++;
        line++;
    }

    private void EndLine()
    {
        if (tokens.Count > 0 && tokens[^1].Kind is not (TokenKind.NewLine or TokenKind.Indent or TokenKind.Dedent))
        {
            Add(TokenKind.NewLine, "");
        }
    }

    private void Add(TokenKind kind, string content) => tokens.Add(new Token(kind, content, line));
}
