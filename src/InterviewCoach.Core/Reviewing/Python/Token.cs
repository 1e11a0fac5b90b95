namespace InterviewCoach.Core.Reviewing.Python;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Operator,
    NewLine,
    Indent,
    Dedent,
    End,
}

/// <summary>A token of Python source.</summary>
/// <param name="Text">The word, operator or number; for a string its content, escapes untouched.</param>
/// <param name="Line">Line of the joined source, from 1.</param>
/// <param name="Formatted">Whether it is an f-string.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Line, bool Formatted = false)
{
    public bool Is(string op) => Kind is TokenKind.Operator or TokenKind.Name && Text == op;
}
