namespace InterviewCoach.Core.WriteUps;

/// <summary>A row of a table: the line it stands on and its cells as plain text, empty ones included.</summary>
/// <param name="Line">Line of the WriteUp on which the row's first cell stands.</param>
/// <param name="Cells">Words of each cell, from the left; a cell over several columns is repeated in each.</param>
/// <param name="CellLines">The line of each cell, where HTML puts them on lines of their own; else null.</param>
public sealed record TableRow(int Line, IReadOnlyList<string> Cells, IReadOnlyList<int>? CellLines = null)
{
    /// <summary>The line on which the cell of a column stands.</summary>
    public int LineOf(int column) => CellLines is not null && column < CellLines.Count ? CellLines[column] : Line;

    /// <summary>The cell in a column, or "" where the row is shorter.</summary>
    public string Cell(int column) => column < Cells.Count ? Cells[column] : "";
}

/// <summary>
/// The cells of a table, whether written with pipes, as HTML, drawn with bars and boxes, or aligned by spaces as programs
/// print it.
/// </summary>
/// <param name="Lines">Where it stands.</param>
/// <param name="Header">The row that names the columns, or null when none does.</param>
/// <param name="Rows">The rows under it.</param>
/// <param name="Caption">What a table around it says it is about: the name of the column that holds it; else null.</param>
public sealed record TableGrid(LineSpan Lines, TableRow? Header, IReadOnlyList<TableRow> Rows, string? Caption = null)
{
    /// <summary>Columns of the widest row.</summary>
    public int ColumnCount => Rows.Append(Header).Max(row => row?.Cells.Count ?? 0);

    /// <summary>The name of a column, or "".</summary>
    public string ColumnName(int column) => Header?.Cell(column) ?? "";

    /// <summary>The tables within a Passage: the one of a Table, those printed within Code, Output or a Paragraph.</summary>
    public static IReadOnlyList<TableGrid> In(WriteUp writeUp, Passage passage)
    {
        var lines = new string[passage.Lines.End - passage.Lines.Start + 1];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = WithoutQuote(writeUp.Lines[passage.Lines.Start - 1 + i].Text);
        }

        if (passage.Level > 0)
        {
            lines[0] = lines[0][LineSyntax.BulletLength(lines[0])..];
        }

        if (passage.Kind is PassageKind.Table or PassageKind.Html && HtmlTable.Opens(lines))
        {
            return HtmlTable.Read(lines, passage.Lines.Start);
        }

        if (lines.Length < 2)
        {
            return [];
        }

        return PipeTable.Read(lines, passage.Lines.Start) is { Count: > 0 } piped
            ? HostTable.Complete(piped, writeUp, passage)
            : AsciiTable.Read(lines, passage.Lines.Start);
    }

    private static string WithoutQuote(string line)
    {
        var rest = line.AsSpan().TrimStart(' ');
        return rest.StartsWith(">") ? rest.TrimStart("> ").ToString() : line;
    }
}
