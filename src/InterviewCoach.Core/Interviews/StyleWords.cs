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
    Scaffold,
    Contradiction,
    ContradictionEarlier,
    Boundary,
    Impact,
    WhyFirst,
    WhySecond,
    WhyThird,
    Silence,
    Closing,
}

/// <summary>How one style speaks, and how long it presses a point.</summary>
/// <param name="MissedPoints">How many missed RubricPoints of one question are asked about, 0 to 5.</param>
/// <param name="PressedQuestions">How many questions of an Interview are pressed for the reasons behind them, 0 to 20.</param>
public sealed record StyleWords(
    int MissedPoints,
    int PressedQuestions,
    IReadOnlyDictionary<Occasion, IReadOnlyList<string>> Texts
)
{
    /// <summary>The slots that each occasion's texts may hold.</summary>
    private static readonly IReadOnlyDictionary<Occasion, string[]> Slots = new Dictionary<Occasion, string[]>
    {
        [Occasion.Scaffold] = ["hint"],
        [Occasion.Contradiction] = ["quote", "line", "stated"],
        [Occasion.ContradictionEarlier] = ["quote", "earlier"],
        [Occasion.WhyFirst] = ["quote"],
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
        foreach (var root in files.Select(file => KnowledgeMap.Parse(file, errors)).OfType<KnowledgeMap>())
        {
            if (root.Map("styles") is { } map)
            {
                foreach (var style in Enum.GetValues<InterviewStyle>())
                {
                    if (map.Map(SnakeCase.Name(style)) is { } words && !styles.TryAdd(style, Read(words)))
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
            errors.Add(
                new KnowledgeError(
                    files.Count > 0 ? files[0].Path : "interviewer",
                    1,
                    $"The style '{SnakeCase.Name(style)}' is missing."
                )
            );
        }

        return errors.Count == 0 ? new StyleWordsReading.Read(styles) : new StyleWordsReading.Faulty(errors);
    }

    private static StyleWords Read(KnowledgeMap map)
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
            texts
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
