namespace InterviewCoach.Core.Questions.Binding;

/// <summary>
/// The name of a dataset as it is said. Names are hard to tell from what merely stands before the word "data": one that
/// begins with a verb, ends with a preposition, is a tool's, or is an ordinary word, is not spoken.
/// </summary>
internal static class SpokenDataset
{
    /// <summary>The families of <c>families.yaml</c> that names are held against.</summary>
    private const string Openers = "openers";
    private const string Ends = "ends";
    private const string Plain = "plain";
    private const string Nouns = "nouns";
    private const string Written = "written";

    private static readonly string[] VerbEndings = ["s", "es", "d", "ed"];
    private static readonly string[] FileEndings = [".csv", ".tsv", ".parquet", ".xlsx", ".json", ".zip", ".data"];

    /// <summary>The name, or null where it would read badly or may be none.</summary>
    /// <param name="raw">As the profile gives it.</param>
    /// <param name="quote">The line that it was found in.</param>
    /// <param name="tools">Skills claimed in the project that are tools or models, not tasks.</param>
    /// <param name="families">The bank's.</param>
    public static string? Of(string? raw, string quote, IReadOnlyCollection<string> tools, Families families)
    {
        if (SlotValue.Name(raw) is not { } written)
        {
            return null;
        }

        var name = WithoutBracket(written);

        var words = name.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return
            !Openings(words[0]).Any(word => Holds(Openers, word))
            && !Holds(Ends, words[^1])
            && !words.All(word => word.All(char.IsDigit) || Holds(Plain, word))
            && !IsPart(name, quote, families)
            && !quote.Contains($"= {name}", StringComparison.Ordinal)
            && !IsOrdinary(name, quote)
            && !IsSetting(name)
            && !tools.Any(tool => tool.Length > 2 && WholeWords.Find(name, tool) >= 0)
            && !families.HoldsAny(Families.Model, name)
            && families.Holds(Families.Dataset, Nouns, quote)
            ? name
            : null;

        bool Holds(string family, string word) => families.Lists(Families.Dataset, family, word);
    }

    /// <summary>The size as it is said; null for a handful, which is a count of something else: of files, of tables, of classes.</summary>
    public static string? Size(string? raw)
    {
        if (SlotValue.Amount(raw) is not { } size)
        {
            return null;
        }

        var digits = string.Concat(
            size.SkipWhile(c => !char.IsDigit(c)).TakeWhile(c => char.IsDigit(c) || c is ',' or '.')
        );
        return
            digits.Length >= 2
            || !size.StartsWith(digits, StringComparison.Ordinal)
            || size.Length <= 1
            || char.IsLetter(size[digits.Length])
            ? size
            : null;
    }

    /// <summary>"Kilns (12K rows)" is called Kilns, "Glaze Order Ledger (GOL)" is called GOL.</summary>
    private static string WithoutBracket(string name)
    {
        var open = name.LastIndexOf(" (", StringComparison.Ordinal);
        if (open < 0 || name[^1] != ')')
        {
            return name;
        }

        var inside = name[(open + 2)..^1];
        return inside.Length > 2 && inside.All(char.IsUpper) ? inside
            : inside.Any(char.IsDigit) ? name[..open]
            : name;
    }

    /// <summary>The word and what a verb of that form may be a form of: "Prepares raw data" names none.</summary>
    private static IEnumerable<string> Openings(string word)
    {
        yield return word;
        foreach (var ending in VerbEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                yield return word[..^ending.Length];
            }
        }
    }

    /// <summary>"test.csv" is a part of some data, ".csv" none, and what is written into a file is no source.</summary>
    private static bool IsPart(string name, string quote, Families families) =>
        name[0] == '.'
        || FileEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            && (
                name[..name.LastIndexOf('.')]
                    .Split(['_', '-', ' ', '.'], StringSplitOptions.RemoveEmptyEntries)
                    .Any(part => families.Lists(Families.Dataset, Plain, part))
                || families.Holds(Families.Dataset, Written, quote)
            );

    /// <summary>
    /// Small letters only, and no page of that name that would show it for a name, or the word for data in it, which
    /// would want an article.
    /// </summary>
    private static bool IsOrdinary(string name, string quote) =>
        !name.Any(c => char.IsUpper(c) || char.IsDigit(c) || c == '.')
        && (
            name.EndsWith(" dataset", StringComparison.Ordinal)
            || name.EndsWith(" data", StringComparison.Ordinal)
            || !IsPage(name, quote)
        );

    private static bool IsPage(string name, string quote) =>
        quote.Contains("kaggle", StringComparison.OrdinalIgnoreCase)
        || (
            name.Contains(' ', StringComparison.Ordinal)
            && quote.Contains(name.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>TOGETHER_API_KEY is a setting.</summary>
    private static bool IsSetting(string name) =>
        name.Contains('_', StringComparison.Ordinal) && name.Where(char.IsLetter).All(char.IsUpper);
}
