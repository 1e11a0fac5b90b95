namespace InterviewCoach.Core.Reviewing.Python;

/// <summary>
/// Reads Python statements, version 3 and the prints of version 2. A statement that does not parse is skipped and its
/// block, if it has one, is read as if it stood alone.
/// </summary>
internal sealed partial class PythonParser : ExpressionParser
{
    /// <summary>Depth of blocks and of <c>elif</c> chains.</summary>
    private int blocks;

    private readonly ICollection<int>? unread;

    private PythonParser(List<Token> tokens, ICollection<int>? unread)
        : base(tokens) => this.unread = unread;

    /// <summary>The statements of a text, as far as they can be read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstLine">The number of its first line.</param>
    /// <param name="unread">Takes the lines on which statements begin that could not be read.</param>
    public static List<Stmt> Parse(string text, int firstLine = 1, ICollection<int>? unread = null)
    {
        var parser = new PythonParser(Tokenizer.Read(text, firstLine), unread);
        var statements = new List<Stmt>();
        while (parser.Current.Kind != TokenKind.End)
        {
            parser.Statement(statements);
        }

        return statements;
    }

    private void Statement(List<Stmt> into)
    {
        while (Current.Kind is TokenKind.NewLine or TokenKind.Dedent)
        {
            At++;
        }

        if (Current.Kind == TokenKind.End)
        {
            return;
        }

        var start = At;
        if (Current.Kind == TokenKind.Indent)
        {
            into.Add(new Stmt.Block(Indented(), Current.Line));
            return;
        }

        Failed = false;
        if (Compound() is { } compound)
        {
            if (!Failed)
            {
                into.Add(compound);
                return;
            }
        }
        else
        {
            SimpleLine(into);
        }

        if (Failed)
        {
            Skip(start);
        }
    }

    /// <summary>Leaves out the logical line; what is indented below it is read next as a block of its own.</summary>
    private void Skip(int start)
    {
        Failed = false;
        At = start;
        if (Current.Text is not ("pip" or "pip3" or "conda"))
        {
            // What installs packages is for the notebook's shell, also without its sign.
            unread?.Add(Current.Line);
        }

        SkipToLineEnd();
    }

    private void SimpleLine(List<Stmt> into)
    {
        do
        {
            if (Current.Kind is TokenKind.NewLine or TokenKind.End)
            {
                return;
            }

            var statement = Simple();
            if (!Failed && statement is not null)
            {
                into.Add(statement);
            }
        } while (!Failed && Take(";"));

        if (!Failed && Current.Kind is not (TokenKind.NewLine or TokenKind.End))
        {
            Failed = true;
        }
    }

    private Stmt? Compound()
    {
        if (Current.Is("@"))
        {
            return Decorated();
        }

        if (Current.Is("async"))
        {
            At++;
        }

        var line = Current.Line;
        if (Current.Kind != TokenKind.Name)
        {
            return null;
        }

        switch (Current.Text)
        {
            case "if":
                At++;
                return If(line);
            case "for":
                At++;
                var target = ForTarget();
                Expect("in");
                var source = Tuple();
                var body = Body();
                return new Stmt.For(target, source, body, TakeElse(), line);
            case "while":
                At++;
                var test = Expression();
                return new Stmt.While(test, [.. Body(), .. TakeElse()], line);
            case "try":
                At++;
                return Try(line);
            case "with":
                At++;
                return With(line);
            case "def":
                At++;
                return Function(line, decorated: false);
            case "class":
                At++;
                return Class(line);
            default:
                return null;
        }
    }

    private Stmt? Decorated()
    {
        while (Take("@"))
        {
            Tuple();
            if (Failed)
            {
                return new Stmt.Global(Current.Line);
            }

            while (Current.Kind == TokenKind.NewLine)
            {
                At++;
            }
        }

        var decorated = Compound();
        return decorated is Stmt.Function function ? function with { Decorated = true } : decorated;
    }

    private Stmt.If If(int line)
    {
        var test = Expression();
        var then = Body();
        var elseLine = Current.Line;
        if (Failed || blocks > 60 || !Take("elif"))
        {
            return new Stmt.If(test, then, TakeElse(), line);
        }

        blocks++;
        var otherwise = If(elseLine);
        blocks--;
        var recovered = Failed;
        Recover();
        return new Stmt.If(test, then, recovered ? [] : [otherwise], line);
    }

    private List<Stmt> TakeElse()
    {
        if (Failed || !Take("else"))
        {
            return [];
        }

        var body = Body();
        Recover();
        return body;
    }

    /// <summary>
    /// A clause after a block that did not parse is left out alone: reading the whole statement again would cost twice
    /// the time at every level.
    /// </summary>
    private void Recover()
    {
        if (Failed)
        {
            Failed = false;
            unread?.Add(Current.Line);
            SkipToLineEnd();
        }
    }

    private void SkipToLineEnd()
    {
        while (Current.Kind is not (TokenKind.NewLine or TokenKind.End))
        {
            At++;
        }
    }

    private Stmt.Block Try(int line)
    {
        var body = Body();
        while (!Failed && (Current.Is("except") || Current.Is("finally") || Current.Is("else")))
        {
            At++;
            if (!Current.Is(":"))
            {
                Tuple();
                if (Take("as"))
                {
                    Identifier();
                }
            }

            body.AddRange(Body());
            Recover();
        }

        return new Stmt.Block(body, line);
    }

    private Stmt.With With(int line)
    {
        var items = new List<(Expr, Expr?)>();
        do
        {
            var value = Expression();
            items.Add((value, Take("as") ? ForTarget() : null));
        } while (!Failed && !Current.Is(":") && (Take(",") || Current.Is(",")));
        return new Stmt.With(items, Body(), line);
    }

    private Stmt.Function Function(int line, bool decorated)
    {
        var name = Identifier();
        Expect("(");
        var parameters = Parameters(")");
        Expect(")");
        if (Take("->"))
        {
            Expression();
        }

        return new Stmt.Function(name, parameters, Body(), decorated, line);
    }

    private Stmt.Class Class(int line)
    {
        var name = Identifier();
        var bases = new List<Expr>();
        if (Take("("))
        {
            while (!Failed && !Current.Is(")"))
            {
                if (Current.Kind == TokenKind.Name && Ahead(1).Is("="))
                {
                    At += 2;
                }

                bases.Add(Expression());
                if (!Take(",") && !Current.Is(")"))
                {
                    Failed = true;
                }
            }

            Expect(")");
        }

        return new Stmt.Class(name, bases, Body(), line);
    }

    /// <summary>What follows the colon: a line of simple statements or an indented block.</summary>
    private List<Stmt> Body()
    {
        Expect(":");
        if (Failed)
        {
            return [];
        }

        var body = new List<Stmt>();
        if (Current.Kind != TokenKind.NewLine)
        {
            SimpleLine(body);
            if (Current.Kind == TokenKind.NewLine && Ahead(1).Kind != TokenKind.Indent)
            {
                At++;
            }

            return body;
        }

        At++;
        return Current.Kind == TokenKind.Indent ? Indented() : body;
    }

    private List<Stmt> Indented()
    {
        At++;
        var body = new List<Stmt>();
        blocks++;
        while (Current.Kind is not (TokenKind.Dedent or TokenKind.End))
        {
            if (Current.Kind == TokenKind.NewLine)
            {
                At++;
            }
            else
            {
                Statement(body);
            }
        }

        blocks--;
        if (Current.Kind == TokenKind.Dedent)
        {
            At++;
        }

        Failed = false;
        return body;
    }
}
