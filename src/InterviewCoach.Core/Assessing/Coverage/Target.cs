using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>A word that a target text holds.</summary>
/// <param name="Word">The word.</param>
/// <param name="Full">What it weighs by itself.</param>
/// <param name="Weight">What it weighs as news: nothing when the question already says it.</param>
/// <param name="Negated">Whether the target denies it.</param>
internal sealed record TargetWord(Word Word, double Full, double Weight, bool Negated);

/// <summary>What a word of an answer is to a target.</summary>
/// <param name="Agreements">The target's words that it agrees with, and what each agreement is worth, 0 to 1.</param>
/// <param name="Opposites">The target's words that it is an opposite of.</param>
/// <param name="IsAsked">Whether the question says it too.</param>
/// <param name="Weight">What it weighs by itself.</param>
/// <param name="Best">The best agreement.</param>
internal sealed record Match(
    (int Index, Agreement Agreement, double Value)[] Agreements,
    int[] Opposites,
    bool IsAsked,
    double Weight,
    double Best
)
{
    public bool IsEqual => Best >= 1;
}

/// <summary>What an answer is compared with, a reference answer or a rubric point's text, prepared once for many answers.</summary>
internal sealed class Target
{
    private const int MostWords = 200;

    private Target(TextReading reading, TargetWord[] words, TextReading asking, Word[] question)
    {
        Reading = reading;
        Words = words;
        Asking = asking;
        Question = question;
        Asked = question.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        Stems = words.Select(word => word.Word.Stem).ToHashSet(StringComparer.Ordinal);
        Weight = Math.Max(0.05, words.Sum(word => word.Weight));
        Full = Math.Max(0.05, words.Sum(word => word.Full));
        Heaviest = words.Length > 0 ? words.Max(word => word.Full) : 1;
    }

    public TextReading Reading { get; }

    /// <summary>Its distinct words that tell something, in order.</summary>
    public TargetWord[] Words { get; }

    /// <summary>The distinct words of the question that tell something.</summary>
    public Word[] Question { get; }

    /// <summary>The question.</summary>
    public TextReading Asking { get; }

    /// <summary>The stems of the question's words.</summary>
    public IReadOnlySet<string> Asked { get; }

    /// <summary>The stems of its words.</summary>
    public IReadOnlySet<string> Stems { get; }

    public double Weight { get; }

    /// <summary>How much likelier than with a short target it is that words agree by chance, 1 to 2.5.</summary>
    public double Chance => 1 + Math.Clamp((Words.Length - 8) / 12.0, 0, 1.5);

    public double Full { get; }

    /// <summary>The weight of its heaviest word.</summary>
    public double Heaviest { get; }

    /// <summary>The first word when it is "yes" or "no"; else null.</summary>
    public string? YesOrNo =>
        Reading.Tokens.Length > 0 && Reading.Tokens[0].Word.Text is "yes" or "no" ? Reading.Tokens[0].Word.Text : null;

    /// <param name="target">The text; of very long ones the first two hundred words are held against answers.</param>
    /// <param name="question">The question, whose words are no news, unless the target has no others.</param>
    /// <param name="leftOut">Tokens of the text that are not part of what must be said.</param>
    public static Target Of(TextReading target, TextReading question, IReadOnlySet<int>? leftOut = null)
    {
        var asked = Distinct(question);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<TargetWord>();
        for (var i = 0; i < target.Tokens.Length && words.Count < MostWords; i++)
        {
            var token = target.Tokens[i];
            if (!token.Word.IsContent || leftOut?.Contains(i) == true)
            {
                continue;
            }

            if (seen.Add(token.Word.Stem))
            {
                var weight = IsAmong(asked, token.Word) ? 0 : token.Word.Weight;
                words.Add(new TargetWord(token.Word, token.Word.Weight, weight, token.Negated));
            }
        }

        if (words.TrueForAll(word => word.Weight == 0))
        {
            words = words.ConvertAll(word => word with { Weight = word.Full });
        }

        return new Target(target, [.. words], question, asked);
    }

    /// <summary>What a word of an answer is to this target.</summary>
    public Match MatchOf(Word said)
    {
        var agreements = new List<(int, Agreement, double)>();
        var opposites = new List<int>();
        var best = 0.0;
        for (var i = 0; i < Words.Length; i++)
        {
            var agreement = WordSimilarity.Compare(Words[i].Word, said);
            var credit = Credit(agreement);
            best = Math.Max(best, credit);
            if (credit > 0 || agreement == Agreement.Related)
            {
                // "Important" for "significant": a word that is in every answer vouches for less.
                agreements.Add((i, agreement, credit * Math.Min(1, said.Weight / Words[i].Full)));
            }
            else if (agreement == Agreement.None && WordSimilarity.Share(Words[i].Word.Opposite, said.Same))
            {
                opposites.Add(i);
            }
        }

        return new Match([.. agreements], [.. opposites], IsAmong(Question, said), said.Weight, best);
    }

    private static double Credit(Agreement agreement) =>
        agreement switch
        {
            Agreement.Equal => 1,
            Agreement.Same => 0.9,
            Agreement.Misspelled => 0.85,
            Agreement.Kin => 0.7,
            _ => 0,
        };

    private static bool IsAmong(Word[] question, Word word) =>
        Array.Exists(question, asked => WordSimilarity.Compare(asked, word) >= Agreement.Kin);

    private static Word[] Distinct(TextReading reading) =>
        [
            .. reading
                .Tokens.Where(token => token.Word.IsContent)
                .Select(token => token.Word)
                .DistinctBy(word => word.Stem),
        ];
}
