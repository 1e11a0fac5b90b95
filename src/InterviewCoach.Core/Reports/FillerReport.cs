using System.Globalization;
using System.Text;

namespace InterviewCoach.Core.Reports;

/// <summary>A filler word of the answers.</summary>
public sealed record FillerCount(string Word, int Count);

/// <summary>How much of what was said fills time and says nothing.</summary>
/// <param name="Words">Words that were said in all.</param>
/// <param name="Found">The fillers, the most frequent first.</param>
public sealed record FillerReport(int Words, IReadOnlyList<FillerCount> Found)
{
    public static readonly FillerReport None = new(0, []);

    /// <summary>How many fillers there were.</summary>
    public int Total => Found.Sum(filler => filler.Count);
}

internal static class Fillers
{
    /// <summary>Counts whole words and phrases; linear in the text.</summary>
    public static FillerReport In(IEnumerable<string> answers, IReadOnlyList<string> fillers)
    {
        var words = answers.SelectMany(WordsOf).ToList();
        var known = fillers.Select(filler => (Filler: filler, Words: WordsOf(filler).ToArray())).ToList();
        var longest = known.Count == 0 ? 0 : known.Max(filler => filler.Words.Length);
        var byText = known
            .Where(filler => filler.Words.Length > 0)
            .DistinctBy(filler => string.Join(' ', filler.Words))
            .ToDictionary(filler => string.Join(' ', filler.Words), filler => filler.Filler, StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = Math.Min(longest, words.Count - i); length > 0; length--)
            {
                if (byText.TryGetValue(string.Join(' ', words.Skip(i).Take(length)), out var filler))
                {
                    counts[filler] = counts.GetValueOrDefault(filler) + 1;
                    i += length - 1;
                    break;
                }
            }
        }

        return new FillerReport(
            words.Count,
            counts
                .Select(pair => new FillerCount(pair.Key, pair.Value))
                .OrderByDescending(filler => filler.Count)
                .ThenBy(filler => filler.Word, StringComparer.Ordinal)
                .ToList()
        );
    }

    /// <summary>The words of a text in small letters, without punctuation.</summary>
    internal static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || (c is '\'' or '’' && word.Length > 0))
            {
                word.Append(c == '’' ? '\'' : char.ToLower(c, CultureInfo.InvariantCulture));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
