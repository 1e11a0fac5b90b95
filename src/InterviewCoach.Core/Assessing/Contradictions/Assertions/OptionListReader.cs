using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>
/// Gathers lists of alternatives while the blocks of a write-up go by: several in one paragraph, or one in each row of a
/// table or item of a list.
/// </summary>
internal sealed class OptionListReader(Reader reader, Cues cues, PickReader picks)
{
    private const int LongestName = 12;
    private readonly List<OptionList> lists = [];
    private readonly int lowerIsBetter = cues.Id("lower_is_better");
    private readonly int higherIsBetter = cues.Id("higher_is_better");
    private readonly int ours = cues.Id("ours");
    private List<OptionItem> open = [];
    private List<string> header = [];
    private bool? caption;

    /// <summary>All lists of two or more alternatives.</summary>
    public IReadOnlyList<OptionList> End()
    {
        Close();
        return lists;
    }

    /// <summary>Takes the next block.</summary>
    public void Add(TextBlock block, TextReading reading)
    {
        var text = block.Text.AsSpan().Trim();
        if (text.Count('|') >= 2)
        {
            AddRow(block);
            return;
        }

        header = [];
        caption = IsLowerBetter(reading);
        var items = Items(block, reading);
        if (items.Count == 1 && text[0] is '-' or '*' or '+')
        {
            open.AddRange(items);
            return;
        }

        Close();
        if (items.Count > 1)
        {
            open = items;
            Close();
        }
    }

    private void Close()
    {
        if (open.Count > 1)
        {
            lists.Add(
                new OptionList([
                    .. open.Select(item =>
                        item with
                        {
                            Own = item
                                .Stems.Where(stem => !open.Exists(other => other != item && other.Stems.Contains(stem)))
                                .ToHashSet(StringComparer.Ordinal),
                        }
                    ),
                ])
            );
        }

        open = [];
    }

    private void AddRow(TextBlock block)
    {
        var cells = block.Text.Trim().Trim('|').Split('|');
        if (header.Count == 0)
        {
            Close();
            header = [.. cells.Select(cell => cell.Trim())];
            return;
        }

        var values = new List<(string, double, bool?)>();
        for (var c = 1; c < Math.Min(cells.Length, header.Count); c++)
        {
            if (NumberReader.Read(reader.Read(cells[c])) is [var number, ..])
            {
                values.Add(
                    (header[c], number.Value, IsLowerBetter(reader.Read(header[c])) ?? LowerByCaption(cells[c]))
                );
            }
        }

        if (values.Count > 0 && Item(reader.Read(cells[0]), 0, int.MaxValue, values, block, 0) is { } item)
        {
            open.Add(item);
        }
    }

