using System.Globalization;
using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Grounding;

/// <summary>Words that need no source, and words that a language model may not say: <c>prompts/grounding/words.yaml</c>.</summary>
public sealed class GroundingWords
{
    private readonly HashSet<string> light;
    private readonly HashSet<string> ordinary;
    private readonly HashSet<string> judgement;
    private readonly HashSet<string> negation;
    private readonly HashSet<string> turning;
    private readonly IReadOnlyDictionary<string, string> numbers;

    private GroundingWords(
        IEnumerable<string> light,
        IEnumerable<string> ordinary,
        IEnumerable<string> judgement,
        IEnumerable<string> negation,
        IEnumerable<string> turning,
        IReadOnlyDictionary<string, string> numbers
    )
    {
        this.light = Keys(light);
        this.ordinary = Keys(ordinary);
        this.judgement = Keys(judgement);
        // As they stand: "noted" has the key of "not".
        this.negation = negation.ToHashSet(StringComparer.OrdinalIgnoreCase);
        this.turning = Keys(turning);
        this.numbers = numbers;
    }

    /// <summary>Reads the files.</summary>
    public static GroundingWords Load(IReadOnlyList<KnowledgeFile> files, out IReadOnlyList<KnowledgeError> wrong)
    {
        var errors = new List<KnowledgeError>();
        var (light, ordinary, judgement) = (new List<string>(), new List<string>(), new List<string>());
        var (negation, turning) = (new List<string>(), new List<string>());
        var numbers = new Dictionary<string, string>();
        foreach (var map in files.Select(file => KnowledgeMap.Parse(file, errors)).OfType<KnowledgeMap>())
        {
            light.AddRange(Words(map, "function").Concat(Words(map, "conversation")));
            ordinary.AddRange(Words(map, "ordinary"));
            judgement.AddRange(Words(map, "judgement"));
            negation.AddRange(Words(map, "negation"));
            turning.AddRange(Words(map, "turning"));
            if (map.Map("numbers") is { } values)
            {
                foreach (var word in values.Keys.ToList())
                {
                    numbers[WordKey.Of(word)] = Value(values, word);
                }
            }

            map.Close();
        }

        if (new[] { light, ordinary, judgement, negation, turning }.Any(list => list.Count == 0) || numbers.Count == 0)
        {
            errors.Add(
                new KnowledgeError(
                    "grounding/words.yaml",
                    1,
                    "'function', 'conversation', 'ordinary', 'judgement', 'negation', 'turning' and 'numbers' must hold words."
                )
            );
        }

        wrong = errors;
        return new GroundingWords(light, ordinary, judgement, negation, turning, numbers);
    }

    /// <summary>Whether it means nothing by itself.</summary>
    internal bool IsLight(string key) => light.Contains(key);

    /// <summary>Whether everybody uses it, of anything.</summary>
    internal bool IsOrdinary(string key) => light.Contains(key) || ordinary.Contains(key) || judgement.Contains(key);

    internal bool IsJudgement(string key) => judgement.Contains(key);

    internal bool IsNegation(GroundedToken token) =>
        negation.Contains(token.Text) || token.Text.EndsWith("n't", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it turns the meaning of a sentence round.</summary>
    internal bool IsTurning(GroundedToken token) => turning.Contains(token.Key);

    /// <summary>The figure that the word stands for, or null.</summary>
    internal string? NumberOf(string key) => numbers.GetValueOrDefault(key);

    private static IEnumerable<string> Words(KnowledgeMap map, string key) => map.Texts(key).Select(text => text.Text);

    private static string Value(KnowledgeMap values, string word)
    {
        if (
            values.Text(word) is { } text
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        )
        {
            return text;
        }

        values.Report(values.LineOf(word), $"'{word}' needs the number that it stands for.");
        return "";
    }

    private static HashSet<string> Keys(IEnumerable<string> words) =>
        words.Select(WordKey.Of).ToHashSet(StringComparer.Ordinal);
}
