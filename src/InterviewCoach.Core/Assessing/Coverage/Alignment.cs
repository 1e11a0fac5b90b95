using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>For each word of a target the word of the answer that agrees best with it.</summary>
/// <param name="Best">How it agrees.</param>
/// <param name="Where">Which word of the answer; 0 where none agrees.</param>
internal readonly record struct Alignment(Agreement[] Best, int[] Where)
{
    public static Alignment Of(TargetWord[] target, AnswerWord[] answer)
    {
        var best = new Agreement[target.Length];
        var where = new int[target.Length];
        for (var i = 0; i < target.Length; i++)
        {
            for (var j = 0; j < answer.Length && best[i] < Agreement.Equal; j++)
            {
                var agreement = WordSimilarity.Compare(target[i].Word, answer[j].Word);
                if (agreement > best[i])
                {
                    best[i] = agreement;
                    where[i] = j;
                }
            }
        }

        return new Alignment(best, where);
    }

    /// <summary>The word's agreement as a share of a full match.</summary>
    public double Credit(int word) => Credit(Best[word]);

    /// <summary>The best credit that any word of the target gives to a word of the answer.</summary>
    public static double BestCredit(Word word, TargetWord[] target)
    {
        var best = 0.0;
        foreach (var t in target)
        {
            best = Math.Max(best, Credit(WordSimilarity.Compare(word, t.Word)));
        }

        return best;
    }

    /// <summary>The sentences that say something of the target beyond the question's words, as bits.</summary>
    public ulong Relevant(TargetWord[] target, AnswerWord[] answer)
    {
        var allAsked = Array.TrueForAll(target, word => word.Asked);
        var sentences = 0UL;
        for (var i = 0; i < target.Length; i++)
        {
            if (Credit(i) > 0 && (allAsked || !target[i].Asked))
            {
                sentences |= answer[Where[i]].Sentences;
            }
        }

        return sentences;
    }

    /// <summary>Share of the target's weight that is said, words of one field counted half.</summary>
    public double Share(Target target)
    {
        var said = 0.0;
        for (var i = 0; i < Best.Length; i++)
        {
            said += target.Words[i].Weight * (Best[i] == Agreement.Related ? 0.5 : Credit(i));
        }

        return said / Math.Max(0.05, target.Weight);
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
}
