namespace InterviewCoach.Web.Tests.Matrix;

/// <summary>A row of the matrix.</summary>
/// <param name="What">The route, form or method: "GET /history", "FORM start", "HUB InterviewHub.Join".</param>
/// <param name="Address">What is asked for, with places in braces, and for some forms the form's own name behind it.</param>
/// <param name="Cells">What each column gets, in the order of <see cref="Columns"/>.</param>
internal sealed record MatrixRow(string What, string Address, IReadOnlyList<string> Cells)
{
    public static IReadOnlyList<string> Columns { get; }

    public static IReadOnlyList<MatrixRow> All { get; }

    public string Kind => What.Split(' ')[0];

    public string Name => What.Split(' ', 2)[1];

    static MatrixRow()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Matrix", "matrix.txt"))
            .Where(line => line.Trim() is [not '#', ..])
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        Columns = lines[0][2..];
        All = lines
            .Skip(1)
            .Select(cells =>
                cells.Length == Columns.Count + 2
                    ? new MatrixRow(cells[0], cells[1], cells[2..])
                    : throw new InvalidDataException($"{cells[0]} has {cells.Length - 2} cells.")
            )
            .ToList();
    }
}
