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
    public (bool[] Kept, bool Echoes) Sift(TextReading answer, CueHit[] hits, IReadOnlyList<Word> question)
    {
        var kept = new bool[answer.Sentences.Length];
        var echoes = false;
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var s = 0; s < kept.Length; s++)
        {
            var content = 0;
            var asked = 0;
            var key = "";
            foreach (var token in answer.In(answer.Sentences[s]))
            {
                if (token.Word.IsContent)
                {
                    content++;
                    asked += question.Any(word => word.Stem == token.Word.Stem) ? 1 : 0;
                    key += token.Word.Stem + ' ';
                }
            }

            var echo = content >= 3 && question.Count >= 3 && asked >= content * 0.8;
            echoes |= echo;
            kept[s] = !echo && !IsIdle(answer, s, hits, content) && (content == 0 || said.Add(key));
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

            if (hit.Cue == plea && content <= 10)
            {
                return true;
            }

            if ((hit.Cue == flattery || hit.Cue == filler) && content <= 5)
            {
                return true;
            }
        }

        return false;
    }
}
