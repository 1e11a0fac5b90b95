using System.Globalization;
using InterviewCoach.Core.Assessing.Contradictions.Assertions;
using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>
/// Compares what an answer says of the project with what the write-up says: numbers of the same quantity, the model, the
/// split, who did it, whether it is in use. Silent when another model, split or part may be meant.
/// </summary>
internal sealed class ContradictionFinder(Cues cues)
{
    /// <summary>Quantities of which a write-up may state several; a number that fits any of them fits.</summary>
    private static readonly (string One, string Other)[] Opposed =
    [
        ("split_time", "split_random"),
        ("split_group", "split_random"),
        ("team_solo", "team_group"),
        ("use_live", "use_not"),
    ];

    private readonly AssertionConflicts assertions = new(cues);
    private readonly int aside = cues.Id("is_aside");
    private readonly int labelOfSplit = cues.Id("label_split");

    public IReadOnlyList<Contradiction> Find(Statements answer, Stated written)
    {
        var writeUp = written.Lines;
        var found = new List<Contradiction>();
        foreach (var quantity in answer.Quantities)
        {
            if (Against(answer, quantity, written) is { } stated)
            {
                found.Add(
                    Contradict(
                        stated.At,
                        stated.Stated.Sentence,
                        answer,
                        quantity.Sentence,
                        Text(answer, quantity)
                    ) with
                    {
                        Line = stated.At.LineAt is null ? stated.At.Line : stated.At.LineOf(stated.Stated.Number.At),
                    }
                );
            }
        }

        found.AddRange(Opposed.SelectMany(pair => Stances(answer, writeUp, pair)));
        if (FinalModel(answer, writeUp) is { } model)
        {
            found.Add(model);
        }

        found.AddRange(Techniques(answer, writeUp));
        found.AddRange(Claimed(answer, writeUp));
        found.AddRange(assertions.Find(answer, written));
        return [.. found.DistinctBy(one => (one.Line, one.Quote))];
    }

    private static (Statements At, Quantity Stated)? Against(Statements answer, Quantity said, Stated written)
    {
        var writeUp = written.Lines;
        var stated = writeUp
            .SelectMany(line => line.Quantities.Select(quantity => (At: line, Stated: quantity)))
            .Where(one => IsSameKind(said.Of, one.Stated.Of, one.At))
            .ToList();
        // "Rows" may be counted in the write-up under another name, but not where it counts rows as well.
        if (stated.Exists(one => one.Stated.Of == said.Of))
        {
            stated.RemoveAll(one => one.Stated.Of != said.Of);
        }

        // What is said of one model is held against that model where the write-up has it.
        if (said.Model is not null && stated.Exists(one => one.Stated.Model == said.Model))
        {
            stated.RemoveAll(one => one.Stated.Model is not null && one.Stated.Model != said.Model);
        }

        var isCount = said.Of.StartsWith("count_", StringComparison.Ordinal);
        if (
            stated.Count == 0
            || stated.Exists(one => said.AgreesWith(one.Stated))
            || (isCount && said.Of != "count_folds" && said.Split is not null)
            || IsOfAnother(said, written)
        )
        {
            return null;
        }

        var candidates = stated
            .Where(one =>
                one.Stated.IsBaseline == said.IsBaseline || (said.Model is not null && said.Model == one.Stated.Model)
            )
            .Where(one =>
                isCount
                || said.Model is null
                || (
                    one.Stated.Model is null
                        ? IsMain(said.Model, writeUp)
                        : Kinship.AreKin(said.Model, one.Stated.Model)
                )
            )
            .Where(one => isCount || said.Of == "split_share" || Splits(said.Split, one.Stated.Split))
            .Where(one => isCount || one.Stated.Of == said.Of)
            .Where(one => !Comparability.IsOfAnother(answer.Text, said, one.At.Text))
            .ToList();
        if (candidates.Count == 0 || (isCount && candidates.DistinctBy(one => one.Stated.Value).Count() > 2))
        {
            return null;
        }

        return candidates
            .OrderByDescending(one => said.Model is not null && one.Stated.Model == said.Model)
            .ThenByDescending(one => one.Stated.Split == (said.Split ?? "test"))
            .ThenByDescending(one =>
                one.Stated.Model is { } model
                && writeUp.Any(line => line.FinalModels.Any(final => final.Model == model))
            )
            .ThenBy(one => Math.Abs(one.Stated.Value - said.Value))
            .First();
    }

