using System.Buffers;
using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Profiles.Datasets;

/// <summary>Finds the name of a dataset in a sentence: before the noun, behind a label, or in the address of its page.</summary>
internal static class DatasetNames
{
    private const int MostWords = 9;

    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" )>\"'?#|");

    private static readonly string[] Pages =
    [
        "kaggle.com/datasets/",
        "kaggle.com/competitions/",
        "kaggle.com/c/",
        "archive.ics.uci.edu/ml/datasets/",
        "archive.ics.uci.edu/dataset/",
        "huggingface.co/datasets/",
    ];

    /// <summary>The name and where it begins, or null.</summary>
    public static (string Name, int Start)? Find(string text, List<Lexeme> sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (IsNoun(text, sentence, at) && (Before(text, sentence, at) ?? Behind(text, sentence, at)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The name that stands behind a label such as "Source:" or "Data:" at the begin of a line of a section on data.</summary>
    public static (string Name, int Start)? Labelled(string text, List<Lexeme> sentence)
    {
        var colon = sentence.FindIndex(lexeme => lexeme.Kind == LexemeKind.Mark && text[lexeme.Start] == ':');
        return
            colon is >= 1 and <= 3
            && Word(text, sentence, colon - 1) is var label
            && (label is "Source" or "source" or "Data" or "data" or "Name" or "name")
            ? Behind(text, sentence, colon - 1)
            : null;
    }

    /// <summary>What the data are said to be, in plain words ("a toxic comment dataset"), or the name of their file; else null.</summary>
    public static (string Name, int Start)? Described(string text, List<Lexeme> sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (
                Word(text, sentence, at) is "csv" or "tsv" or "parquet" or "xlsx"
                && at >= 2
                && text[sentence[at - 1].Start] == '.'
            )
            {
                var start = text.LastIndexOfAny([' ', '\n', '/', '(', '"'], sentence[at].Start) + 1;
                if (!IsPart(text.AsSpan(start, sentence[at].Start - start)))
                {
                    return (text[start..sentence[at].End], start);
                }

                continue;
            }

            if (!DatasetWords.Contains(DatasetWords.Nouns, Word(text, sentence, at)))
            {
                continue;
            }

            var first = at;
            var telling = false;
            while (
                first > 0
                && at - first < 5
                && Word(text, sentence, first - 1) is { Length: > 1 } word
                && !DatasetWords.Contains(DatasetWords.Openers, word)
            )
            {
                first--;
                telling |= !DatasetWords.Contains(DatasetWords.Plain, word);
            }

            if (telling && first > 0 && at - first > 1 && !IsTrainedElsewhere(text, sentence, first))
            {
                return (text[sentence[first].Start..sentence[at - 1].End], sentence[first].Start);
            }
        }

        return null;
    }

    /// <summary>"train.csv", "sample_submission.csv": a part of some dataset, whose name it is not.</summary>
    private static bool IsPart(ReadOnlySpan<char> file) =>
        file.StartsWith("train", StringComparison.OrdinalIgnoreCase)
        || file.StartsWith("test", StringComparison.OrdinalIgnoreCase)
        || file.Contains("submission", StringComparison.OrdinalIgnoreCase);

    /// <summary>A name out of the address of a dataset's page, or null.</summary>
    public static string? OfPage(string line)
    {
        foreach (var page in Pages)
        {
            var at = line.IndexOf(page, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var rest = line.AsSpan(at + page.Length);
            var end = rest.IndexOfAny(AddressEnds);
            var path = (end < 0 ? rest : rest[..end]).Trim('/').ToString().Split('/');
            var slug =
                page.StartsWith("kaggle.com/datasets", StringComparison.Ordinal) && path.Length > 1 ? path[1]
                : page.StartsWith("archive.ics.uci.edu/dataset/", StringComparison.Ordinal) && path.Length > 1 ? path[1]
                : page.StartsWith("hugging", StringComparison.Ordinal) ? path[^1]
                : path[0];
            if (Spoken(slug) is { } name)
            {
                return name;
            }
        }

        return OfOldPage(line);
    }

    /// <summary>The older form of such an address: <c>kaggle.com/somebody/name-of-the-data</c>.</summary>
    private static string? OfOldPage(string line)
    {
        const string host = "kaggle.com/";
        var at = line.IndexOf(host, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = line.AsSpan(at + host.Length);
        var end = rest.IndexOfAny(AddressEnds);
        var path = (end < 0 ? rest : rest[..end]).Trim('/').ToString().Split('/');
        return path.Length == 2 && path[1].Contains('-', StringComparison.Ordinal) && !IsKagglePlace(path[0])
            ? Spoken(path[1])
            : null;
    }

    private static bool IsKagglePlace(string folder) =>
        folder is "datasets" or "competitions" or "c" or "code" or "kernels" or "learn" or "models" or "discussion";

    private static string? Spoken(string slug)
    {
        var name = slug.Replace('-', ' ').Replace('+', ' ').Replace('_', ' ').Trim();
        return name.Length is > 1 and < 80 ? name : null;
    }

    /// <summary>Whether the sentence speaks of data.</summary>
    public static bool HasNoun(string text, List<Lexeme> sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (IsNoun(text, sentence, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the lexeme is the noun: "dataset", "data set", or "data" in small letters.</summary>
    public static bool IsNoun(string text, List<Lexeme> sentence, int at)
    {
        var word = Word(text, sentence, at);
        return DatasetWords.Contains(DatasetWords.Nouns, word)
            || (
                word.Equals("data", StringComparison.OrdinalIgnoreCase)
                && Word(text, sentence, at + 1) is "set" or "sets" or "Set"
            )
            || (word is "data" or "Data" && Word(text, sentence, at + 1).Length == 0);
    }

    private static (string, int)? Before(string text, List<Lexeme> sentence, int noun)
    {
        var first = noun;
        for (var at = noun - 1; at >= 0 && noun - at <= MostWords + 2; at--)
        {
            var lexeme = sentence[at];
            if (lexeme.Kind == LexemeKind.Mark)
            {
                if (
                    text[lexeme.Start]
                        is '-'
                            or '–'
                            or '\''
                            or '’'
                            or '&'
                            or '/'
                            or '"'
                            or '“'
                            or '”'
                            or '_'
                            or '.'
                            or ')'
                            or '('
                    && at > 0
                )
                {
                    continue;
                }

                break;
            }

            var word = Word(text, sentence, at);
            if (char.IsUpper(text[lexeme.Start]) || char.IsAsciiDigit(text[lexeme.Start]))
            {
                first = at;
            }
            else if (!DatasetWords.Contains(DatasetWords.Joints, word) && !word.EndsWith("-"))
            {
                break;
            }
        }

        while (first < noun && (IsIdle(text, sentence, first) || IsVerb(text, sentence, first)))
        {
            first++;
        }

        if (Word(text, sentence, noun - 1) is "The" or "the" or "This" or "Our" or "A" or "My")
        {
            return null;
        }

        // "Data" alone is a weaker noun than "dataset": one capitalised word before it may be anything.
        var weak = Word(text, sentence, noun) is "data" or "Data";
        if (
            weak
            && (
                noun - first < 2
                || text.AsSpan(sentence[first].Start, sentence[noun].Start - sentence[first].Start).Contains('/')
            )
        )
        {
            return null;
        }

        return first < noun ? Name(text, sentence[first].Start, sentence[noun - 1].End, sentence, first, noun) : null;
    }

    /// <summary>"Dataset: Name of it (Kaggle)".</summary>
    private static (string, int)? Behind(string text, List<Lexeme> sentence, int noun)
    {
        var at = noun + 1;
        while (
            at < sentence.Count
            && Word(text, sentence, at)
                is "set"
                    or "sets"
                    or "Set"
                    or "used"
                    or "Used"
                    or "name"
                    or "Name"
                    or "source"
                    or "Source"
        )
        {
            at++;
        }

        if (
            at + 1 >= sentence.Count
            || sentence[at].Kind != LexemeKind.Mark
            || text[sentence[at].Start] is not (':' or '–' or '—')
        )
        {
            return null;
        }

        at++;
        if (!char.IsUpper(text[sentence[at].Start]) && !text.AsSpan(sentence[at].Start).StartsWith("http"))
        {
            return null;
        }

        var end = at;
        while (end < sentence.Count && end - at < MostWords && !IsEnd(text, sentence[end]))
        {
            end++;
        }

        return end > at ? Name(text, sentence[at].Start, sentence[end - 1].End, sentence, at, end) : null;
    }

    private static bool IsEnd(string text, Lexeme lexeme) =>
        lexeme.Kind == LexemeKind.Mark && text[lexeme.Start] is '.' or ',' or ';' or ':' or '|' or '\n' or '→';

    private static (string, int)? Name(string text, int start, int end, List<Lexeme> sentence, int first, int next)
    {
        var name = text[start..end].Replace('\n', ' ').Trim(' ', '"', '“', '”', '\'', '(', '-', '–');
        name =
            name.Contains('(', StringComparison.Ordinal) == name.EndsWith(')') ? name
            : name.EndsWith(')') ? name[..^1]
            : name + (name.Contains(')', StringComparison.Ordinal) ? "" : ")");
        var telling = false;
        for (var at = first; at < next; at++)
        {
            var word = Word(text, sentence, at);
            telling |=
                word.Length > 1
                && !DatasetWords.Contains(DatasetWords.Generic, word)
                && !DatasetWords.Contains(DatasetWords.Places, word)
                && char.IsUpper(word[0]);
        }

        var foreign = IsTrainedElsewhere(text, sentence, first);
        return telling && !foreign && name.Length is > 1 and < 100 ? (name, start) : null;
    }

    /// <summary>"Pretrained on the ImageNet dataset" names no data of the project.</summary>
    private static bool IsTrainedElsewhere(string text, List<Lexeme> sentence, int first)
    {
        for (var at = Math.Max(0, first - 5); at < first; at++)
        {
            if (Word(text, sentence, at) is "pretrained" or "trained" or "Pretrained" or "pre")
            {
                return sentence.Exists(lexeme =>
                    text.AsSpan(lexeme.Start, lexeme.End - lexeme.Start) is "ImageNet" or "COCO" or "Imagenet"
                );
            }
        }

        return false;
    }

    /// <summary>A sentence that begins with a verb: "Loaded dataset", "Handling imbalanced data".</summary>
    private static bool IsVerb(string text, List<Lexeme> sentence, int at)
    {
        var word = Word(text, sentence, at);
        return at == 0
            && (
                word.EndsWith("ing")
                || word.EndsWith("ed")
                || word
                    is "Build"
                        or "Load"
                        or "Split"
                        or "Explore"
                        or "Merge"
                        or "Provide"
                        or "Support"
                        or "Clean"
                        or "Preprocess"
                        or "Place"
                        or "Get"
                        or "Prepare"
                        or "Import"
                        or "Read"
            );
    }

    private static bool IsIdle(string text, List<Lexeme> sentence, int at)
    {
        var word = Word(text, sentence, at);
        return word.Length == 0 && sentence[at].Kind == LexemeKind.Mark
            || word.Length > 0
                && (
                    DatasetWords.Contains(DatasetWords.Generic, word)
                    || (!char.IsUpper(word[0]) && DatasetWords.Contains(DatasetWords.Joints, word))
                );
    }

    private static ReadOnlySpan<char> Word(string text, List<Lexeme> sentence, int at) =>
        at >= 0 && at < sentence.Count && sentence[at].Kind == LexemeKind.Word
            ? text.AsSpan(sentence[at].Start, sentence[at].End - sentence[at].Start)
            : [];
}