    /// <summary>"Name value", between semicolons, commas and full stops; what is in brackets belongs to the name.</summary>
    private List<OptionItem> Items(TextBlock block, TextReading reading)
    {
        var items = new List<OptionItem>();
        var numbers = NumberReader.Read(reading);
        var lower = IsLowerBetter(reading);
        foreach (var (first, end) in Segments(reading))
        {
            var leading = numbers.Find(number => number.At == first && number.Percent);
            var value =
                leading.End > 0
                    ? leading
                    : numbers.FindLast(number =>
                        number.At >= first
                        && number.End <= end
                        && !IsYear(reading, number)
                        && !IsInBrackets(reading, first, number.At)
                    );
            if (value.End == 0 && !HasNumber(reading, first, end))
            {
                // What has no number parts one list from the next.
                if (items.Count > 1)
                {
                    Close();
                    open = items;
                    Close();
                }

                items = [];
            }

            if (value.End == 0 || value.At - first > LongestName)
            {
                continue;
            }

            // "2,700 EUR for linear regression": the name stands behind.
            if (value.At == first)
            {
                var name = Enumerable
                    .Range(value.End, Math.Min(3, Math.Max(0, end - value.End)))
                    .FirstOrDefault(i => reading.Tokens[i].Word.Text is "for" or "by" or "with");
                if (
                    name > 0
                    && name + 1 < end
                    && end - name <= LongestName
                    && Item(
                        reading,
                        name + 1,
                        end,
                        [("", value.Value, lower ?? (value.Percent ? false : null))],
                        block,
                        first
                    )
                        is { } named
                )
                {
                    items.Add(named);
                }

                continue;
            }

            if (
                Item(
                    reading,
                    first,
                    value.At,
                    [("", value.Value, lower ?? (value.Percent ? false : null))],
                    block,
                    first
                ) is
                { } item
            )
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>Whether less is better, by the measure that is named; null when none is, or one of each.</summary>
    private bool? IsLowerBetter(TextReading text)
    {
        var hits = cues.In(text);
        var (lower, higher) = (
            Array.Exists(hits, hit => hit.Cue == lowerIsBetter),
            Array.Exists(hits, hit => hit.Cue == higherIsBetter)
        );
        return lower == higher ? null : lower;
    }

    /// <summary>Where the header names no measure, the caption does; a share of something is better when it is more.</summary>
    private bool? LowerByCaption(string cell) =>
        caption ?? (cell.Contains('%', StringComparison.Ordinal) ? false : null);

    private static bool IsYear(TextReading reading, SaidNumber number) =>
        number is { Value: >= 1990 and <= 2035, Percent: false }
        && reading.Tokens[number.At].End - reading.Tokens[number.At].Start == 4;

    private static bool HasNumber(TextReading reading, int first, int end)
    {
        for (var i = first; i < Math.Min(end, reading.Tokens.Length); i++)
        {
            if (reading.Tokens[i].Word.Kind == WordKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInBrackets(TextReading reading, int first, int at)
    {
        var text = reading.Source.AsSpan(reading.Tokens[first].Start..reading.Tokens[at].Start);
        return text.Count('(') > text.Count(')');
    }

    private static IEnumerable<(int First, int End)> Segments(TextReading reading)
    {
        var (first, depth) = (0, 0);
        for (var i = 1; i < reading.Tokens.Length; i++)
        {
            var start = Math.Min(reading.Tokens[i - 1].End, reading.Tokens[i].Start);
            var between = reading.Source.AsSpan(start, reading.Tokens[i].Start - start);
            depth = Math.Max(0, depth + between.Count('(') - between.Count(')'));
            var ends = depth == 0 && between.IndexOfAny(",;") >= 0;
            ends |= reading.Tokens[i].Sentence != reading.Tokens[i - 1].Sentence && depth == 0;
            // A colon ends the words that lead up to a list, and not those that name what has the value behind it.
            ends |= depth == 0 && between.Contains(':') && !HasNumber(reading, i, i + 2);
            if (ends)
            {
                yield return (first, i);
                first = i;
            }
        }

        if (first < reading.Tokens.Length)
        {
            yield return (first, reading.Tokens.Length);
        }
    }

    private OptionItem? Item(
        TextReading text,
        int first,
        int end,
        IReadOnlyList<(string, double, bool?)> values,
        TextBlock block,
        int at
    )
    {
        end = Math.Min(end, text.Tokens.Length);
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Word.Kind is not (WordKind.Function or WordKind.Light))
            {
                stems.Add(text.Tokens[i].Word.Stem);
            }
        }

        if (stems.Count == 0)
        {
            return null;
        }

        var name = reader.Read(text.Source[text.Tokens[first].Start..text.Tokens[end - 1].End]);
        var hits = cues.In(name);
        var line = ReferenceEquals(text.Source, block.Text) ? block.LineAt(text.Tokens[at].Start) : block.LineAt(0);
        return new OptionItem(
            stems,
            stems,
            picks.All(new Spoken(name, hits, false, new HashSet<int>())),
            values,
            Array.Exists(hits, hit => hit.Cue == ours),
            line,
            ReferenceEquals(text.Source, block.Text)
                ? text.Quote(text.Tokens[first].Start, text.Tokens[Math.Min(end, text.Tokens.Length - 1)].End)
                : block.Text.Trim()
        );
    }
}
