namespace InterviewCoach.Core.WriteUps;

/// <summary>A run of lines of a WriteUp, 1-based, both ends included.</summary>
public readonly record struct LineSpan(int Start, int End)
{
    /// <summary>The span that is one line.</summary>
    public static LineSpan At(int line) => new(line, line);

    /// <summary>Whether the line lies in the span.</summary>
    public bool Contains(int line) => line >= Start && line <= End;

    /// <summary>Whether the two spans share a line.</summary>
    public bool Overlaps(LineSpan other) => Start <= other.End && other.Start <= End;

    public override string ToString() => Start == End ? $"{Start}" : $"{Start}–{End}";
}
