namespace InterviewCoach.Core.Reviewing.Python;

/// <summary>
/// Reads expressions by precedence. It does not throw: what does not parse sets <see cref="Failed"/>, and the statement
/// reader skips the statement.
/// </summary>
internal partial class ExpressionParser(List<Token> tokens)
{
    /// <summary>Nesting beyond which a statement is given up, so that hostile input cannot exhaust the stack.</summary>
    private const int MaxDepth = 60;

    private static readonly string[][] Levels =
    [
        ["or"],
        ["and"],
        ["<", ">", "<=", ">=", "==", "!=", "<>", "in", "is", "not"],
        ["|"],
        ["^"],
        ["&"],
        ["<<", ">>"],
        ["+", "-"],
        ["*", "/", "//", "%", "@"],
    ];

    private static readonly HashSet<string> Keywords =
    [
        "and",
        "or",
        "not",
        "in",
        "is",
        "if",
        "else",
        "for",
        "while",
        "with",
        "as",
        "def",
        "class",
        "return",
        "import",
        "from",
        "lambda",
        "try",
        "except",
        "finally",
        "elif",
        "del",
        "pass",
        "break",
        "continue",
        "raise",
        "assert",
        "global",
        "nonlocal",
    ];

    private int depth;

    protected int At { get; set; }

    protected bool Failed { get; set; }

    protected Token Current => tokens[Math.Min(At, tokens.Count - 1)];

    protected Token Ahead(int n) => tokens[Math.Min(At + n, tokens.Count - 1)];

    protected bool Take(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        At++;
        return true;
    }

    protected void Expect(string text)
    {
        if (!Take(text))
        {
            Failed = true;
        }
    }

    protected string Identifier()
    {
        if (Current.Kind != TokenKind.Name || Keywords.Contains(Current.Text))
        {
            Failed = true;
            return "";
        }

        return tokens[At++].Text;
    }

    /// <summary>An expression, or several with commas between, which make a tuple.</summary>
    protected Expr Tuple()
    {
        var line = Current.Line;
        var first = StarredOrExpression();
        if (!Current.Is(",") || Failed)
        {
            return first;
        }

        var items = new List<Expr> { first };
        while (!Failed && Take(","))
        {
            if (EndsTuple())
            {
                break;
            }

            items.Add(StarredOrExpression());
        }

        return new Expr.Sequence(items, IsTuple: true, line);
    }

    private bool EndsTuple() =>
        Current.Kind is TokenKind.NewLine or TokenKind.End
        || (Current.Kind == TokenKind.Operator && Current.Text is ")" or "]" or "}" or "=" or ":" or ";")
        || Current.Is("in");

    private Expr StarredOrExpression()
    {
        var line = Current.Line;
        return Take("*") ? new Expr.Starred(Binary(3), line) : Expression();
    }

    /// <summary>One expression without commas.</summary>
    protected Expr Expression()
    {
        var line = Current.Line;
        if (Failed || ++depth > MaxDepth)
        {
            Failed = true;
            depth = Math.Max(0, depth - 1);
            return new Expr.Nothing(line);
        }

        var value = Current.Is("lambda") ? Lambda() : Ternary();
        depth--;
        return value;
    }

    private Expr Ternary()
    {
        var line = Current.Line;
        if (Current.Kind == TokenKind.Name && Current.Text is "await" or "yield")
        {
            At++;
            Take("from");
            return EndsTuple() ? new Expr.Nothing(line) : Tuple();
        }

        var value = Binary(0);
        if (Take(":="))
        {
            value = Expression();
        }

        if (Failed || !Current.Is("if"))
        {
            return value;
        }

        At++;
        var test = Binary(0);
        if (!Take("else"))
        {
            Failed = true;
            return value;
        }

        return new Expr.Conditional(test, value, Expression(), line);
    }

    private Expr.Lambda Lambda()
    {
        var line = tokens[At++].Line;
        var parameters = Parameters(":").Select(parameter => parameter.Name).ToList();
        Expect(":");
        return new Expr.Lambda(parameters, Expression(), line);
    }

    protected List<Parameter> Parameters(string end)
    {
        var parameters = new List<Parameter>();
        while (!Failed && !Current.Is(end) && Current.Kind is not (TokenKind.End or TokenKind.NewLine))
        {
            var stars =
                Take("**") ? 2
                : Take("*") ? 1
                : 0;
            if (Take("/") || (stars == 1 && Current.Is(",")))
            {
                Take(",");
                continue;
            }

            var name = Identifier();
            if (end == ")" && Take(":"))
            {
                Expression();
            }

            var fallback = Take("=") ? Expression() : null;
            parameters.Add(new Parameter(name, fallback, stars));
            if (!Take(",") && !Current.Is(end))
            {
                Failed = true;
            }
        }

        return parameters;
    }

    private Expr Binary(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        var line = Current.Line;
        if (level == 2 && Current.Is("not"))
        {
            At++;
            return new Expr.Unary("not", Nested(() => Binary(2)), line);
        }

        var left = Binary(level + 1);
        while (!Failed && Current.Kind is TokenKind.Operator or TokenKind.Name && Levels[level].Contains(Current.Text))
        {
            var op = tokens[At++].Text;
            var negated = op == "not";
            if (negated)
            {
                Expect("in");
                op = "in";
            }
            else if (op == "is")
            {
                negated = Take("not");
            }

            var right = Current.Is("not") ? Nested(() => Binary(2)) : Binary(level + 1);
            left = new Expr.Binary(op, left, right, line) { IsNegated = negated };
        }

        return left;
    }

    private Expr Nested(Func<Expr> read)
    {
        if (++depth > MaxDepth)
        {
            Failed = true;
        }

        var value = Failed ? new Expr.Nothing(Current.Line) : read();
        depth--;
        return value;
    }

    private Expr Unary()
    {
        var line = Current.Line;
        if (Current.Kind == TokenKind.Operator && Current.Text is "-" or "+" or "~")
        {
            var op = tokens[At++].Text;
            return new Expr.Unary(op, Nested(Unary), line);
        }

        var value = Postfix();
        if (!Failed && Take("**"))
        {
            value = new Expr.Binary("**", value, Nested(Unary), line);
        }

        return value;
    }

    private Expr Postfix()
    {
        // Every way into deeper nesting comes through here.
        if (++depth > 2 * MaxDepth)
        {
            Failed = true;
        }

        var value = Failed ? new Expr.Nothing(Current.Line) : Atom();
        var links = 0;
        while (!Failed && Current.Kind == TokenKind.Operator && ++links < 200)
        {
            // The line of a call or attribute is where its own word stands: a chain may span many lines.
            var line = Current.Line;
            if (Take("."))
            {
                line = Current.Line;
                value = new Expr.Attribute(
                    value,
                    Current.Kind == TokenKind.Name ? tokens[At++].Text : Identifier(),
                    line
                );
            }
            else if (Take("("))
            {
                value = new Expr.Call(value, Arguments(), line);
            }
            else if (Take("["))
            {
                value = new Expr.Subscript(value, Key(), line);
            }
            else
            {
                break;
            }
        }

        depth--;
        return value;
    }
}