    /// <summary>Whether the number stands in the write-up for another alternative, or counts something under another name.</summary>
    private static bool IsOfAnother(Quantity said, Stated written)
    {
        var number = said.Number;
        bool Agrees(double stated) => Figure.Agree(number.Value, number.Step, number.About, stated);
        return said.Of.StartsWith("count_", StringComparison.Ordinal)
            ? said.Of != "count_folds" && number.Value >= 30 && written.Numbers.Any(Agrees)
            : written.Lists.Any(list =>
                list.Items.Any(item =>
                    (
                        said.Model is null
                        || item.Options.Count == 0
                        || item.Options.Any(option => option == "model_" + said.Model)
                    ) && item.Values.Any(value => Agrees(value.Value))
                )
            );
    }

    /// <summary>Whether a number without a model can be this model's: it is the final one, or none is said to be.</summary>
    private static bool IsMain(string model, IReadOnlyList<Statements> writeUp)
    {
        var finals = writeUp.SelectMany(line => line.FinalModels).Select(final => final.Model).ToList();
        return finals.Count > 0
            ? finals.Exists(final => Kinship.AreKin(final, model))
            : !writeUp.SelectMany(line => line.Models).Any(other => !Kinship.AreKin(other, model));
    }

    /// <summary>A technique that the write-up used is denied, or one that it did without is claimed.</summary>
    private static IEnumerable<Contradiction> Techniques(Statements answer, IReadOnlyList<Statements> writeUp)
    {
        foreach (var said in answer.Techniques)
        {
            var stated = writeUp
                .SelectMany(line => line.Techniques.Select(technique => (Line: line, Technique: technique)))
                .Where(one => one.Technique.Name == said.Name)
                .ToList();
            if (stated.Count > 0 && stated.TrueForAll(one => one.Technique.IsDenied != said.IsDenied))
            {
                yield return Contradict(
                    stated[0].Line,
                    stated[0].Technique.Sentence,
                    answer,
                    said.Sentence,
                    $"{said.Name.Replace('_', ' ')} was {(said.IsDenied ? "not used" : "used")}"
                );
            }
        }
    }

    /// <summary>
    /// A training score is only held against a training score; no split said may be any but that, and none written is
    /// taken for the test.
    /// </summary>
    private static bool Splits(string? said, string? stated) =>
        said == stated || (said is null && stated != "train") || (stated is null && said == "test");

    private static bool IsSameKind(string said, string stated, Statements line) =>
        said == stated
        || (
            said.StartsWith("metric_f1", StringComparison.Ordinal)
            && stated.StartsWith("metric_f1", StringComparison.Ordinal)
        )
        || (
            said == "count_rows"
            && stated.StartsWith("count_", StringComparison.Ordinal)
            && stated is not ("count_features" or "count_classes" or "count_folds" or "count_epochs")
            && line.Text.Tokens.Any(token => token.Word.Text is "dataset" or "data" or "records" or "rows")
        );

