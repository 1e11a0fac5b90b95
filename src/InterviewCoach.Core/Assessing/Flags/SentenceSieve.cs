using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Flags;

/// <summary>
/// Leaves out the sentences that say nothing: the question said back, praise for the interviewer, requests for a good
/// mark, fillers, and what was said before. None of them may move a score.
/// </summary>
internal sealed class SentenceSieve(Cues cues)
{
    private readonly int plea = cues.Id("plea");
    private readonly int flattery = cues.Id("flattery");
    private readonly int filler = cues.Id("filler");

    /// <summary>What is left, and whether the question was said back.</summary>
    public (ulong Kept, bool Echoes) Sift(
        TextReading answer,
        CueHit[] hits,
        TextReading asked,
        IReadOnlyList<Word> question
    )
    {
        var inQuestion = asked.Tokens.Select(token => token.Word.Text).ToHashSet(StringComparer.Ordinal);
        var kept = 0UL;
        var echoes = false;
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var s = 0; s < answer.Sentences.Length; s++)
        {
            var content = 0;
            var repeated = 0;
            var sameWords = 0;
            var key = "";
            foreach (var token in answer.In(answer.Sentences[s]))
            {
                sameWords += inQuestion.Contains(token.Word.Text) ? 1 : 0;
                if (token.Word.IsContent)
                {
                    content++;
                    repeated += question.Any(word => word.Stem == token.Word.Stem) ? 1 : 0;
                    key += token.Word.Stem + ' ';
                }
            }

            var length = answer.Sentences[s].EndToken - answer.Sentences[s].FirstToken;
            var echo =
                (content >= 3 && question.Count >= 3 && repeated >= content * 0.8)
                || (length >= 4 && sameWords >= length * 0.8 && content - repeated <= 1);
            echoes |= echo;
            kept |=
                !echo && !IsIdle(answer, s, hits, content) && (content == 0 || said.Add(key))
                    ? 1UL << Math.Min(s, 63)
                    : 0;
        }

        return (kept, echoes);
    }

    private bool IsIdle(TextReading answer, int sentence, CueHit[] hits, int content)
    {
        foreach (var hit in hits)
        {
            if (answer.Tokens[hit.At].Sentence != sentence)
            {
                continue;
            }

            if (hit.Cue == plea && content <= 14)
            {
                return true;
            }

            if ((hit.Cue == flattery || hit.Cue == filler) && content <= 8)
            {
                return true;
            }
        }

        return false;
    }
}
