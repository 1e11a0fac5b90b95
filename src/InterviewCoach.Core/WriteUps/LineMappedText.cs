using System.Text;

namespace InterviewCoach.Core.WriteUps;

/// <summary>Text under construction that remembers at which offset each source line begins.</summary>
/// <param name="capacity">How long it is likely to become.</param>
internal sealed class LineMappedText(int capacity = 256)
{
    private readonly StringBuilder text = new(capacity);
    private readonly List<int> lineStarts = [0];

    public int Length => text.Length;

    public char Last => text.Length == 0 ? '\n' : text[^1];

    public void Append(char c) => text.Append(c);

    public void Append(ReadOnlySpan<char> span) => text.Append(span);

    /// <summary>What follows stands on the next source line.</summary>
    public void NextLine() => lineStarts.Add(text.Length);

    /// <summary>Drops spaces at the end, as before a line break.</summary>
    public void TrimEnd()
    {
        while (text.Length > 0 && text[^1] is ' ' or '\t' or '\u00A0')
        {
            text.Length--;
        }
    }

    /// <summary>The finished text, without white space around it, and the offset of each source line in it.</summary>
    public MappedText Finish()
    {
        var whole = text.ToString();
        return Finish(whole, whole.Length - whole.AsSpan().TrimStart().Length);
    }

    /// <summary>The finished text, without blank lines around it; the first line keeps its indentation.</summary>
    public MappedText FinishLines()
    {
        var whole = text.ToString();
        var firstWord = whole.Length - whole.AsSpan().TrimStart().Length;
        return Finish(whole, firstWord == 0 ? 0 : whole.LastIndexOf('\n', firstWord - 1) + 1);
    }

    /// <summary>The finished text as it is: an empty cell at its start or end counts.</summary>
    public MappedText FinishRows() => Finish(text.ToString(), 0, text.Length);

    private MappedText Finish(string whole, int start) => Finish(whole, start, whole.AsSpan(start).TrimEnd().Length);

    private MappedText Finish(string whole, int start, int length)
    {
        return new MappedText(
            whole.Substring(start, length),
            lineStarts.Count == 1 ? null : lineStarts.Select(at => Math.Clamp(at - start, 0, length)).ToArray()
        );
    }
}

/// <summary>A text and the offset at which each of its source lines begins; no offsets for a text of one line.</summary>
internal readonly record struct MappedText(string Text, IReadOnlyList<int>? LineStarts);
