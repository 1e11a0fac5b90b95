namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>All that a write-up or an earlier answer states.</summary>
/// <param name="Lines">Sentence by sentence.</param>
/// <param name="Lists">Alternatives listed with their results.</param>
/// <param name="Figures">Numbers with units.</param>
internal sealed record Stated(
    IReadOnlyList<Statements> Lines,
    IReadOnlyList<OptionList> Lists,
    IReadOnlyList<Figure> Figures
)
{
    /// <summary>Nothing.</summary>
    public static Stated Nothing { get; } = new([], [], []);

    /// <summary>Every number that is written, bare.</summary>
    public IReadOnlyList<double> Numbers { get; } =
    [.. Lines.SelectMany(line => NumberReader.Read(line.Text)).Select(number => number.Value).Distinct()];
}
