using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>Reads what a write-up denies in two or more words that tell something.</summary>
internal sealed class DenialReader(Cues cues)
{
    private const int Span = 5;
    private readonly int notNow = cues.Id("not_now");
    private readonly int aside = cues.Id("is_aside");

    /// <summary>Words that only say since when or how far.</summary>
    private static readonly HashSet<string> Grades =
    [
        "far",
        "yet",
        "date",
        "moment",
        "time",
        "further",
        "longer",
        "anymore",
        "automatically",
        "significant",
        "significantly",
        "clear",
        "large",
        "strong",
        "enough",
        "available",
        "possible",
        "known",
        "difference",
        "differ",
        "change",
        "changed",
    ];

    public IReadOnlyList<Denial> Read(Spoken said)
    {
        List<Denial>? found = null;
        var tokens = said.Text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].Negated || (i > 0 && tokens[i - 1].Negated))
            {
                continue;
            }

            var stems = new List<string>();
            for (var j = i; j < tokens.Length && tokens[j].Negated && said.Clause[j] == said.Clause[i]; j++)
            {
                if (Tells(tokens[j].Word))
                {
                    stems.Add(tokens[j].Word.Stem);
                }
            }

            if (stems.Count >= 2 && stems[0] != stems[1] && !said.HasInSentence(notNow, i))
            {
                (found ??= []).Add(new Denial((stems[0], stems[1]), stems[2..], said.SentenceOf(i)));
            }
        }

        return found ?? [];
    }

    /// <summary>The sentence of an answer that claims what is denied; null when none does.</summary>
    public int? Claims(Spoken answer, Denial denied)
    {
        var tokens = answer.Text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (
                tokens[i].Negated
                || (tokens[i].Word.Stem != denied.Stems.One && tokens[i].Word.Stem != denied.Stems.Other)
            )
            {
                continue;
            }

            var other = tokens[i].Word.Stem == denied.Stems.One ? denied.Stems.Other : denied.Stems.One;
            for (var j = i + 1; j < Math.Min(tokens.Length, i + Span); j++)
            {
                if (
                    tokens[j].Word.Stem == other
                    && !tokens[j].Negated
                    && answer.Clause[i] == answer.Clause[j]
                    && !answer.HasInSentence(notNow, i)
                    && !Denies(answer, answer.SentenceOf(i))
                    && !answer.HasInSentence(aside, i)
                    && !answer
                        .Text.Source.AsSpan(..answer.Text.Sentences[answer.SentenceOf(i)].End)
                        .TrimEnd()
                        .EndsWith("?")
                    && (denied.More.Count == 0 || denied.More.Any(stem => SaysIn(answer, answer.SentenceOf(i), stem)))
                )
                {
                    return answer.SentenceOf(i);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a text says both words without denying them.</summary>
    public static bool Affirms(TextReading text, Denial denied)
    {
        bool one = false,
            other = false;
        foreach (var token in text.Tokens)
        {
            one |= !token.Negated && token.Word.Stem == denied.Stems.One;
            other |= !token.Negated && token.Word.Stem == denied.Stems.Other;
        }

        return one && other;
    }

    /// <summary>Whether anything is denied in a sentence.</summary>
    private static bool Denies(Spoken answer, int sentence)
    {
        foreach (var token in answer.Text.In(answer.Text.Sentences[sentence]))
        {
            if (token.Negated)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysIn(Spoken answer, int sentence, string stem)
    {
        foreach (var token in answer.Text.In(answer.Text.Sentences[sentence]))
        {
            if (token.Word.Stem == stem)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Tells(Word word) =>
        word.Kind is not (WordKind.Function or WordKind.Number) && !Grades.Contains(word.Text);
}
