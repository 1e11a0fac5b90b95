using System.Text;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reports;

/// <summary>
/// What a strong answer would hold for this project: the frame of a sentence, chosen by the words of the missed point, with
/// the project's own Facts in its slots and a blank where they are silent. It states nothing that no Fact states.
/// </summary>
internal sealed class Frames
{
    private const string Blank = "___";
    private const int MostSentences = 2;
    private const int LongestQuote = 160;

    /// <summary>A word in the point's text says what the point is about; one cue alone may be there for another reason.</summary>
    private const int InText = 2;
    private const int InCue = 1;
    private const int Enough = 2;

    private readonly ReportBook book;
    private readonly Dictionary<string, Filled> values = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Fact.Metric> metrics = [];

    public Frames(ReportBook book, ProjectProfile? profile)
    {
        this.book = book;
        if (profile is not null)
        {
            metrics = profile.Facts.OfType<Fact.Metric>().ToList();
            Fill(profile);
        }
    }

    private sealed record Filled(string Text, SourceQuote At);

    /// <summary>Whether the slot is one that a fact may fill.</summary>
    public static bool Knows(string slot) =>
        slot
            is "metric"
                or "train.metric"
                or "baseline"
                or "baseline.metric"
                or "model"
                or "tried"
                or "dataset"
                or "size"
                or "imbalance"
                or "period"
                or "split"
                or "ownership"
                or "impact"
        || (slot.StartsWith("statement.", StringComparison.Ordinal) && AspectOf(slot) is not null);

    /// <summary>The names between braces.</summary>
    public static IEnumerable<string> SlotsOf(string text) =>
        Parts(text).Where(part => part.IsSlot).Select(p => p.Text);

    /// <summary>The frame for a missed point. Never empty: without a fitting sentence it begins at the question's grounds.</summary>
    public IReadOnlyList<FrameSentence> Of(RubricPoint point, IReadOnlyList<SourceQuote> grounds)
    {
        var text = Folded(point.Text);
        var cues = point.Cues.Select(Folded).ToList();
        // The number that was asked about, rather than the one the project stands for.
        var asked = metrics.FirstOrDefault(metric =>
            grounds.Any(ground => ground.File == metric.At.File && ground.Lines.Overlaps(metric.At.Lines))
        );
        var fitting = book
            .Skeletons.Select(skeleton => (Skeleton: skeleton, Fit: Fit(skeleton, text, cues)))
            .Where(one => one.Fit >= Enough)
            .OrderByDescending(one => one.Fit)
            .ThenByDescending(one =>
                SlotsOf(one.Skeleton.Say).Append(one.Skeleton.Cite ?? "").Count(values.ContainsKey)
            )
            .Take(MostSentences)
            .Where((one, i) => i == 0 || one.Fit > Enough)
            .Select(one => Written(one.Skeleton, asked))
            .ToList();
        return fitting.Count > 0
            ? fitting
            :
            [
                grounds.Count > 0
                    ? new FrameSentence(
                        $"My write-up says “{ReportWords.Short(grounds[0].Text, LongestQuote)}”. To that I add: {Blank}.",
                        [grounds[0]]
                    )
                    : new FrameSentence($"{Blank}.", []),
            ];
    }

    private static int Fit(Skeleton skeleton, string text, List<string> cues) =>
        skeleton.Words.Sum(word =>
        {
            var padded = Folded(word);
            return (text.Contains(padded, StringComparison.Ordinal) ? InText : 0)
                + (cues.Exists(cue => cue.Contains(padded, StringComparison.Ordinal)) ? InCue : 0);
        });

