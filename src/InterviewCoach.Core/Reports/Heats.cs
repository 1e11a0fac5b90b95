using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reports;

/// <summary>Lays what was asked and how it went over the texts that provoked it.</summary>
internal static class Heats
{
    /// <summary>Rows of an outline: enough to see the shape of a text, few enough to draw.</summary>
    private const int OutlineRows = 120;

    /// <summary>A line of this length is full.</summary>
    private const int FullLine = 100;

    public static IReadOnlyList<WriteUpHeat> Of(
        IReadOnlyList<ReportedQuestion> questions,
        IReadOnlyList<WriteUp> writeUps
    )
    {
        var order = writeUps
            .Select((writeUp, i) => (writeUp.FileName, i))
            .DistinctBy(one => one.FileName)
            .ToDictionary();
        var number = 0;
        return questions
            .SelectMany(question => question.Grounds.Select(ground => (Question: question, Ground: ground)))
            .GroupBy(one => one.Ground.File)
            .OrderBy(group => order.GetValueOrDefault(group.Key, int.MaxValue))
            .Select(group =>
            {
                var writeUp = writeUps.FirstOrDefault(other => other.FileName == group.Key);
                var passages = group
                    .GroupBy(one => PassageOf(writeUp, one.Ground.Lines))
                    .OrderBy(passage => passage.Key.Start)
                    .ThenBy(passage => passage.Key.End)
                    .Select(passage =>
                    {
                        var asked = passage.Select(one => one.Question).DistinctBy(question => question.Seq).ToList();
                        var scores = asked.Select(question => question.Score).OfType<double>().ToList();
                        return new PassageHeat(
                            ++number,
                            passage.Key,
                            passage.First().Ground.Text,
                            scores.Count > 0 ? Math.Round(scores.Average(), 2) : null,
                            asked.Select(question => question.Seq).ToList()
                        );
                    })
                    .ToList();
                return new WriteUpHeat(group.Key, writeUp?.Lines.Count ?? 0, Outline(writeUp), passages);
            })
            .ToList();
    }

    /// <summary>The Passage that the lines begin in, or the lines themselves. A table is asked about row by row.</summary>
    private static LineSpan PassageOf(WriteUp? writeUp, LineSpan lines) =>
        writeUp?.Passages.FirstOrDefault(passage => passage.Lines.Contains(lines.Start)) is { } passage
        && passage.Kind is not (PassageKind.Table or PassageKind.Code or PassageKind.Output)
            ? passage.Lines
            : lines;

    private static List<int> Outline(WriteUp? writeUp)
    {
        if (writeUp is null || writeUp.Lines.Count == 0)
        {
            return [];
        }

        var count = writeUp.Lines.Count;
        var rows = Math.Min(OutlineRows, count);
        return Enumerable
            .Range(0, rows)
            .Select(row =>
            {
                var (from, to) = ((int)((long)row * count / rows), (int)((long)(row + 1) * count / rows));
                var length = Enumerable
                    .Range(from, to - from)
                    .Average(line => Math.Min(FullLine, writeUp.Lines[line].Text.Length));
                return (int)Math.Round(100 * length / FullLine);
            })
            .ToList();
    }
}
