namespace InterviewCoach.Core.Reports.Progress;

/// <summary>Whether words stand in both texts or in one.</summary>
public enum DifferenceKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of words.</summary>
public sealed record DifferenceRun(DifferenceKind Kind, string Text);

/// <summary>What changed from one text to another, word by word: Myers, "An O(ND) Difference Algorithm" (1986).</summary>
public static class WordDifference
{
    /// <summary>Texts that differ in more words than this are shown as two texts: no reader follows the rest.</summary>
    private const int MostChanges = 600;

    /// <summary>The runs, in order; words are compared without regard to case and punctuation, and shown as they are.</summary>
    public static IReadOnlyList<DifferenceRun> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var kinds = Path(Array.ConvertAll(a, Key), Array.ConvertAll(b, Key));
        return Runs(a, b, kinds);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Key(string word) =>
        string.Concat(word.Where(char.IsLetterOrDigit)) is { Length: > 0 } letters ? letters.ToLowerInvariant() : word;

    private static List<DifferenceKind> Path(string[] a, string[] b)
    {
        var most = Math.Min(a.Length + b.Length, MostChanges);
        var reach = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var changes = 0; changes <= most; changes++)
        {
            for (var k = -changes; k <= changes; k += 2)
            {
                var at = most + 1 + k;
                var x =
                    k == -changes || (k != changes && reach[at - 1] < reach[at + 1])
                        ? reach[at + 1]
                        : reach[at - 1] + 1;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k])
                {
                    x++;
                }

                reach[at] = x;
                if (x >= a.Length && x - k >= b.Length)
                {
                    trace.Add(reach[(most + 1 - changes)..(most + 2 + changes)]);
                    return Back(trace, a.Length, b.Length);
                }
            }

            trace.Add(reach[(most + 1 - changes)..(most + 2 + changes)]);
        }

        return
        [
            .. Enumerable.Repeat(DifferenceKind.Removed, a.Length),
            .. Enumerable.Repeat(DifferenceKind.Added, b.Length),
        ];
    }

    /// <summary>Walks from the end to the beginning over what each number of changes reached.</summary>
    private static List<DifferenceKind> Back(List<int[]> trace, int x, int y)
    {
        var kinds = new List<DifferenceKind>();
        for (var changes = trace.Count - 1; changes > 0; changes--)
        {
            var reached = trace[changes - 1];
            int Reach(int diagonal) => Math.Abs(diagonal) > changes - 1 ? -1 : reached[diagonal + changes - 1];
            var k = x - y;
            var added = k == -changes || (k != changes && Reach(k - 1) < Reach(k + 1));
            var before = added ? k + 1 : k - 1;
            var (fromX, fromY) = (Reach(before), Reach(before) - before);
            while (x > fromX && y > fromY && !(added ? x == fromX && y == fromY + 1 : x == fromX + 1 && y == fromY))
            {
                kinds.Add(DifferenceKind.Same);
                (x, y) = (x - 1, y - 1);
            }

            kinds.Add(added ? DifferenceKind.Added : DifferenceKind.Removed);
            (x, y) = (fromX, fromY);
        }

        kinds.AddRange(Enumerable.Repeat(DifferenceKind.Same, x));
        kinds.Reverse();
        return kinds;
    }

    private static List<DifferenceRun> Runs(string[] a, string[] b, List<DifferenceKind> kinds)
    {
        var (runs, words, kind) = (new List<DifferenceRun>(), new List<string>(), DifferenceKind.Same);
        var (i, j) = (0, 0);
        foreach (var next in kinds)
        {
            if (next != kind && words.Count > 0)
            {
                runs.Add(new DifferenceRun(kind, string.Join(' ', words)));
                words.Clear();
            }

            kind = next;
            words.Add(next == DifferenceKind.Removed ? a[i] : b[j]);
            i += next == DifferenceKind.Added ? 0 : 1;
            j += next == DifferenceKind.Removed ? 0 : 1;
        }

        if (words.Count > 0)
        {
            runs.Add(new DifferenceRun(kind, string.Join(' ', words)));
        }

        return runs;
    }
}
