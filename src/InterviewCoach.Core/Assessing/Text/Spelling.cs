namespace InterviewCoach.Core.Assessing.Text;

/// <summary>Brings typography and British spelling to one form, so that they never move a score.</summary>
internal static class Spelling
{
    private static readonly (string British, string American)[] Ends =
    [
        ("isations", "izations"),
        ("isation", "ization"),
        ("ising", "izing"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("iser", "izer"),
        ("ise", "ize"),
        ("ysed", "yzed"),
        ("yse", "yze"),
        ("ysing", "yzing"),
        ("elling", "eling"),
        ("elled", "eled"),
        ("eller", "eler"),
        ("ogue", "og"),
        ("entre", "enter"),
        ("metre", "meter"),
        ("metres", "meters"),
        ("litre", "liter"),
        ("litres", "liters"),
        ("fibre", "fiber"),
        ("defence", "defense"),
        ("offence", "offense"),
        ("licence", "license"),
        ("practise", "practice"),
        ("programme", "program"),
        ("judgement", "judgment"),
        ("grey", "gray"),
        ("fulfil", "fulfill"),
    ];

    private static readonly string[] OurStems =
    [
        "behavi",
        "col",
        "fav",
        "hon",
        "lab",
        "neighb",
        "fl",
        "harb",
        "hum",
        "rum",
        "vap",
        "endeav",
        "sav",
        "vig",
    ];

    /// <summary>One letter, lower-case, with typographic quotes and the accents of Latin-1 folded away.</summary>
    public static char Fold(char c) =>
        c switch
        {
            >= 'a' and <= 'z' => c,
            >= 'A' and <= 'Z' => (char)(c + 32),
            '’' or '‘' or 'ʼ' or '`' => '\'',
            '‐' or '‑' or '–' or '—' or '−' => '-',
            >= 'À' and <= 'Å' or >= 'à' and <= 'å' => 'a',
            'Ç' or 'ç' => 'c',
            >= 'È' and <= 'Ë' or >= 'è' and <= 'ë' => 'e',
            >= 'Ì' and <= 'Ï' or >= 'ì' and <= 'ï' => 'i',
            'Ñ' or 'ñ' => 'n',
            >= 'Ò' and <= 'Ö' or >= 'ò' and <= 'ö' => 'o',
            >= 'Ù' and <= 'Ü' or >= 'ù' and <= 'ü' => 'u',
            _ => char.ToLowerInvariant(c),
        };

    /// <summary>The American spelling of a folded word.</summary>
    public static string American(string word)
    {
        if (word.Length < 4)
        {
            return word;
        }

        foreach (var stem in OurStems)
        {
            if (
                word.StartsWith(stem, StringComparison.Ordinal)
                && word.AsSpan(stem.Length).StartsWith("our", StringComparison.Ordinal)
            )
            {
                return stem + "or" + word[(stem.Length + 3)..];
            }
        }

        foreach (var (british, american) in Ends)
        {
            if (
                word.EndsWith(british, StringComparison.Ordinal)
                && word.Length - british.Length >= LeastBefore(british)
            )
            {
                return word[..^british.Length] + american;
            }
        }

        return word.Contains("aemia", StringComparison.Ordinal)
            ? word.Replace("aemia", "emia", StringComparison.Ordinal)
            : word;
    }

    // "raise", "spell" and "sell" are spelled alike everywhere.
    private static int LeastBefore(string end) =>
        end[0] == 'i' ? 4
        : end.StartsWith("ell", StringComparison.Ordinal) ? 3
        : 0;
}
