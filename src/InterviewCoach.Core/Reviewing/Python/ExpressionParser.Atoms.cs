namespace InterviewCoach.Core.Reviewing.Python;

/// <content>Arguments, keys, displays, comprehensions and strings.</content>
internal partial class ExpressionParser
{
    private List<Argument> Arguments()
    {
        var arguments = new List<Argument>();
        while (!Failed && !Current.Is(")"))
        {
            if (Take("**"))
            {
                arguments.Add(new Argument(null, Expression(), 2));
            }
            else if (Take("*"))
            {
                arguments.Add(new Argument(null, Expression(), 1));
            }
            else if (Current.Kind == TokenKind.Name && Ahead(1).Is("="))
            {
                var name = tokens[At].Text;
                At += 2;
                arguments.Add(new Argument(name, Expression()));
            }
            else
            {
                var value = Expression();
                arguments.Add(new Argument(null, Current.Is("for") ? Comprehension(value, null) : value));
            }

            if (!Take(",") && !Current.Is(")"))
            {
                Failed = true;
            }
        }

        Expect(")");
        return arguments;
    }

    private Expr Key()
    {
        var line = Current.Line;
        var items = new List<Expr>();
        var comma = false;
        while (!Failed && !Current.Is("]"))
        {
            items.Add(SliceOrExpression());
            comma |= Current.Is(",");
            if (!Take(",") && !Current.Is("]"))
            {
                Failed = true;
            }
        }

        Expect("]");
        return items.Count == 1 && !comma ? items[0] : new Expr.Sequence(items, IsTuple: true, line);
    }

    private Expr SliceOrExpression()
    {
        var line = Current.Line;
        var from = Current.Is(":") ? null : StarredOrExpression();
        if (!Take(":"))
        {
            return from ?? new Expr.Nothing(line);
        }

        var to = EndsSlice() ? null : Expression();
        var step = Take(":") && !EndsSlice() ? Expression() : null;
        return new Expr.Slice(from, to, step, line);
    }

    private bool EndsSlice() => Current.Is("]") || Current.Is(",") || Current.Is(":");

    private Expr Atom()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Name when !Keywords.Contains(token.Text):
                At++;
                return new Expr.Name(token.Text, token.Line);
            case TokenKind.Number:
                At++;
                return new Expr.Number(token.Text, token.Line);
            case TokenKind.Text:
                return Text();
            case TokenKind.Operator when token.Text == "(":
                At++;
                return Bracketed(")", token.Line, isTuple: true);
            case TokenKind.Operator when token.Text == "[":
                At++;
                return Bracketed("]", token.Line, isTuple: false);
            case TokenKind.Operator when token.Text == "{":
                At++;
                return Braces(token.Line);
            case TokenKind.Operator when token.Text == "...":
                At++;
                return new Expr.Nothing(token.Line);
            default:
                Failed = true;
                return new Expr.Nothing(token.Line);
        }
    }

    private Expr Bracketed(string end, int line, bool isTuple)
    {
        if (Take(end))
        {
            return new Expr.Sequence([], isTuple, line);
        }

        var items = new List<Expr> { StarredOrExpression() };
        if (Current.Is("for") || Current.Is("async"))
        {
            var comprehension = Comprehension(items[0], null);
            Expect(end);
            return comprehension;
        }

        var comma = false;
        while (!Failed && Take(","))
        {
            comma = true;
            if (Current.Is(end))
            {
                break;
            }

            items.Add(StarredOrExpression());
        }

        Expect(end);
        return isTuple && !comma ? items[0] : new Expr.Sequence(items, isTuple, line);
    }

    private Expr Braces(int line)
    {
        var pairs = new List<(Expr? Key, Expr Value)>();
        var items = new List<Expr>();
        while (!Failed && !Current.Is("}"))
        {
            if (Take("**"))
            {
                pairs.Add((null, Expression()));
            }
            else
            {
                var key = StarredOrExpression();
                var value = Take(":") ? Expression() : null;
                if (Current.Is("for") || Current.Is("async"))
                {
                    var comprehension = Comprehension(key, value);
                    Expect("}");
                    return comprehension;
                }

                if (value is null)
                {
                    items.Add(key);
                }
                else
                {
                    pairs.Add((key, value));
                }
            }

            if (!Take(",") && !Current.Is("}"))
            {
                Failed = true;
            }
        }

        Expect("}");
        return items.Count > 0 ? new Expr.Sequence(items, IsTuple: false, line) : new Expr.Dict(pairs, line);
    }

    private Expr.Comprehension Comprehension(Expr element, Expr? value)
    {
        var generators = new List<Generator>();
        while (!Failed && (Take("async") || true) && Take("for"))
        {
            var target = ForTarget();
            Expect("in");
            var source = Binary(0);
            var conditions = new List<Expr>();
            while (!Failed && Take("if"))
            {
                conditions.Add(Binary(0));
            }

            generators.Add(new Generator(target, source, conditions));
        }

        return new Expr.Comprehension(element, value, generators, element.Line);
    }

    /// <summary>The names a loop assigns: an expression that stops before <c>in</c>.</summary>
    protected Expr ForTarget()
    {
        var line = Current.Line;
        var items = new List<Expr>();
        do
        {
            if (Current.Is("in"))
            {
                break;
            }

            Take("*");
            items.Add(Postfix());
        } while (!Failed && Take(","));
        return items.Count == 1 && !tokens[Math.Max(0, At - 1)].Is(",")
            ? items[0]
            : new Expr.Sequence(items, IsTuple: true, line);
    }

    private Expr.Text Text()
    {
        var first = Current;
        var value = first.Text;
        var parts = new List<Expr>();
        while (Current.Kind == TokenKind.Text)
        {
            if (Current.Formatted)
            {
                FormattedText.Parts(Current, depth, parts);
            }

            value = At > 0 && Current != first ? value + Current.Text : value;
            At++;
        }

        return new Expr.Text(value, parts, first.Line);
    }

    /// <summary>Reads one expression that stands alone, as in an f-string; null when it does not parse.</summary>
    internal static Expr? Alone(string text, int line, int depth)
    {
        var parser = new ExpressionParser(Tokenizer.Read(text, line)) { depth = depth + 1 };
        var value = parser.Tuple();
        return parser.Failed ? null : value;
    }
}
