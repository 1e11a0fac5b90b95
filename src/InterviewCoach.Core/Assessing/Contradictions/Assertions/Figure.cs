namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>A number with its unit and the words that say what it is, for what has no name among the measures.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">"%", "money", "time", "#" and the stem of what is counted, or nothing.</param>
/// <param name="Stems">Stems of the words around it.</param>
/// <param name="Head">Stem of the word right behind it and its unit; null where none stands.</param>
/// <param name="Line">Its line; 0 for an answer.</param>
/// <param name="Sentence">Its sentence, in the text of its block.</param>
/// <param name="Quote">Its sentence's words.</param>
/// <param name="Value">Its value; of a time in seconds.</param>
/// <param name="IsDifference">Whether it is said to be one: "by 3", "3 points more".</param>
internal sealed record Figure(
    SaidNumber Number,
    string Unit,
    IReadOnlySet<string> Stems,
    string? Head,
    int Line,
    int Sentence,
    string Quote,
    double Value,
    bool IsDifference
)
{
    /// <summary>Whether the two can be one number, said more or less exactly, as a share or as a percentage.</summary>
    public static bool Agree(double said, double step, bool about, double stated)
    {
        var (a, b) = (Math.Abs(said), Math.Abs(stated));
        return Fits(a, b, step, about)
            || (b <= 1 && a > 1 && Fits(a, b * 100, step, about))
            || (a <= 1 && b > 1 && Fits(a * 100, b, step * 100, about));
    }

    private static bool Fits(double said, double stated, double step, bool about)
    {
        var gap = Math.Abs(said - stated) - 1e-9;
        return gap <= stated * (about ? 0.12 : 0.008) || (step <= 0.6 * stated && gap <= step * 0.55);
    }
}
