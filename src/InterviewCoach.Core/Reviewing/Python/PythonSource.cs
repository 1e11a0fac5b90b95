using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Python;

/// <summary>
/// The Python of a write-up as one program: a file whole, the code cells of a notebook in order, the fenced blocks of
/// Markdown. Line n of the program is <c>Lines[n - 1]</c> and knows where it stands.
/// </summary>
internal sealed class PythonSource
{
    /// <summary>A line of the program: its text, its line in the file or cell, and the cell.</summary>
    internal readonly record struct Line(string Text, int Number, int? Cell);

    private readonly List<(int First, string Text)> units = [];

    private PythonSource(string file) => File = file;

    public string File { get; }

    public List<Line> Lines { get; } = [];

    public static PythonSource Of(WriteUp writeUp)
    {
        var source = new PythonSource(writeUp.FileName);
        switch (writeUp.Format)
        {
            case WriteUpFormat.Python:
                source.Add(writeUp.Lines.Select((line, n) => new Line(line.Text, n + 1, null)));
                break;
            case WriteUpFormat.Notebook:
                foreach (
                    var cell in writeUp
                        .Passages.Where(IsPython)
                        .Where(passage => passage.Kind == PassageKind.Code && IsCell(writeUp, passage))
                )
                {
                    source.Add(
                        Within(writeUp, cell.Lines)
                            .Select(n => writeUp.Lines[n - 1])
                            .Where(line => line.CellLine is not null)
                            .Select(line => new Line(line.Text, line.CellLine!.Value, line.Cell))
                    );
                }

                break;
            default:
                foreach (
                    var block in writeUp.Passages.Where(passage =>
                        passage.Kind == PassageKind.Code && passage.Language is not null && IsPython(passage)
                    )
                )
                {
                    source.Add(
                        Within(writeUp, block.Lines)
                            .Select(n => new Line(writeUp.Lines[n - 1].Text, n, null))
                            .Where(line => !IsFence(line.Text))
                    );
                }

                break;
        }

        return source;
    }

    /// <summary>The statements, cell by cell: what is broken in one does not reach the next.</summary>
    /// <param name="unread">Takes the lines of the program on which statements begin that are no Python.</param>
    public List<Stmt> Parse(ICollection<int>? unread = null) =>
        units.SelectMany(unit => PythonParser.Parse(unit.Text, unit.First, unread)).ToList();

    private static IEnumerable<int> Within(WriteUp writeUp, LineSpan span) =>
        Enumerable.Range(span.Start, Math.Max(0, Math.Min(span.End, writeUp.Lines.Count) - span.Start + 1));

    /// <summary>Whether code is what a cell runs: a block quoted in a cell of text, indented or fenced, is not.</summary>
    private static bool IsCell(WriteUp writeUp, Passage passage) =>
        passage.Language is not null
        && writeUp.Lines[passage.Lines.Start - 1] is { CellLine: 1 } first
        && !IsFence(first.Text);

    private static bool IsFence(string line) =>
        line.TrimStart().StartsWith("```", StringComparison.Ordinal)
        || line.TrimStart().StartsWith("~~~", StringComparison.Ordinal);

    private static bool IsPython(Passage passage) =>
        passage.Language is null or "" or "python" or "py" or "python3" or "python2" or "ipython" or "ipython3";

    private void Add(IEnumerable<Line> lines)
    {
        var first = Lines.Count + 1;
        Lines.AddRange(lines);
        var text = string.Join('\n', Lines.Skip(first - 1).Select(line => line.Text));
        if (
            !text.StartsWith("%%", StringComparison.Ordinal)
            || text.StartsWith("%%time", StringComparison.Ordinal)
            || text.StartsWith("%%capture", StringComparison.Ordinal)
        )
        {
            units.Add((first, text + "\n"));
        }
    }
}
