namespace InterviewCoach.Core.WriteUps;

/// <summary>Lines and Passages of a notebook: each cell's source, then what it printed.</summary>
internal static class NotebookPassages
{
    public static (IReadOnlyList<SourceLine> Lines, IReadOnlyList<Passage> Passages) Read(Notebook notebook)
    {
        var lines = new List<SourceLine>();
        var passages = new PassageList();
        for (var number = 0; number < notebook.Cells.Count; number++)
        {
            var cell = notebook.Cells[number];
            var source = cell.Source.TrimEnd('\n');
            var firstLine = lines.Count + 1;
            var sourceLines = source.Split('\n');
            if (source.Length > 0)
            {
                lines.AddRange(sourceLines.Select((line, i) => new SourceLine(line, number, i + 1)));
                AddSource(cell, source, sourceLines, firstLine, notebook.Language, passages);
            }

            foreach (var output in cell.Outputs)
            {
                var outputLines = output.TrimEnd('\n').Split('\n');
                var span = new LineSpan(lines.Count + 1, lines.Count + outputLines.Length);
                passages.Add(PassageKind.Output, span, PassageText.Verbatim(outputLines));
                lines.AddRange(outputLines.Select(line => new SourceLine(line, number)));
            }
        }

        return (lines, passages.Passages);
    }

    private static void AddSource(
        NotebookCell cell,
        string source,
        string[] lines,
        int firstLine,
        string language,
        PassageList passages
    )
    {
        var span = new LineSpan(firstLine, firstLine + lines.Length - 1);
        switch (cell.Kind)
        {
            case NotebookCellKind.Code:
                passages.Add(PassageKind.Code, span, PassageText.Verbatim(lines), language: language);
                break;
            case NotebookCellKind.Heading:
                passages.AddHeading(cell.Level, span, InlineText.Map(source));
                break;
            case NotebookCellKind.Raw:
                LinePassages.Read(lines, 0, firstLine, markdown: false, passages);
                break;
            default:
                MarkdownPassages.Read(source, firstLine, passages);
                break;
        }
    }
}
