namespace InterviewCoach.Core.WriteUps;

/// <summary>How a source text is to be read.</summary>
public enum WriteUpFormat
{
    Markdown,
    PlainText,
    Notebook,
    Python,
    Requirements,
    PyProject,
    Dockerfile,
    Workflow,
    Sql,
}

/// <summary>
/// One line as shown to the reader. Lines of a notebook are those of its cells in order (source, then text outputs);
/// they keep the cell, counted over all cells from 0, and the line within that cell's source, from 1 (null in an output).
/// </summary>
public readonly record struct SourceLine(string Text, int? Cell = null, int? CellLine = null);

/// <summary>One immutable version of a source text, as read: numbered lines and Passages over them.</summary>
/// <param name="Hash">Names the version.</param>
/// <param name="FileName">File name or relative path as given by the candidate; shown, never opened.</param>
/// <param name="Format">How it was read.</param>
/// <param name="Lines">The lines, line 1 first.</param>
/// <param name="Passages">The blocks, in order.</param>
public sealed record WriteUp(
    ContentHash Hash,
    string FileName,
    WriteUpFormat Format,
    IReadOnlyList<SourceLine> Lines,
    IReadOnlyList<Passage> Passages
)
{
    /// <summary>The whole text as read, its lines joined by LF.</summary>
    public string Whole => string.Join('\n', Lines.Select(line => line.Text));

    /// <summary>The text of the lines in the span, joined by LF. Lines outside the WriteUp are left out.</summary>
    public string Text(LineSpan span) =>
        string.Join(
            '\n',
            Enumerable
                .Range(span.Start, Math.Max(0, span.End - span.Start + 1))
                .Where(n => n >= 1 && n <= Lines.Count)
                .Select(n => Lines[n - 1].Text)
        );
}

/// <summary>Words of a source, word for word, and where they stand.</summary>
/// <param name="File">The WriteUp's file name.</param>
/// <param name="Lines">The lines they stand on.</param>
/// <param name="Text">The words as the source has them (white space may be folded).</param>
public sealed record SourceQuote(string File, LineSpan Lines, string Text);
