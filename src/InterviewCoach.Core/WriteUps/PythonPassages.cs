namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// Passages of a Python file: its docstring and blocks of comments as words, each top-level definition, and each group of
/// statements between blank lines, as code.
/// </summary>
internal sealed class PythonPassages
{
    private readonly string[] lines;
    private readonly PassageList passages;

    private PythonPassages(string[] lines, PassageList passages) => (this.lines, this.passages) = (lines, passages);

    public static void Read(string[] lines, PassageList passages)
    {
        var reader = new PythonPassages(lines, passages);
        for (var i = 0; i < lines.Length; )
        {
            i = reader.Step(i);
        }
    }

    private int Step(int i)
    {
        if (string.IsNullOrWhiteSpace(lines[i]))
        {
            return i + 1;
        }

        if (lines[i][0] == '#')
        {
            var comments = i;
            while (comments < lines.Length && lines[comments].StartsWith('#'))
            {
                comments++;
            }

            // A comment right above code belongs to it.
            if (comments == lines.Length || string.IsNullOrWhiteSpace(lines[comments]))
            {
                Words(i, comments, line => line.AsSpan().TrimStart('#').Trim());
                return comments;
            }
        }

        var end = ChunkEnd(i);
        if (IsDocstring(lines[i]))
        {
            Words(i, end, line => line.AsSpan().Trim().TrimStart("rR").Trim("\"'").Trim());
        }
        else
        {
            var code = lines.AsSpan(i, end - i).TrimEnd(string.Empty);
            var span = new LineSpan(i + 1, i + code.Length);
            passages.Add(PassageKind.Code, span, PassageText.Verbatim(code), language: "python");
        }

        return end;
    }

    /// <summary>The line after the definition with all that is indented under it, or after the group of statements.</summary>
    private int ChunkEnd(int start)
    {
        var scanner = new PythonLines();
        var isDefinition = false;
        var i = start;
        for (; i < lines.Length; i++)
        {
            var line = lines[i];
            var blank = string.IsNullOrWhiteSpace(line);
            var atMargin = !blank && !char.IsWhiteSpace(line[0]);
            var opens = atMargin && OpensDefinition(line);
            if (opens)
            {
                scanner.Recover();
            }

            if (i > start && !scanner.IsWithinStatement)
            {
                var decorated = isDefinition && opens && lines[i - 1].StartsWith('@');
                var ends = isDefinition ? atMargin && !decorated && !IsClosing(line) : blank && !GoesOn(i) || opens;
                if (ends)
                {
                    break;
                }
            }

            isDefinition |= opens || atMargin && line[0] == '@';
            scanner.Take(line);
            if (!scanner.IsWithinStatement && IsDocstring(lines[start]))
            {
                return i + 1;
            }
        }

        return i;
    }

    /// <summary>Whether what follows a blank line is still indented under the statement above.</summary>
    private bool GoesOn(int blank) =>
        blank + 1 < lines.Length && lines[blank + 1].Length > 0 && char.IsWhiteSpace(lines[blank + 1][0]);

    private void Words(int start, int end, WordsOfLine wordsOf)
    {
        var text = string.Join('\n', lines[start..end].Select(line => wordsOf(line).ToString()));
        passages.Add(PassageKind.Paragraph, new LineSpan(start + 1, end), PassageText.Folded(text));
    }

    private delegate ReadOnlySpan<char> WordsOfLine(string line);

    private static bool IsDocstring(string line) =>
        line.StartsWith("\"\"\"", StringComparison.Ordinal)
        || line.StartsWith("'''", StringComparison.Ordinal)
        || line.StartsWith("r\"\"\"", StringComparison.Ordinal);

    private static bool OpensDefinition(string line) =>
        line.StartsWith("def ", StringComparison.Ordinal)
        || line.StartsWith("class ", StringComparison.Ordinal)
        || line.StartsWith("async def ", StringComparison.Ordinal)
        || line.StartsWith('@');

    private static bool IsClosing(string line) => line[0] is ')' or ']' or '}';
}
