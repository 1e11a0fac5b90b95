using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Arithmetic;

/// <summary>Which passage stands on a line.</summary>
internal sealed class Lines(WriteUp writeUp)
{
    private readonly int[] starts = [.. writeUp.Passages.Select(passage => passage.Lines.Start)];

    /// <summary>The index of the last passage that begins on the line or before it; -1 where none does.</summary>
    public int PassageAt(int line)
    {
        var found = Array.BinarySearch(starts, line);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The headings above a line.</summary>
    public IReadOnlyList<string> HeadingsAbove(int line) =>
        PassageAt(line) is >= 0 and var at ? writeUp.Passages[at].HeadingPath : [];
}