    private FrameSentence Written(Skeleton skeleton, Fact.Metric? asked)
    {
        var (text, sources) = (new StringBuilder(), new List<SourceQuote>());
        foreach (var (part, isSlot) in Parts(skeleton.Say))
        {
            if (!isSlot)
            {
                text.Append(part);
            }
            else if (part == "metric" && asked is not null)
            {
                text.Append(Text(asked));
                sources.Add(asked.At);
            }
            else if (values.TryGetValue(part, out var value))
            {
                text.Append(value.Text);
                sources.Add(value.At);
            }
            else
            {
                text.Append(Blank);
            }
        }

        if (skeleton.Cite is { } cite && values.TryGetValue(cite, out var cited))
        {
            text.Append($" My write-up says: {cited.Text}");
            sources.Add(cited.At);
        }

        return new FrameSentence(text.ToString(), sources.Distinct().ToList());
    }

    private void Fill(ProjectProfile profile)
    {
        var headline = new Headline(profile, Families.None);
        var metric = headline.Metrics is [var main, ..] ? main : null;
        Put("metric", metric, Text);
        Put("train.metric", metric is null ? null : headline.TrainingOf(metric), Text);
        var model = headline.Models is [var used, ..] ? used : null;
        Put("model", model, fact => fact.Name);
        Put(
            "tried",
            profile
                .Facts.OfType<Fact.ModelUse>()
                .FirstOrDefault(use => use.Role == ModelRole.Tried && !Headline.SameName(use.Name, model?.Name)),
            fact => fact.Name
        );
        var baseline = profile.Facts.OfType<Fact.Baseline>().FirstOrDefault();
        Put("baseline", baseline, fact => fact.Name);
        Put(
            "baseline.metric",
            baseline is null || metric is null
                ? null
                : headline.Metrics.FirstOrDefault(other =>
                    other.Name == metric.Name && Headline.SameName(other.Model ?? "", baseline.Name)
                ),
            Text
        );
        var dataset = profile.MainDataset();
        Put("dataset", dataset, fact => fact.Name);
        Put("size", dataset, fact => fact.Size);
        var datasets = profile.Facts.OfType<Fact.Dataset>().ToList();
        Put("imbalance", datasets.Find(fact => fact.Imbalance is not null), fact => fact.Imbalance);
        Put("period", datasets.Find(fact => fact.Period is not null), fact => fact.Period);
        Put("split", profile.Facts.OfType<Fact.Validation>().FirstOrDefault(), fact => fact.Scheme);
        Put("ownership", profile.Facts.OfType<Fact.Ownership>().MinBy(fact => fact.Kind), Quoted);
        Put("impact", profile.Facts.OfType<Fact.Impact>().MinBy(fact => fact.Kind), Quoted);
        foreach (var group in profile.Facts.OfType<Fact.Statement>().GroupBy(fact => fact.Aspect))
        {
            Put($"statement.{Knowledge.SnakeCase.Name(group.Key)}", group.First(), Quoted);
        }
    }

    private void Put<T>(string slot, T? fact, Func<T, string?> text)
        where T : Fact
    {
        if (fact is not null && text(fact) is { Length: > 0 } value)
        {
            values[slot] = new Filled(value, fact.At);
        }
    }

    private static string Text(Fact.Metric metric) =>
        string.Join(
            " ",
            new[] { metric.Name, metric.ValueText, metric.Split is null ? null : $"({metric.Split})" }.Where(part =>
                part is not null
            )
        );

    private static string Quoted(Fact fact) => $"“{ReportWords.Short(fact.At.Text, LongestQuote)}”";

    private static Aspect? AspectOf(string slot) => Knowledge.SnakeCase.Parse<Aspect>(slot["statement.".Length..]);

    /// <summary>The words in small letters between single blanks, with one at both ends.</summary>
    private static string Folded(string text) => $" {string.Join(' ', Fillers.WordsOf(text))} ";

    private static IEnumerable<(string Text, bool IsSlot)> Parts(string text)
    {
        var rest = 0;
        while (text.IndexOf('{', rest) is var open and >= 0 && text.IndexOf('}', open) is var close and >= 0)
        {
            yield return (text[rest..open], false);
            yield return (text[(open + 1)..close], true);
            rest = close + 1;
        }

        yield return (text[rest..], false);
    }
}
