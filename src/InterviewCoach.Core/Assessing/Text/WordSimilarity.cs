namespace InterviewCoach.Core.Assessing.Text;

/// <summary>How two words agree.</summary>
internal enum Agreement
{
    None,

    /// <summary>Words of one field.</summary>
    Related,

    /// <summary>Words of one family: "predict", "predictor".</summary>
    Kin,

    /// <summary>One is the other misspelled.</summary>
    Misspelled,

    /// <summary>Words that mean the same.</summary>
    Same,

    /// <summary>One stem.</summary>
    Equal,
}

/// <summary>Compares words by stem, meaning and spelling.</summary>
internal static class WordSimilarity
{
    /// <summary>How the words agree, best first.</summary>
    public static Agreement Compare(Word one, Word other)
    {
        if (one.Stem == other.Stem)
        {
            return Agreement.Equal;
        }

        if (one.Value is not null || other.Value is not null)
        {
            return Agreement.None;
        }

        if (Share(one.Same, other.Same))
        {
            return Agreement.Same;
        }

        var (a, b) = (one.Stem, other.Stem);
        if (a.Length >= 4 && b.Length >= 4 && a[0] == b[0] && !Share(one.Opposite, other.Same))
        {
            var prefix = a.AsSpan().CommonPrefixLength(b);
            var longer = Math.Max(a.Length, b.Length);
            if (prefix >= 4 && prefix == Math.Min(a.Length, b.Length) && longer - prefix <= 4)
            {
                return Agreement.Kin;
            }

            if (longer >= 5 && Dice(one.Grams, other.Grams) >= 0.6)
            {
                return Agreement.Misspelled;
            }

            if (prefix >= 5 && prefix * 10 >= longer * 6)
            {
                return Agreement.Kin;
            }
        }

        return Share(one.Related, other.Related) ? Agreement.Related : Agreement.None;
    }

    /// <summary>Whether two sorted sets meet.</summary>
    public static bool Share(int[] one, int[] other)
    {
        for (int i = 0, j = 0; i < one.Length && j < other.Length; )
        {
            if (one[i] == other[j])
            {
                return true;
            }

            _ = one[i] < other[j] ? i++ : j++;
        }

        return false;
    }

    private static double Dice(int[] one, int[] other)
    {
        var common = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length; )
        {
            if (one[i] == other[j])
            {
                common++;
                i++;
                j++;
            }
            else
            {
                _ = one[i] < other[j] ? i++ : j++;
            }
        }

        return 2.0 * common / Math.Max(1, one.Length + other.Length);
    }
}
