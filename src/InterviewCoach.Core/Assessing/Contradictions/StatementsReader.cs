using InterviewCoach.Core.Assessing.Contradictions.Assertions;
using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>Reads the statements of a write-up, line by line, and of an answer.</summary>
internal sealed class StatementsReader
{
    private const int MostLines = 3_000;
    private static readonly string[] Families = ["split_", "team_", "use_"];
    private readonly Reader reader;
    private readonly Cues cues;
    private readonly QuantityReader quantities;
    private readonly WorkReader works;
    private readonly TechniqueReader techniques;
    private readonly AssertionReader assertions;
    private readonly IReadOnlyDictionary<int, string> labels;
    private readonly Dictionary<int, string> stances;
    private readonly int labelOfRoles;
    private readonly int labelOfChoice;
    private readonly int notPlain;
    private readonly int ofOther;
    private readonly int ofPart;
    private readonly int finalModel;
    private readonly int otherModel;

    public StatementsReader(Reader reader, Cues cues)
    {
        this.reader = reader;
        this.cues = cues;
        quantities = new QuantityReader(cues);
        works = new WorkReader(cues);
        techniques = new TechniqueReader(cues);
        assertions = new AssertionReader(cues);
        labels = cues.Family("label_");
        labelOfRoles = cues.Id("label_roles");
        labelOfChoice = cues.Id("label_choice");
        stances = Families
            .SelectMany(family => cues.Family(family).Select(pair => (pair.Key, Name: family + pair.Value)))
            .ToDictionary(pair => pair.Key, pair => pair.Name);
        notPlain = cues.Id("not_plain");
        ofOther = cues.Id("of_other");
        ofPart = cues.Id("of_part");
        finalModel = cues.Id("final_model");
        otherModel = cues.Id("other_model");
    }

    public Stated OfWriteUp(string text)
    {
        var all = new List<Statements>();
        var figures = new List<Figure>();
        var table = new MetricTable(reader, cues);
        var lists = new OptionListReader(reader, cues, assertions.Picks);
        IReadOnlySet<int> heading = new HashSet<int>();
        foreach (var block in TextBlocks.Of(text, MostLines))
        {
            var reading = reader.Read(block.Text);
            if (BlockLabels.IsHeading(block.Text))
            {
                heading = LabelsIn(block.Text);
            }

            var lead = BlockLabels.LeadOf(block.Text);
            var label = lead.Length > 0 && LabelsIn(lead) is { Count: > 0 } led ? led : heading;
            lists.Add(block, reading);
            if (block.Text.Count('|') >= 2)
            {
                var row = Read(reading, cues.In(reading), block.LineAt(0), label);
                var cells = table.Read(block.Text, row.Models);
                all.Add(cells.Count > 0 ? row with { Quantities = cells } : row);
                continue;
            }

            table.End();
            figures.AddRange(
                assertions.Figures.Read(new Spoken(reading, cues.In(reading), false, label), at => block.LineAt(at))
            );
            // A sentence is read by itself, over all the lines that it is wrapped over.
            var firstTold = Array.FindIndex(
                reading.Sentences,
                sentence => reading.In(sentence).ToArray().Any(token => token.Word.Value is null)
            );
            foreach (var (sentence, index) in reading.Sentences.Select((sentence, index) => (sentence, index)))
            {
                // What was chosen stands in the first sentence under that label.
                var labelled = index <= firstTold ? label : label.Where(cue => cue != labelOfChoice).ToHashSet();
                var start = sentence.Start;
                var alone = reader.Read(block.Text[start..sentence.End]);
                var first = reading.Tokens[sentence.FirstToken].Start;
                all.Add(
                    Read(alone, cues.In(alone), block.LineAt(first), labelled) with
                    {
                        LineAt = at => block.LineAt(start + at),
                    }
                );
            }
        }

        return new Stated(all, lists.End(), figures);
    }

    /// <summary>What an earlier answer states.</summary>
    public Stated OfEarlier(TextReading reading)
    {
        var earlier = OfAnswer(reading, cues.In(reading));
        return new Stated([earlier], [], earlier.Asserted.Figures);
    }

