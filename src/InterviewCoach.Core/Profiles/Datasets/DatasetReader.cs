using System.Buffers;
using InterviewCoach.Core.Profiles.Lexing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Datasets;

/// <summary>Finds the datasets that a source names or sizes, with their classes, their imbalance and their period.</summary>
public static class DatasetReader
{
    private const int LongestQuote = 240;

    private static readonly SearchValues<string> DataWords = SearchValues.Create(
        ["data", "corpus", "kaggle.com/", "archive.ics.uci.edu/"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly string[] OthersWords =
    [
        "reference",
        "related work",
        "bibliography",
        "license",
        "acknowledg",
        "citation",
        "future",
        "next step",
        "roadmap",
    ];

    private static readonly SearchValues<string> OthersSections = SearchValues.Create(
        OthersWords,
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>The datasets, in document order; a name is told once, a size each time that it is stated.</summary>
    public static IEnumerable<Fact.Dataset> Read(WriteUp writeUp)
    {
        if (writeUp.Format is not (WriteUpFormat.Markdown or WriteUpFormat.PlainText or WriteUpFormat.Notebook))
        {
            return [];
        }

        var named = Named(writeUp).ToList();
        return named.Exists(dataset => dataset.Name is not null) || Described(writeUp) is not { } described
            ? named
            : named.Prepend(described).OrderBy(dataset => dataset.At.Lines.Start);
    }

    private static IEnumerable<Fact.Dataset> Named(WriteUp writeUp)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var passage in writeUp.Passages)
        {
            if (
                passage.Kind is PassageKind.Code or PassageKind.Output or PassageKind.FrontMatter or PassageKind.Image
                || IsOfOthers(passage)
            )
            {
                continue;
            }

            foreach (var found in Passage(writeUp, passage))
            {
                if (found.Name is null || names.Add(found.Name))
                {
                    yield return found;
                }
                else if (found.Size is not null)
                {
                    yield return found with
                    {
                        Name = null,
                    };
                }
            }
        }
    }

    /// <summary>Where no dataset has a name: the first plain words that say what the data are.</summary>
    private static Fact.Dataset? Described(WriteUp writeUp)
    {
        foreach (var passage in writeUp.Passages)
        {
            if (
                passage.Kind is not (PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote)
                || IsOfOthers(passage)
                || !Speaks(passage.Text)
            )
            {
                continue;
            }

            var text = FoldedText.Of(passage.Text);
            foreach (var sentence in SentenceCutter.Cut(text))
            {
                if (DatasetNames.Described(text, sentence) is { } found)
                {
                    return new Fact.Dataset(found.Name, null, Quote(writeUp, passage.LineAt(found.Start)));
                }
            }
        }

        return null;
    }

    private static IEnumerable<Fact.Dataset> Passage(WriteUp writeUp, Passage passage)
    {
        var inSection = passage.HeadingPath.Any(IsAboutData);
        var text = FoldedText.Of(passage.Text);
        if (!inSection && !Speaks(text))
        {
            yield break;
        }

        // Thousands of sentences may stand on one line.
        var pages = new Dictionary<int, string?>();
        foreach (var sentence in SentenceCutter.Cut(text))
        {
            if (!inSection && !DatasetNames.HasNoun(text, sentence))
            {
                continue;
            }

            var lines = passage.LinesOf(sentence[0].Start, sentence[^1].End - sentence[0].Start);
            var name =
                passage.Kind == PassageKind.Heading ? null : NameIn(writeUp, text, sentence, inSection, lines, pages);
            var sizes = DatasetSizes.Sizes(text, sentence).ToList();
            var classes = DatasetSizes.Classes(text, sentence);
            var imbalance = DatasetSizes.Imbalance(text, sentence);
            var period = DatasetSizes.Period(text, sentence);
            if ((name, sizes.Count, classes, imbalance, period) == (null, 0, null, null, null))
            {
                continue;
            }

            var start =
                name?.Start
                ?? sizes.Select(size => (int?)size.Start).FirstOrDefault()
                ?? classes?.Start
                ?? imbalance?.Start
                ?? period!.Value.Start;
            var first = sizes.Find(size => size.Split is null);
            var whole = new Fact.Dataset(
                name?.Name,
                first.Size ?? (sizes.Count == 1 ? sizes[0].Size : null),
                Quote(writeUp, passage.LineAt(start)),
                first.Size is null && sizes.Count == 1 ? sizes[0].Split : null,
                classes?.Text,
                imbalance?.Text,
                period?.Text
            );
            if (whole is not { Name: null, Size: null, Classes: null, Imbalance: null, Period: null })
            {
                yield return whole;
            }

            foreach (var size in sizes.Where(size => size.Size != first.Size && sizes.Count > 1))
            {
                yield return new Fact.Dataset(null, size.Size, Quote(writeUp, passage.LineAt(size.Start)), size.Split);
            }
        }
    }

    private static (string Name, int Start)? NameIn(
        WriteUp writeUp,
        string text,
        List<Lexeme> sentence,
        bool inSection,
        LineSpan lines,
        Dictionary<int, string?> pages
    )
    {
        if (DatasetNames.Find(text, sentence) is { } named)
        {
            return named;
        }

        if (inSection && DatasetNames.Labelled(text, sentence) is { } labelled)
        {
            return labelled;
        }

        for (var line = lines.Start; line <= lines.End && line - lines.Start < 8; line++)
        {
            if (!pages.TryGetValue(line, out var page))
            {
                pages[line] = page = DatasetNames.OfPage(writeUp.Lines[line - 1].Text);
            }

            if (page is not null)
            {
                return (page, sentence[0].Start);
            }
        }

        return null;
    }

    private static bool Speaks(string text) => text.AsSpan().ContainsAny(DataWords);

    /// <summary>Whether a heading stands over the description of the data, not over its cleaning or analysis.</summary>
    private static bool IsAboutData(string heading) =>
        heading.Contains("data", StringComparison.OrdinalIgnoreCase)
        && !heading.Contains("analysis", StringComparison.OrdinalIgnoreCase)
        && !heading.Contains("clean", StringComparison.OrdinalIgnoreCase)
        && !heading.Contains("process", StringComparison.OrdinalIgnoreCase)
        && !heading.Contains("prepar", StringComparison.OrdinalIgnoreCase)
        && !heading.Contains("explor", StringComparison.OrdinalIgnoreCase)
        && !heading.Contains("science", StringComparison.OrdinalIgnoreCase)
        && !heading.Contains("database", StringComparison.OrdinalIgnoreCase)
        && !heading.Contains("insight", StringComparison.OrdinalIgnoreCase)
        && !heading.Contains("scientist", StringComparison.OrdinalIgnoreCase)
        && !heading.Contains("drift", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfOthers(Passage passage) =>
        passage
            .HeadingPath.Where(
                (heading, i) =>
                    heading.AsSpan().ContainsAny(OthersSections) && !(i == 0 && SubjectHeading.Is(heading, OthersWords))
            )
            .Any();

    private static SourceQuote Quote(WriteUp writeUp, int line)
    {
        var text = writeUp.Lines[line - 1].Text.AsSpan().Trim();
        return new SourceQuote(
            writeUp.FileName,
            LineSpan.At(line),
            text[..Math.Min(LongestQuote, text.Length)].ToString()
        );
    }
}
