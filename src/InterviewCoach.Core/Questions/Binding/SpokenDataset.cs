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
    private static readonly string[] DataNouns = ["dataset", "data set", "data", "corpus", "benchmark", "database"];
    private static readonly string[] NounEndings = ["ataset", "ata set", "orpus", "enchmark", "atabase"];
    private static readonly string[] DataPages = ["/datasets/", "/dataset/", "/c/", "/competitions/", "/ml/"];
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

        var name = AsWritten(WithoutBracket(written), quote);

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
            && !IsProgram(name, tools)
            && families.Holds(Families.Dataset, Nouns, quote)
            ? WithNoun(name, quote)
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

    /// <summary>"50m" is a size, "Check_Ranges_" was cut out of a program's name, and "LedgerDB - Vector" out of what Ledger is: a vector store.</summary>
    private static bool IsProgram(string name, IReadOnlyCollection<string> tools) =>
        name[^1] is '_' or '-'
        || (name.Length < 4 && name.Any(char.IsDigit))
        || (
            name.Contains(" - ", StringComparison.Ordinal)
            && tools.Any(tool => tool.Length > 2 && name.StartsWith(tool, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>"Kilns Dataset" in the source is spoken as "the Kilns dataset": a name by itself is not always heard as one.</summary>
    private static string WithNoun(string name, string quote)
    {
        if (name.Contains('.', StringComparison.Ordinal) || NounEndings.Any(name.Contains))
        {
            return name;
        }

        var at = WholeWords.Find(quote, name);
        if (SlugOf(name, quote) is { } slug)
        {
            return at < 0 ? $"the {slug} data" : $"the {name} data";
        }

        var behind = at < 0 ? "" : quote[(at + name.Length)..].TrimStart('*', '`', '_', '"', '”', '\'', ' ', ']', ')');
        return
            DataNouns.FirstOrDefault(noun =>
                behind.StartsWith(noun, StringComparison.OrdinalIgnoreCase)
                && (behind.Length == noun.Length || !char.IsLetterOrDigit(behind[noun.Length]))
            )
                is { } said
            ? $"the {name} {said}"
            : name;
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

    /// <summary>A name out of an address, "kiln-cracks-2019", gets the capitals that the text beside it gives it.</summary>
    private static string AsWritten(string name, string quote)
    {
        var at = name.Any(char.IsUpper) ? -1 : quote.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? name : quote.Substring(at, name.Length);
    }

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
        SlugOf(name, quote) is not null || quote.Contains(" kaggle", StringComparison.OrdinalIgnoreCase);

    /// <summary>"glaze cracks" as its page's address writes it, "glaze-cracks", where that is an address of data.</summary>
    private static string? SlugOf(string name, string quote)
    {
        var slug = name.Replace(' ', '-');
        var at = quote.IndexOf(slug, StringComparison.OrdinalIgnoreCase);
        return at > 0 && DataPages.Any(page => quote.LastIndexOf(page, at, StringComparison.OrdinalIgnoreCase) >= 0)
            ? quote.Substring(at, slug.Length)
            : null;
    }

    /// <summary>TOGETHER_API_KEY is a setting.</summary>
    private static bool IsSetting(string name) =>
        name.Contains('_', StringComparison.Ordinal) && name.Where(char.IsLetter).All(char.IsUpper);
}