    private HashSet<int> LabelsIn(string text) =>
        [.. cues.In(reader.Read(text)).Select(hit => hit.Cue).Where(labels.ContainsKey)];

    public Statements OfAnswer(TextReading reading, CueHit[] hits)
    {
        var statements = Read(reading, hits, 0, new HashSet<int>());
        var partial = Sentences(reading, hits, ofPart);
        return statements with
        {
            Quantities =
            [
                .. statements.Quantities.Where(quantity =>
                    !(
                        quantity.Of.StartsWith("count_", StringComparison.Ordinal)
                        && quantity.Of != "count_folds"
                        && partial.Contains(quantity.Sentence)
                    )
                ),
            ],
        };
    }

    /// <summary>The sentences that are no plain statements about the project as it is.</summary>
    public HashSet<int> NotPlain(TextReading reading, CueHit[] hits) => Sentences(reading, hits, notPlain);

    private Statements Read(TextReading reading, CueHit[] hits, int line, IReadOnlySet<int> label)
    {
        var unclear = NotPlain(reading, hits);
        bool IsPlain(int sentence) => !unclear.Contains(sentence);
        // "Not a random forest" names no model that was used.
        var models = quantities.Models(hits).Where(model => line > 0 || !reading.Tokens[model.At].Negated).ToList();
        return new Statements(
            reading,
            line,
            [
                .. quantities
                    .Read(reading, hits, line == 0)
                    .Where(quantity =>
                        IsPlain(quantity.Sentence) && Comparability.IsPlain(reading, quantity, isAnswer: line == 0)
                    ),
            ],
            Stances(reading, hits, IsPlain, label, line == 0),
            [
                .. models
                    .Where(model => IsPlain(reading.Tokens[model.At].Sentence) && IsFinal(reading, hits, model.At))
                    .Select(model => (model.Model, reading.Tokens[model.At].Sentence)),
            ],
            [.. models.Select(model => model.Model).Distinct()],
            hits.Any(hit => hit.Cue == ofOther),
            [.. techniques.Read(reading, hits, line == 0).Where(one => IsPlain(one.Sentence))],
            [.. works.Read(reading, hits).Where(work => IsPlain(work.Sentence))],
            assertions.Read(new Spoken(reading, hits, line == 0, label))
        );
    }

    /// <summary>Stances in plain sentences. "use_not" wins over the "use_live" within it, and what is denied says the opposite.</summary>
    private List<(string, int)> Stances(
        TextReading reading,
        CueHit[] hits,
        Func<int, bool> isPlain,
        IReadOnlySet<int> label,
        bool isAnswer
    )
    {
        var found = new List<(string Stance, int Sentence)>();
        foreach (var hit in hits)
        {
            var sentence = reading.Tokens[hit.At].Sentence;
            if (
                !stances.TryGetValue(hit.Cue, out var stance)
                || (stance == "use_not_written" && isAnswer)
                || (stance == "team_group_labelled" && !label.Contains(labelOfRoles))
                || !isPlain(sentence)
                || found.Contains((stance, sentence))
                || (stance == "split_random" && IsOfForest(reading, hit))
            )
            {
                continue;
            }

            stance =
                stance == "use_not_written" ? "use_not"
                : stance == "team_group_labelled" ? "team_group"
                : stance;
            var denied = reading.Tokens[hit.At].Negated;
            if (stance == "use_live" && denied)
            {
                stance = "use_not";
            }
            else if (denied && stance != "use_not")
            {
                continue;
            }

            if (IsMeant(stance, reading, sentence))
            {
                found.Add((stance, sentence));
            }
        }

        found.AddRange(SplitByYear(reading).Where(one => isPlain(one.Sentence) && !found.Contains(one)));
        found.AddRange(SplitBy(reading).Where(one => isPlain(one.Sentence) && !found.Contains(one)));
        return [.. found.Where(one => one.Stance != "use_live" || !found.Contains(("use_not", one.Sentence)))];
    }

