namespace InterviewCoach.Core.WriteUps;

/// <summary>Line numbers of the characters of a text.</summary>
internal sealed class LineIndex
{
    private readonly List<int> starts = [0];
    private readonly int length;

    public LineIndex(string text)
    {
        length = text.Length;
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }
    }

    /// <summary>The line, from 0, that holds the character at an offset.</summary>
    public int LineOf(int offset)
    {
        var at = starts.BinarySearch(Math.Clamp(offset, 0, length));
        return at >= 0 ? at : ~at - 1;
    }
}
