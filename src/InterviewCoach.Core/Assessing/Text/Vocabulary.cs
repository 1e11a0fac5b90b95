using System.Collections.Concurrent;
using System.Globalization;

namespace InterviewCoach.Core.Assessing.Text;

/// <summary>
/// Turns spelled words into <see cref="Word"/>s and keeps them, so that each is stemmed once. The memory is bounded: a
/// stranger's endless new words are built anew each time and forgotten.
/// </summary>
internal sealed class Vocabulary(Lexicon lexicon)
{
    private const int MostKept = 60_000;
    private readonly ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> words =
        new ConcurrentDictionary<string, Word>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private int kept;

    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>The word for folded letters.</summary>
    public Word Of(ReadOnlySpan<char> folded)
    {
        if (words.TryGetValue(folded, out var word))
        {
            return word;
        }

        var text = folded.ToString();
        word = Make(text);
        if (kept < MostKept && words.TryAdd(folded, word))
        {
            Interlocked.Increment(ref kept);
        }

        return word;
    }

    /// <summary>The word for a number of this value.</summary>
    public static Word Number(double value)
    {
        var stem = value.ToString("R", CultureInfo.InvariantCulture);
        return new Word(stem, stem, WordKind.Number, 1, [], [], [], [], value);
    }

    private Word Make(string spelled)
    {
        if (NumberWords.Value(spelled) is { } value)
        {
            return Number(value) with { Text = spelled, Weight = value <= 3 ? 0.35 : 1 };
        }

        var text = Spelling.American(spelled);
        var stem = Lexicon.StemOf(spelled);
        var kind = Lexicon.KindOf(spelled, stem) ?? (text.Length == 1 ? WordKind.Light : WordKind.Content);
        return new Word(
            text,
            stem,
            kind,
            kind switch
            {
                WordKind.Function => 0,
                WordKind.Light => 0.45,
                WordKind.Common => 0.6,
                _ => 1,
            },
            Lexicon.Same(stem),
            Lexicon.Related(stem),
            Lexicon.Opposite(stem),
            GramsOf(stem),
            null
        );
    }

    private static int[] GramsOf(string stem)
    {
        var padded = $"^{stem}$";
        return
        [
            .. Enumerable
                .Range(0, Math.Max(0, padded.Length - 2))
                .Select(i => (padded[i] * 31 + padded[i + 1]) * 31 + padded[i + 2])
                .Distinct()
                .Order(),
        ];
    }
}