    private IEnumerable<Contradiction> Stances(
        Statements answer,
        IReadOnlyList<Statements> writeUp,
        (string One, string Other) pair
    )
    {
        var (one, other) = (First(answer, pair.One), First(answer, pair.Other));
        if ((one is null) == (other is null))
        {
            yield break;
        }

        var (said, against, same) = one is not null
            ? (one.Value, pair.Other, pair.One)
            : (other!.Value, pair.One, pair.Other);
        var isSplit = same.StartsWith("split_", StringComparison.Ordinal);
        if (
            !same.StartsWith("team_", StringComparison.Ordinal)
            && answer.Asserted.Said.HasInSentence(aside, answer.Text.Sentences[said].FirstToken)
        )
        {
            yield break;
        }

        // Another split that is told of only as a warning or beside the passage on the split is not the one that counts.
        bool Counts(Statements line) => !isSplit || !Array.Exists(line.Asserted.Said.Hits, hit => hit.Cue == aside);
        var lines = writeUp.Where(line => First(line, against) is not null && Counts(line)).ToList();
        var denied = lines.Find(line => line.Asserted.Said.Label.Contains(labelOfSplit)) ?? lines.FirstOrDefault();
        var isTold = isSplit && denied is not null && denied.Asserted.Said.Label.Contains(labelOfSplit);
        if (
            denied is not null
            && !writeUp.Any(line =>
                First(line, same) is not null
                && Counts(line)
                && (!isTold || line.Asserted.Said.Label.Contains(labelOfSplit))
            )
        )
        {
            yield return Contradict(denied, First(denied, against)!.Value, answer, said, answer.Quote(said));
        }
    }

    /// <summary>The answer takes work on itself that the write-up gives to somebody else, and not to the writer as well.</summary>
    private static IEnumerable<Contradiction> Claimed(Statements answer, IReadOnlyList<Statements> writeUp)
    {
        foreach (var mine in answer.Works.Where(work => !work.ByOther))
        {
            var theirs = writeUp.FirstOrDefault(line => line.Works.Any(work => work.ByOther && work.IsSameAs(mine)));
            if (
                theirs is not null
                && !writeUp.Any(line => line.Works.Any(work => !work.ByOther && work.IsSameAs(mine)))
            )
            {
                var stated = theirs.Works.First(work => work.ByOther && work.IsSameAs(mine));
                yield return Contradict(theirs, stated.Sentence, answer, mine.Sentence, "it was your work");
            }
        }
    }

    private static int? First(Statements statements, string stance)
    {
        foreach (var (known, sentence) in statements.Stances)
        {
            if (known == stance)
            {
                return sentence;
            }
        }

        return null;
    }

    /// <summary>The answer names another final model, and one that the write-up never mentions but as a baseline.</summary>
    private static Contradiction? FinalModel(Statements answer, IReadOnlyList<Statements> writeUp)
    {
        if (answer.FinalModels.Count == 0 || answer.Models.Count != 1)
        {
            return null;
        }

        var (said, sentence) = answer.FinalModels[0];
        var plain = writeUp.Where(line => !line.IsOfOther).ToList();
        var finals = plain.Where(line => line.FinalModels.Count > 0).ToList();
        // Where the write-up says which model it came to, another that it also names was only tried.
        var named =
            finals.Count > 0 && answer.SaysFinal ? finals.SelectMany(Finals) : plain.SelectMany(line => line.Models);
        if (named.Any(model => Kinship.AreKin(model, said)))
        {
            return null;
        }

        var only = plain.SelectMany(line => line.Models).Distinct().Count() == 1;
        var stated =
            finals.Count > 0 ? finals[0]
            : only ? plain.First(line => line.Models.Count > 0)
            : null;
        return stated is null
            ? null
            : Contradict(stated, SentenceOfModel(stated), answer, sentence, said.Replace('_', ' '));
    }

    private static IEnumerable<string> Finals(Statements line) => line.FinalModels.Select(final => final.Model);

    private static int SentenceOfModel(Statements line) =>
        line.FinalModels.Count > 0 ? line.FinalModels[0].Sentence : 0;

    private static Contradiction Contradict(
        Statements line,
        int sentence,
        Statements answer,
        int saidIn,
        string said
    ) => new(line.Line, line.Quote(sentence), said, answer.Quote(saidIn));

    private static string Text(Statements answer, Quantity quantity)
    {
        var number = quantity.Number;
        var start = answer.Text.Tokens[number.At].Start;
        var end = answer.Text.Tokens[number.End - 1].End;
        var name = quantity
            .Of.Replace("metric_", "", StringComparison.Ordinal)
            .Replace("count_", "", StringComparison.Ordinal)
            .Replace('_', ' ');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {answer.Text.Source[start..end]}{(number.Percent ? "%" : "")}"
        );
    }
}
