using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Flags;

/// <summary>
/// Marks what an answer takes back while saying it. Ignorance ("I cannot explain why", "I don't remember the baseline") and
/// dogma ("accuracy never misleads") cover nothing. What was left undone ("we never checked for leakage") covers only a point
/// that may ask for it; with its reason ("I did not use SMOTE, because …") it covers one that asks for a reason, too.
/// </summary>
internal sealed class Disowned(Cues cues)
{
    private const int Reach = 4;
    private readonly int ignorance = cues.Id("ignorance");
    private readonly int dogma = cues.Id("dogma");
    private readonly int redeems = cues.Id("redeems_denial");
    private readonly int reasons = cues.Id("reasons_denial");

    /// <summary>Adds the tokens of ignorance and dogma.</summary>
    public void MarkUnknown(TextReading answer, CueHit[] hits, bool[] silent)
    {
        foreach (var hit in hits)
        {
            if (hit.Cue == ignorance && !IsOfOthers(answer, hit.At))
            {
                Array.Fill(
                    silent,
                    true,
                    ClauseStart(answer, hit.At),
                    EndOfIgnorance(answer, hit) - ClauseStart(answer, hit.At)
                );
            }
            else if (hit.Cue == dogma && !IsBacked(answer, answer.Sentences[answer.Tokens[hit.At].Sentence]))
            {
                var sentence = answer.Sentences[answer.Tokens[hit.At].Sentence];
                Array.Fill(silent, true, sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
            }
        }
    }

    /// <summary>Adds the tokens of what was left undone of what is asked for.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="hits">Its cues.</param>
    /// <param name="wanted">Stems of the question and of the points.</param>
    /// <param name="reasonsCount">Whether a reason in the same sentence gives a denial its sense.</param>
    /// <param name="silent">For each token whether it says nothing.</param>
    public void MarkUndone(
        TextReading answer,
        CueHit[] hits,
        IReadOnlyList<IReadOnlySet<string>> wanted,
        bool reasonsCount,
        bool[] silent
    )
    {
        foreach (var sentence in answer.Sentences)
        {
            for (int from = sentence.FirstToken, to; from < sentence.EndToken; from = to)
            {
                to = ClauseEnd(answer, from, sentence.EndToken);
                if (
                    IsUndone(answer, from, to)
                    && !Holds(hits, redeems, from, to)
                    && !(reasonsCount && Holds(hits, reasons, from, sentence.EndToken))
                    && IsOf(answer, from, to, wanted)
                )
                {
                    Array.Fill(silent, true, from, to - from);
                }
            }
        }
    }

    /// <summary>"Nobody knew", "they could not tell": what others do not know is no ignorance of the speaker.</summary>
    private static bool IsOfOthers(TextReading answer, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3 && answer.Tokens[i].Sentence == answer.Tokens[at].Sentence; i--)
        {
            if (answer.Tokens[i].Word.Text is "they" or "he" or "she" or "it" or "you" or "people" or "users" or "if")
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfIgnorance(TextReading answer, CueHit hit)
    {
        var end = answer.Sentences[answer.Tokens[hit.At].Sentence].EndToken;
        for (var i = hit.At + hit.Length; i < end; i++)
        {
            if (answer.Tokens[i].Word.Text is "but" or "though" or "although" or "however" or "except")
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>A number or an own action: more than a saying.</summary>
    private static bool IsBacked(TextReading answer, Sentence sentence)
    {
        foreach (var token in answer.In(sentence))
        {
            if (token.Word.Value is { } value && (value > 3 || value != Math.Floor(value)) && value != 0.5)
            {
                return true;
            }
        }

        return false;
    }

    private static int ClauseStart(TextReading answer, int at)
    {
        var first = answer.Sentences[answer.Tokens[at].Sentence].FirstToken;
        while (at > first && !StartsClause(answer, at))
        {
            at--;
        }

        return at;
    }

    private static int ClauseEnd(TextReading answer, int from, int end)
    {
        var at = from + 1;
        while (at < end && !StartsClause(answer, at))
        {
            at++;
        }

        return at;
    }

    private static bool StartsClause(TextReading answer, int at)
    {
        if (answer.Tokens[at].Word.Text is "but" or "because" or "since" or "so" or "instead" or "although" or "though")
        {
            return true;
        }

        // The two words of a contraction stand in one place.
        var (end, start) = (answer.Tokens[at - 1].End, answer.Tokens[at].Start);
        var between = answer.Source.AsSpan(end, Math.Max(0, start - end));
        return between.IndexOfAny(",;:") >= 0
            || between.Contains(" - ", StringComparison.Ordinal)
            || (
                answer.Tokens[at].Word.Text == "and"
                && at + 1 < answer.Tokens.Length
                && answer.Tokens[at + 1].Word.Text
                    is "i"
                        or "we"
                        or "they"
                        or "it"
                        or "he"
                        or "she"
                        or "there"
                        or "nobody"
            );
    }

    /// <summary>"I did not …", "nobody …", "there was no …", "no baseline".</summary>
    private static bool IsUndone(TextReading answer, int from, int to)
    {
        var actor = false;
        for (var i = from; i < Math.Min(to, from + Reach + 2); i++)
        {
            var word = answer.Tokens[i].Word.Text;
            if (word is "nobody" or "none" or "nothing")
            {
                return true;
            }

            if (word is "skipped" or "ignored" && actor)
            {
                return true;
            }

            if (word is "not" or "never" or "no")
            {
                return actor || i == from;
            }

            actor |= word is "i" or "we" or "there";
        }

        return false;
    }

    private static bool Holds(CueHit[] hits, int cue, int from, int to) =>
        Array.Exists(hits, hit => hit.Cue == cue && hit.At > from && hit.At < to);

    private static bool IsOf(TextReading answer, int from, int to, IReadOnlyList<IReadOnlySet<string>> wanted)
    {
        for (var i = from; i < to; i++)
        {
            var word = answer.Tokens[i].Word;
            if (word.IsContent && wanted.Any(set => set.Contains(word.Stem)))
            {
                return true;
            }
        }

        return false;
    }
}
