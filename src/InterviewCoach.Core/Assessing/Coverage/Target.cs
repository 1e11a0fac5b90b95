using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>A word that a target text holds.</summary>
/// <param name="Word">The word.</param>
/// <param name="Full">What it weighs by itself.</param>
/// <param name="Asked">Whether the question already says it.</param>
/// <param name="Negated">Whether the target denies it.</param>
internal sealed record TargetWord(Word Word, double Full, bool Asked, bool Negated)
{
    /// <summary>What it weighs when the question's own words count little.</summary>
    public double Weight => Asked ? Full * 0.15 : Full;
}

/// <summary>What an answer is compared with, a reference answer or a rubric point's text, prepared once for many answers.</summary>
internal sealed class Target
{
    private Target(TextReading reading, TargetWord[] words, TextReading asking, Word[] question)
    {
        Reading = reading;
        Words = words;
        Asking = asking;
        Question = question;
        Asked = question.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        Stems = words.Select(word => word.Word.Stem).ToHashSet(StringComparer.Ordinal);
        Weight = words.Sum(word => word.Weight);
        Full = words.Sum(word => word.Full);
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

    public double Full { get; }

    /// <summary>The first word when it is "yes" or "no"; else null.</summary>
    public string? YesOrNo =>
        Reading.Tokens.Length > 0 && Reading.Tokens[0].Word.Text is "yes" or "no" ? Reading.Tokens[0].Word.Text : null;

    /// <param name="target">The text.</param>
    /// <param name="question">The question, whose words count little.</param>
    /// <param name="leftOut">Tokens of the text that are not part of what must be said.</param>
    public static Target Of(TextReading target, TextReading question, IReadOnlySet<int>? leftOut = null)
    {
        var asked = Distinct(question);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<TargetWord>();
        for (var i = 0; i < target.Tokens.Length; i++)
        {
            var token = target.Tokens[i];
            if (!token.Word.IsContent || leftOut?.Contains(i) == true)
            {
                continue;
            }

            if (seen.Add(token.Word.Stem))
            {
                var isAsked = Array.Exists(asked, q => WordSimilarity.Compare(q, token.Word) >= Agreement.Kin);
                words.Add(new TargetWord(token.Word, token.Word.Weight, isAsked, token.Negated));
            }
        }

        return new Target(target, [.. words], question, asked);
    }

    private static Word[] Distinct(TextReading reading) =>
        [
            .. reading
                .Tokens.Where(token => token.Word.IsContent)
                .Select(token => token.Word)
                .DistinctBy(word => word.Stem),
        ];
}