    /// <summary>"A random forest", "random search": chance in something else than the split.</summary>
    private static bool IsOfForest(TextReading reading, CueHit hit) =>
        hit.At + hit.Length < reading.Tokens.Length
        && reading.Tokens[hit.At + hit.Length].Word.Stem
            is "forest"
                or "search"
                or "seed"
                or "effect"
                or "walk"
                or "crop";

    /// <summary>"Split by bridge": rows of one thing stay together, unless it is a time that they are split by.</summary>
    private static IEnumerable<(string Stance, int Sentence)> SplitBy(TextReading reading)
    {
        for (var i = 0; i + 2 < reading.Tokens.Length; i++)
        {
            var (verb, by, what) = (reading.Tokens[i], reading.Tokens[i + 1], reading.Tokens[i + 2]);
            if (
                verb.Word.Text is "split" or "splitting" or "separated" or "divided"
                && by.Word.Text == "by"
                && verb.Sentence == what.Sentence
                && what.Word.IsContent
                && !verb.Negated
                && !NoGroups.Contains(what.Word.Text)
            )
            {
                yield return ("split_group", verb.Sentence);
            }
        }
    }

    /// <summary>"The stays of 2019 were held out": who names the years of training and test has split by time.</summary>
    private static IEnumerable<(string Stance, int Sentence)> SplitByYear(TextReading reading)
    {
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            bool splits = false,
                year = false;
            foreach (var token in reading.In(reading.Sentences[s]))
            {
                splits |=
                    token.Word.Text
                        is "held"
                            or "holdout"
                            or "training"
                            or "trained"
                            or "test"
                            or "tested"
                            or "testing";
                year |= token.Word.Value is >= 1990 and <= 2035 && token.End - token.Start == 4;
            }

            if (splits && year)
            {
                yield return ("split_time", s);
            }
        }
    }

    private static readonly HashSet<string> NoGroups =
    [
        "time",
        "date",
        "year",
        "month",
        "week",
        "day",
        "hand",
        "random",
        "chance",
        "class",
        "label",
        "train",
        "training",
    ];

    /// <summary>"Randomly" is about the split only near it; "alone" about the whole project only with a word for the whole.</summary>
    private static bool IsMeant(string stance, TextReading reading, int sentence)
    {
        var words = reading.In(reading.Sentences[sentence]);
        var needs = stance switch
        {
            "split_time" or "split_random" => SplitWords,
            "team_solo" => WholeWords,
            _ => null,
        };
        if (needs is null)
        {
            return true;
        }

        foreach (var token in words)
        {
            if (needs.Contains(token.Word.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly HashSet<string> SplitWords =
    [
        "split",
        "splits",
        "splitting",
        "train",
        "trained",
        "training",
        "test",
        "tested",
        "validation",
        "validate",
        "validated",
        "evaluated",
        "holdout",
        "folds",
    ];

    private static readonly HashSet<string> WholeWords =
    [
        "all",
        "whole",
        "everything",
        "entire",
        "nobody",
        "project",
        "solo",
        "work",
        "thesis",
        "team",
        "only",
        "just",
    ];

    /// <summary>
    /// Whether the cue nearest to a model says that it was the one used, and not one of those tried: "I chose LightGBM after
    /// comparing it with a forest", "we tried several, and XGBoost won".
    /// </summary>
    private bool IsFinal(TextReading reading, CueHit[] hits, int at)
    {
        var (nearest, isFinal) = (int.MaxValue, false);
        foreach (var hit in hits)
        {
            if (
                (hit.Cue != finalModel && hit.Cue != otherModel)
                || reading.Tokens[hit.At].Sentence != reading.Tokens[at].Sentence
            )
            {
                continue;
            }

            var distance = hit.At > at ? hit.At - at : at - (hit.At + hit.Length - 1);
            if (distance < nearest || (distance == nearest && hit.Cue == otherModel))
            {
                (nearest, isFinal) = (distance, hit.Cue == finalModel);
            }
        }

        return isFinal;
    }

    private static HashSet<int> Sentences(TextReading reading, CueHit[] hits, int cue) =>
        [.. hits.Where(hit => hit.Cue == cue).Select(hit => reading.Tokens[hit.At].Sentence)];
}
