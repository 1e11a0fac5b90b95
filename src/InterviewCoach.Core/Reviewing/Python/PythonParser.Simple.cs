namespace InterviewCoach.Core.Reviewing.Python;

/// <content>Statements of one line: assignments, imports, returns, prints of version 2.</content>
internal sealed partial class PythonParser
{
    private Stmt? Simple()
    {
        var line = Current.Line;
        if (Current.Kind == TokenKind.Name)
        {
            switch (Current.Text)
            {
                case "import":
                    At++;
                    return Import(line);
                case "from" when Ahead(1).Kind == TokenKind.Name || Ahead(1).Is(".") || Ahead(1).Is("..."):
                    At++;
                    return ImportFrom(line);
                case "return":
                    At++;
                    return new Stmt.Return(EndsStatement() ? null : Tuple(), line);
                case "del":
                    At++;
                    var gone = Tuple();
                    return new Stmt.Delete(gone is Expr.Sequence { IsTuple: true } many ? many.Items : [gone], line);
                case "pass" or "break" or "continue":
                    At++;
                    return null;
                case "global" or "nonlocal" or "raise" or "assert":
                    SkipToEnd();
                    return new Stmt.Global(line);
                case "print" or "exec" when Ahead(1).Kind is TokenKind.Text or TokenKind.Name or TokenKind.Number:
                    return Print(line);
                default:
                    break;
            }
        }

        return AssignmentOrExpression(line);
    }

    private bool EndsStatement() => Current.Kind is TokenKind.NewLine or TokenKind.End || Current.Is(";");

    private void SkipToEnd()
    {
        while (!EndsStatement())
        {
            At++;
        }
    }

    /// <summary>The print statement of Python 2.</summary>
    private Stmt.Expression? Print(int line)
    {
        var name = Current.Text;
        At++;
        if (Current.Kind == TokenKind.Name && Current.Text is "in" or "is" or "and" or "or" or "if")
        {
            Failed = true;
            return null;
        }

        var value = Tuple();
        var items = value is Expr.Sequence { IsTuple: true } many ? many.Items : [value];
        var arguments = items.Select(item => new Argument(null, item)).ToList();
        return new Stmt.Expression(new Expr.Call(new Expr.Name(name, line), arguments, line), line);
    }

    private Stmt? AssignmentOrExpression(int line)
    {
        var value = Tuple();
        if (Failed)
        {
            return null;
        }

        if (Take(":"))
        {
            Expression();
            return Take("=") ? new Stmt.Assign([value], Tuple(), line) : new Stmt.Global(line);
        }

        if (
            Current.Kind == TokenKind.Operator
            && Current.Text.Length >= 2
            && Current.Text[^1] == '='
            && Current.Text is not ("==" or "!=" or "<=" or ">=")
        )
        {
            var op = Current.Text[..^1];
            At++;
            return new Stmt.Augmented(value, op, Tuple(), line);
        }

        if (!Current.Is("="))
        {
            return new Stmt.Expression(value, line);
        }

        var targets = new List<Expr>();
        while (!Failed && Take("="))
        {
            targets.Add(value);
            value = Tuple();
        }

        return new Stmt.Assign(targets, value, line);
    }

    private string Dotted()
    {
        var name = Identifier();
        while (!Failed && Take("."))
        {
            name += "." + Identifier();
        }

        return name;
    }

    private Stmt.Import Import(int line)
    {
        var names = new List<(string, string)>();
        do
        {
            var full = Dotted();
            var first = full.Split('.')[0];
            names.Add(Take("as") ? (full, Identifier()) : (first, first));
        } while (!Failed && Take(","));
        return new Stmt.Import(names, line);
    }

    private Stmt.Import ImportFrom(int line)
    {
        while (Take(".") || Take("...")) { }

        var module = Current.Is("import") ? "" : Dotted();
        Expect("import");
        var names = new List<(string, string)>();
        if (Take("*"))
        {
            return new Stmt.Import([(module, "*")], line);
        }

        var bracket = Take("(");
        while (!Failed && !EndsStatement() && !Current.Is(")"))
        {
            var name = Identifier();
            names.Add((module + "." + name, Take("as") ? Identifier() : name));
            if (!Take(","))
            {
                break;
            }
        }

        if (bracket)
        {
            Expect(")");
        }

        return new Stmt.Import(names, line);
    }
}
