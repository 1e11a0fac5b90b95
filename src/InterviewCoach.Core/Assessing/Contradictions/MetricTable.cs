using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>Binds the numbers of a pipe table to the measures named in its header, while the lines go by.</summary>
internal sealed class MetricTable(Reader reader, Cues cues)
{
    private readonly IReadOnlyDictionary<int, string> metrics = cues.Family("metric_");
    private List<string?> header = [];
    private bool inTable;

    /// <summary>What comes next is no row.</summary>
    public void End() => inTable = false;

    /// <summary>The quantities of one line; none when it is not a row of a table with measures.</summary>
    public IReadOnlyList<Quantity> Read(ReadOnlySpan<char> line, IReadOnlyList<string> models)
    {
        var trimmed = line.Trim();
        if (trimmed.Count('|') < 2)
        {
            inTable = false;
            return [];
        }

        var cells = trimmed.Trim('|').ToString().Split('|');
        if (!inTable)
        {
            inTable = true;
            header = [.. cells.Select(MetricOf)];
            return [];
        }

        var found = new List<Quantity>();
        for (var c = 0; c < Math.Min(cells.Length, header.Count); c++)
        {
            if (header[c] is { } metric && NumberReader.Read(reader.Read(cells[c])) is [var number])
            {
                found.Add(new Quantity(metric, number, models.Count == 1 ? models[0] : null, null, false, 0));
            }
        }

        // "| Recall | 0.71 |": the measure stands in the row's first cell.
        if (found.Count == 0 && cells.Length > 1 && MetricOf(cells[0]) is { } named)
        {
            found.AddRange(
                cells
                    .Skip(1)
                    .Select(cell => NumberReader.Read(reader.Read(cell)))
                    .Where(numbers => numbers.Count == 1)
                    .Select(numbers => new Quantity(named, numbers[0], null, null, false, 0))
            );
        }

        return found;
    }

    private string? MetricOf(string cell)
    {
        var hit = cues.In(reader.Read(cell))
            .Where(hit => metrics.ContainsKey(hit.Cue))
            .DefaultIfEmpty()
            .MaxBy(hit => hit.Length);
        return hit.Length > 0 ? cues.NameOf(hit.Cue) : null;
    }
}
