namespace InterviewCoach.Core.Reviewing.Python;

/// <summary>A Python expression, as far as the data flow needs it. Lines are those of the joined source.</summary>
internal abstract record Expr(int Line)
{
    public sealed record Name(string Id, int Line) : Expr(Line);

    public sealed record Number(string Digits, int Line) : Expr(Line);

    /// <summary>A string; the expressions of an f-string stand in <paramref name="Parts"/>.</summary>
    public sealed record Text(string Value, IReadOnlyList<Expr> Parts, int Line) : Expr(Line);

    public sealed record Attribute(Expr Of, string Id, int Line) : Expr(Line);

    public sealed record Call(Expr Callee, IReadOnlyList<Argument> Arguments, int Line) : Expr(Line);

    public sealed record Subscript(Expr Of, Expr Key, int Line) : Expr(Line);

    public sealed record Slice(Expr? From, Expr? To, Expr? Step, int Line) : Expr(Line);

    /// <summary>A tuple, list or set display.</summary>
    public sealed record Sequence(IReadOnlyList<Expr> Items, bool IsTuple, int Line) : Expr(Line);

    public sealed record Dict(IReadOnlyList<(Expr? Key, Expr Value)> Items, int Line) : Expr(Line);

    public sealed record Unary(string Op, Expr Of, int Line) : Expr(Line);

    /// <summary>Arithmetic, bitwise, boolean or comparing; Op tells which.</summary>
    public sealed record Binary(string Op, Expr Left, Expr Right, int Line) : Expr(Line)
    {
        /// <summary>Whether it is "not in" or "is not".</summary>
        public bool IsNegated { get; init; }

        public bool IsComparison => Op is "<" or ">" or "<=" or ">=" or "==" or "!=" or "<>" or "in" or "is";
    }

    public sealed record Conditional(Expr Test, Expr Then, Expr Else, int Line) : Expr(Line);

    public sealed record Lambda(IReadOnlyList<string> Parameters, Expr Body, int Line) : Expr(Line);

    public sealed record Comprehension(Expr Element, Expr? Value, IReadOnlyList<Generator> Generators, int Line)
        : Expr(Line);

    public sealed record Starred(Expr Of, int Line) : Expr(Line);

    public sealed record Nothing(int Line) : Expr(Line);
}

/// <summary>One argument of a call: by position, by name, or a spread of either.</summary>
internal sealed record Argument(string? Name, Expr Value, int Stars = 0);

/// <summary>One <c>for … in … if …</c> of a comprehension.</summary>
internal sealed record Generator(Expr Target, Expr Source, IReadOnlyList<Expr> Conditions);

/// <summary>A parameter of a function.</summary>
internal sealed record Parameter(string Name, Expr? Default, int Stars = 0);

/// <summary>A Python statement.</summary>
internal abstract record Stmt(int Line)
{
    public sealed record Expression(Expr Value, int Line) : Stmt(Line);

    public sealed record Assign(IReadOnlyList<Expr> Targets, Expr Value, int Line) : Stmt(Line);

    public sealed record Augmented(Expr Target, string Op, Expr Value, int Line) : Stmt(Line);

    public sealed record For(Expr Target, Expr Source, IReadOnlyList<Stmt> Body, IReadOnlyList<Stmt> Else, int Line)
        : Stmt(Line);

    public sealed record While(Expr Test, IReadOnlyList<Stmt> Body, int Line) : Stmt(Line);

    public sealed record If(Expr Test, IReadOnlyList<Stmt> Then, IReadOnlyList<Stmt> Else, int Line) : Stmt(Line);

    public sealed record With(IReadOnlyList<(Expr Value, Expr? Target)> Items, IReadOnlyList<Stmt> Body, int Line)
        : Stmt(Line);

    /// <summary>A block run in order: <c>try</c> with its handlers, or a block whose header did not parse.</summary>
    public sealed record Block(IReadOnlyList<Stmt> Body, int Line) : Stmt(Line);

    public sealed record Function(
        string Name,
        IReadOnlyList<Parameter> Parameters,
        IReadOnlyList<Stmt> Body,
        bool Decorated,
        int Line
    ) : Stmt(Line);

    public sealed record Class(string Name, IReadOnlyList<Expr> Bases, IReadOnlyList<Stmt> Body, int Line) : Stmt(Line);

    public sealed record Return(Expr? Value, int Line) : Stmt(Line);

    /// <summary><c>import a.b as c</c> or <c>from a import b as c</c>: the full name and the name it gets.</summary>
    public sealed record Import(IReadOnlyList<(string Full, string As)> Names, int Line) : Stmt(Line);

    public sealed record Delete(IReadOnlyList<Expr> Targets, int Line) : Stmt(Line);

    public sealed record Global(int Line) : Stmt(Line);
}
