namespace InterviewCoach.Core.WriteUps;

/// <summary>Texts of Passages that are kept as they stand.</summary>
internal static class PassageText
{
    /// <summary>Lines joined by LF, the common indentation and the blank lines around them removed.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="linesAbove">How many lines of the Passage stand above them, such as the opening of a fence.</param>
    public static MappedText Verbatim(ReadOnlySpan<string> lines, int linesAbove = 0)
    {
        var indentation = int.MaxValue;
        var length = lines.Length;
        foreach (var line in lines)
        {
            length += line.Length;
            var words = line.AsSpan().IndexOfAnyExcept(' ', '\t');
            indentation = words < 0 ? indentation : Math.Min(indentation, words);
        }

        var text = new LineMappedText(length);
        for (var above = 0; above < linesAbove; above++)
        {
            text.NextLine();
        }

        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                text.Append('\n');
                text.NextLine();
            }

            var line = lines[i].AsSpan();
            text.Append(line[Math.Min(indentation, line.Length)..].TrimEnd());
        }

        return text.FinishLines();
    }

    /// <summary>Lines of prose as one: a line break becomes a space.</summary>
    public static MappedText Folded(string lines)
    {
        var text = new LineMappedText();
        foreach (var range in lines.AsSpan().Split('\n'))
        {
            if (range.Start.Value > 0)
            {
                text.Append(' ');
                text.NextLine();
            }

            text.Append(lines.AsSpan()[range].Trim());
        }

        return text.Finish();
    }
}
