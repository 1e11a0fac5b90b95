namespace InterviewCoach.Core.Reviews;

/// <summary>All places of a pattern, after Knuth, Morris and Pratt (1977): linear whatever the two texts are.</summary>
internal static class TextSearch
{
    /// <summary>Where the pattern begins, in order; none for an empty pattern.</summary>
    public static IEnumerable<int> All(string text, string pattern)
    {
        if (pattern.Length == 0 || pattern.Length > text.Length)
        {
            yield break;
        }

        var borders = Borders(pattern);
        for (var (i, matched) = (0, 0); i < text.Length; i++)
        {
            while (matched > 0 && text[i] != pattern[matched])
            {
                matched = borders[matched - 1];
            }

            matched += text[i] == pattern[matched] ? 1 : 0;
            if (matched == pattern.Length)
            {
                yield return i + 1 - matched;
                matched = borders[matched - 1];
            }
        }
    }

    /// <summary>For each beginning of the pattern, the longest end of it that is a beginning as well.</summary>
    private static int[] Borders(string pattern)
    {
        var borders = new int[pattern.Length];
        for (var (i, length) = (1, 0); i < pattern.Length; i++)
        {
            while (length > 0 && pattern[i] != pattern[length])
            {
                length = borders[length - 1];
            }

            length += pattern[i] == pattern[length] ? 1 : 0;
            borders[i] = length;
        }

        return borders;
    }
}
