namespace InterviewCoach.Core.Assessing.Text;

/// <summary>
/// English stems by the rules of Porter2 (Porter, "The English (Porter2) stemming algorithm", 2001), written for lower-case
/// ASCII words. Stems are keys for comparing words; they are never shown.
/// </summary>
internal static class Stemmer
{
    private static readonly (string End, string Instead)[] Step2 =
    [
        ("ization", "ize"),
        ("ational", "ate"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("iveness", "ive"),
        ("tional", "tion"),
        ("biliti", "ble"),
        ("lessli", "less"),
        ("entli", "ent"),
        ("ation", "ate"),
        ("alism", "al"),
        ("aliti", "al"),
        ("ousli", "ous"),
        ("iviti", "ive"),
        ("fulli", "ful"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("abli", "able"),
        ("izer", "ize"),
        ("ator", "ate"),
        ("alli", "al"),
        ("bli", "ble"),
    ];

    private static readonly (string End, string Instead)[] Step3 =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("alize", "al"),
        ("icate", "ic"),
        ("iciti", "ic"),
        ("ative", ""),
        ("ical", "ic"),
        ("ness", ""),
        ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ant",
        "ent",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "al",
        "er",
        "ic",
    ];

    /// <summary>The stem of a lower-case word; words of two letters or fewer, and those with digits, are their own.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || word.Length > 40 || word.Any(c => c is < 'a' or > 'z'))
        {
            return word;
        }

        // One of the exceptions of Porter2: "only" is no form of "on".
        if (word == "only")
        {
            return "onli";
        }

        var w = Plural(word);
        var r1 = RegionAfterVowelConsonant(w, 0);
        w = PastAndGerund(w, r1);
        if (w.Length > 2 && w[^1] == 'y' && !IsVowel(w, w.Length - 2))
        {
            w = w[..^1] + "i";
        }

        var r2 = RegionAfterVowelConsonant(w, r1);
        w = Replace(w, Step2, r1);
        w = AdverbEnd(w, r1);
        w = Replace(w, Step3, r1);
        w = Delete(w, r2);
        return LastE(w, r1, r2);
    }

    private static string Plural(string w)
    {
        if (w.EndsWith("sses", StringComparison.Ordinal))
        {
            return w[..^2];
        }

        if (w.EndsWith("ied", StringComparison.Ordinal) || w.EndsWith("ies", StringComparison.Ordinal))
        {
            return w.Length > 4 ? w[..^2] : w[..^1];
        }

        var plural = w[^1] == 's' && w.Length > 3 && w[^2] is not ('s' or 'u' or 'i');
        return plural ? w[..^1] : w;
    }

    private static string PastAndGerund(string w, int r1)
    {
        if (w.EndsWith("eed", StringComparison.Ordinal))
        {
            return w.Length - 3 >= r1 ? w[..^1] : w;
        }

        var cut =
            w.EndsWith("ingly", StringComparison.Ordinal) ? 5
            : w.EndsWith("edly", StringComparison.Ordinal) ? 4
            : w.EndsWith("ing", StringComparison.Ordinal) ? 3
            : w.EndsWith("ed", StringComparison.Ordinal) ? 2
            : 0;
        if (cut == 0 || !HasVowel(w, w.Length - cut))
        {
            return w;
        }

        var stem = w[..^cut];
        if (stem.Length < 3)
        {
            return stem.Length < 2 ? w : stem;
        }

        if (
            stem.EndsWith("at", StringComparison.Ordinal)
            || stem.EndsWith("bl", StringComparison.Ordinal)
            || stem.EndsWith("iz", StringComparison.Ordinal)
        )
        {
            return stem + "e";
        }

        if (stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'a' or 'e' or 'o'))
        {
            return stem[..^1];
        }

        return r1 >= stem.Length && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string AdverbEnd(string w, int r1)
    {
        if (w.Length - 3 >= r1 && w.EndsWith("ogi", StringComparison.Ordinal) && w.Length > 3 && w[^4] == 'l')
        {
            return w[..^1];
        }

        var adverb = w.Length - 2 >= r1 && w.Length > 3 && w.EndsWith("li", StringComparison.Ordinal);
        return adverb && "cdeghkmnrt".Contains(w[^3], StringComparison.Ordinal) ? w[..^2] : w;
    }

    private static string Replace(string w, (string End, string Instead)[] rules, int region)
    {
        foreach (var (end, instead) in rules)
        {
            if (w.EndsWith(end, StringComparison.Ordinal))
            {
                return w.Length - end.Length >= region ? w[..^end.Length] + instead : w;
            }
        }

        return w;
    }

    private static string Delete(string w, int r2)
    {
        if (w.EndsWith("ion", StringComparison.Ordinal))
        {
            return w.Length - 3 >= r2 && w.Length > 3 && w[^4] is 's' or 't' ? w[..^3] : w;
        }

        foreach (var end in Step4)
        {
            if (w.EndsWith(end, StringComparison.Ordinal))
            {
                return w.Length - end.Length >= r2 ? w[..^end.Length] : w;
            }
        }

        return w;
    }

    private static string LastE(string w, int r1, int r2)
    {
        if (w.Length < 3)
        {
            return w;
        }

        if (w[^1] == 'e')
        {
            var at = w.Length - 1;
            return at >= r2 || (at >= r1 && !EndsShort(w[..^1])) ? w[..^1] : w;
        }

        return w[^1] == 'l' && w[^2] == 'l' && w.Length - 1 >= r2 ? w[..^1] : w;
    }

    private static bool IsVowel(string w, int i) =>
        w[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (w[i] == 'y' && i > 0 && !IsVowel(w, i - 1));

    private static bool HasVowel(string w, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (IsVowel(w, i))
            {
                return true;
            }
        }

        return false;
    }

    private static int RegionAfterVowelConsonant(string w, int from)
    {
        for (var i = from + 1; i < w.Length; i++)
        {
            if (!IsVowel(w, i) && IsVowel(w, i - 1))
            {
                return i + 1;
            }
        }

        return w.Length;
    }

    private static bool EndsShort(string w)
    {
        var n = w.Length;
        if (n == 2)
        {
            return IsVowel(w, 0) && !IsVowel(w, 1);
        }

        return n > 2
            && !IsVowel(w, n - 1)
            && w[^1] is not ('w' or 'x' or 'y')
            && IsVowel(w, n - 2)
            && !IsVowel(w, n - 3);
    }
}
