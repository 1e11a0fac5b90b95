using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Reviewing.Stories;

/// <summary>The words that headings are made of, from <c>prompts/review/headings.yaml</c>, and what is one slip away from them.</summary>
internal static class HeadingWords
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int Shortest = 7;

    private const int LongestHeading = 200;

    private static readonly Lazy<IReadOnlyList<string>> Words = new(Load);

    private static readonly Lazy<HashSet<string>> Known = new(() =>
        new HashSet<string>(Words.Value, StringComparer.Ordinal)
    );

    /// <summary>The first misspelt word of a heading, and what was meant; null when there is none.</summary>
    public static (string Written, string Meant)? Misspelt(string heading)
    {
        if (heading.Length > LongestHeading)
        {
            return null;
        }

        foreach (var word in heading.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var lower = word.ToLowerInvariant();
            if (
                lower.Length >= Shortest - 1
                && word.All(char.IsAsciiLetter)
                && !word.Skip(1).Any(char.IsAsciiLetterUpper)
                && !Known.Value.Contains(lower)
                && Words.Value.FirstOrDefault(known => IsSlip(lower, known)) is { } meant
            )
            {
                return (word, meant);
            }
        }

        return null;
    }

    private static readonly char[] Separators =
    [
        ' ',
        ',',
        '.',
        ':',
        ';',
        '/',
        '(',
        ')',
        '&',
        '-',
        '–',
        '—',
        '?',
        '!',
        '_',
        '"',
        '\'',
    ];

    /// <summary>
    /// One letter too many, too few, other or swapped, but neither the first letter nor an ending: those make other words.
    /// </summary>
    private static bool IsSlip(string word, string known)
    {
        if (known.Length < Shortest || word[0] != known[0] || Math.Abs(word.Length - known.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < Math.Min(word.Length, known.Length) && word[start] == known[start])
        {
            start++;
        }

        var end = 0;
        while (
            end < Math.Min(word.Length, known.Length) - start
            && word[word.Length - 1 - end] == known[known.Length - 1 - end]
        )
        {
            end++;
        }

        var (left, leftKnown) = (word.Length - start - end, known.Length - start - end);
        var isSwap = left == 2 && leftKnown == 2 && word[start] == known[start + 1] && word[start + 1] == known[start];
        return end > 0 && (Math.Max(left, leftKnown) == 1 || isSwap);
    }

    private static IReadOnlyList<string> Load()
    {
        var errors = new List<KnowledgeError>();
        var words = BuiltInFiles
            .Under("review/headings.yaml")
            .SelectMany(file => KnowledgeMap.Parse(file, errors)?.Texts("words") ?? [])
            .ToList();
        return errors.Count == 0
            ? [.. words.Select(word => word.Text).Distinct()]
            : throw new InvalidOperationException(errors[0].ToString());
    }
}
