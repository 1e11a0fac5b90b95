namespace InterviewCoach.Core.Grounding;

/// <summary>
/// What two forms of one word have in common: "splits" and "splitting" both give "split". Rough on purpose, and never for a
/// word with a digit or a capital inside, which is a name and stands as it is.
/// </summary>
internal static class WordKey
{
    private static readonly string[] Contractions = ["n't", "'s", "'d", "'ll", "'re", "'ve", "'m"];

    public static string Of(string word)
    {
        if (IsSpelledAsName(word))
        {
            return word.ToLowerInvariant();
        }

        var key = word.ToLowerInvariant();
        foreach (var contraction in Contractions)
        {
            if (key.Length > contraction.Length + 1 && key.EndsWith(contraction, StringComparison.Ordinal))
            {
                key = key[..^contraction.Length];
                break;
            }
        }

        return WithoutE(Doubled(Stripped(key)));
    }

    /// <summary>Digits, an underscore, or a capital behind another letter: "F1", "train_test_split", "LightGBM", "AUC".</summary>
    public static bool IsSpelledAsName(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (char.IsAsciiDigit(word[at]) || word[at] == '_' || (at > 0 && char.IsUpper(word[at])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Stripped(string key) =>
        key switch
        {
            { Length: > 4 } when key.EndsWith("ies", StringComparison.Ordinal) => key[..^3] + "y",
            { Length: > 5 } when key.EndsWith("ing", StringComparison.Ordinal) => key[..^3],
            { Length: > 4 } when key.EndsWith("ied", StringComparison.Ordinal) => key[..^3] + "y",
            { Length: > 4 } when key.EndsWith("ed", StringComparison.Ordinal) => key[..^2],
            { Length: > 5 } when key.EndsWith("ly", StringComparison.Ordinal) => key[..^2],
            { Length: > 4 } when EndsWithEs(key) => key[..^2],
            { Length: > 3 } when key[^1] == 's' && key[^2] is not ('s' or 'u' or 'i') => key[..^1],
            _ => key,
        };

    /// <summary>"classes", "boxes", "matches"; not "cases", whose e belongs to it.</summary>
    private static bool EndsWithEs(string key) =>
        key.EndsWith("sses", StringComparison.Ordinal)
        || key.EndsWith("xes", StringComparison.Ordinal)
        || key.EndsWith("ches", StringComparison.Ordinal)
        || key.EndsWith("shes", StringComparison.Ordinal);

    private static string Doubled(string key) =>
        key.Length > 3 && key[^1] == key[^2] && key[^1] is not ('l' or 's' or 'e' or 'o' or 'z') ? key[..^1] : key;

    private static string WithoutE(string key) => key.Length > 3 && key[^1] == 'e' ? key[..^1] : key;
}
