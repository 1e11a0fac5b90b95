using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions.Binding;

namespace InterviewCoach.Core.Interviews;

/// <summary>What the interviewer may have to say between two questions. Names in YAML are snake_case.</summary>
public enum Occasion
{
    Strong,
    Partial,
    Weak,
    Skipped,
    Unknown,
    Settled,
    ShortOfTime,
    Evasive,
    OffTopic,
    Echo,
    Copied,
    Short,
    Gibberish,
    Buzzwords,
    OverClaim,
    MissedBriefly,
    ClarifyPoint,
    ClarifyReason,
    ClarifyContradiction,
    ClarifyBoundary,
    ClarifyImpact,
    ClarifyProposed,
    Scaffold,
    Contradiction,
    ContradictionEarlier,
    Boundary,
    Impact,
    WhyFirst,
    WhyOutcome,
    WhySecond,
    WhyThird,
    Silence,
    Closing,
}

/// <summary>How one style speaks, and how long it presses a point.</summary>
/// <param name="MissedPoints">How many missed RubricPoints of one question are asked about, 0 to 5.</param>
/// <param name="PressedQuestions">How many questions of an Interview are pressed for the reasons behind them, 0 to 20.</param>
/// <param name="Heard">How what was said is understood; the same in every style.</param>
public sealed record StyleWords(
    int MissedPoints,
    int PressedQuestions,
    IReadOnlyDictionary<Occasion, IReadOnlyList<string>> Texts,
    Phrases Heard
)
{
    /// <summary>The slots that each occasion's texts may hold.</summary>
    private static readonly IReadOnlyDictionary<Occasion, string[]> Slots = new Dictionary<Occasion, string[]>
    {
        [Occasion.Scaffold] = ["hint"],
        [Occasion.Contradiction] = ["quote", "line", "stated"],
        [Occasion.ContradictionEarlier] = ["quote", "earlier"],
        [Occasion.WhyFirst] = ["quote"],
        [Occasion.WhyOutcome] = ["quote"],
        [Occasion.MissedBriefly] = ["missing", "asked"],
        [Occasion.ClarifyPoint] = ["point", "asked"],
        [Occasion.ClarifyProposed] = ["quote"],
    };

    /// <summary>The text for the occasion; those of one occasion take turns with <paramref name="turn"/>.</summary>
    public string Say(Occasion occasion, long turn) => Say(occasion, turn, NoValues);

    /// <summary>The text with its slots filled. What fills a slot is never looked at for slots of its own.</summary>
    public string Say(Occasion occasion, long turn, IReadOnlyDictionary<string, string> values)
    {
        var texts = Texts[occasion];
        return new SlotText(texts[(int)(turn % texts.Count)]).Fill(values);
    }

    private static readonly Dictionary<string, string> NoValues = [];

    /// <summary>Reads the styles of the files: each style once, with a text for every occasion.</summary>
    public static StyleWordsReading Load(IReadOnlyList<KnowledgeFile> files)
    {
        var errors = new List<KnowledgeError>();
        var styles = new Dictionary<InterviewStyle, StyleWords>();
        var roots = files.Select(file => KnowledgeMap.Parse(file, errors)).OfType<KnowledgeMap>().ToList();
        var heard = roots.Select(root => root.Map("heard")).FirstOrDefault(map => map is not null) is { } phrases
            ? Phrases.Read(phrases)
            : Missing(files, errors, "heard");
        foreach (var root in roots)
        {
            if (root.Map("styles") is { } map)
            {
                foreach (var style in Enum.GetValues<InterviewStyle>())
                {
                    if (map.Map(SnakeCase.Name(style)) is { } words && !styles.TryAdd(style, Read(words, heard)))
                    {
                        words.Report(words.Line, $"The style '{SnakeCase.Name(style)}' is there twice.");
                    }
                }

                map.Close();
            }

            root.Close();
        }

        foreach (var style in Enum.GetValues<InterviewStyle>().Where(style => !styles.ContainsKey(style)))
        {
            Missing(files, errors, SnakeCase.Name(style));
        }

        return errors.Count == 0 ? new StyleWordsReading.Read(styles) : new StyleWordsReading.Faulty(errors);
    }

    private static Phrases Missing(IReadOnlyList<KnowledgeFile> files, List<KnowledgeError> errors, string key)
    {
        errors.Add(new KnowledgeError(files.Count > 0 ? files[0].Path : "interviewer", 1, $"'{key}' is missing."));
        return new Phrases([], [], [], [], [], [], [], [], [], []);
    }

    private static StyleWords Read(KnowledgeMap map, Phrases heard)
    {
        var texts = new Dictionary<Occasion, IReadOnlyList<string>>();
        foreach (var occasion in Enum.GetValues<Occasion>())
        {
            var key = SnakeCase.Name(occasion);
            var found = map.Texts(key);
            if (found.Count == 0)
            {
                map.Report(map.LineOf(key), $"'{key}' needs at least one text.");
            }

            var known = Slots.GetValueOrDefault(occasion, []);
            foreach (var (text, line) in found)
            {
                foreach (var slot in new SlotText(text).Slots.Except(known))
                {
                    map.Report(line, $"'{key}' has no slot '{slot}'.");
                }
            }

            texts[occasion] = found.Select(text => text.Text).ToList();
        }

        var words = new StyleWords(
            map.Number("missed_points", 0, 5, 2),
            map.Number("pressed_questions", 0, 20, 3),
            texts,
            heard
        );
        map.Close();
        return words;
    }
}

/// <summary>What reading the styles came to.</summary>
public abstract record StyleWordsReading
{
    private StyleWordsReading() { }

    /// <summary>All files are good.</summary>
    public sealed record Read(IReadOnlyDictionary<InterviewStyle, StyleWords> Styles) : StyleWordsReading;

    /// <summary>What is wrong, by file and line; never empty.</summary>
    public sealed record Faulty(IReadOnlyList<KnowledgeError> Errors) : StyleWordsReading;
}
