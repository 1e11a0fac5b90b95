using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Flags;

/// <summary>
/// Marks the words that say nothing: the question said back wherever it stands, praise for the interviewer, requests for
/// a good mark, fillers, and "I don't know". None of them may move a score.
/// </summary>
internal sealed class Silence(Cues cues)
{
    private const int Run = 3;
    private readonly int plea = cues.Id("plea");
    private readonly int flattery = cues.Id("flattery");
    private readonly int filler = cues.Id("filler");
    private readonly int evasive = cues.Id("evasive");
    private readonly int vague = cues.Id("own_vague");

    /// <summary>For each token of the answer whether it says nothing.</summary>
    public bool[] Of(TextReading answer, CueHit[] hits, TextReading question)
    {
        var silent = new bool[answer.Tokens.Length];
        SilenceEcho(answer, question, silent);
        foreach (var hit in hits)
        {
            var most =
                hit.Cue == plea ? 14
                : hit.Cue == flattery || hit.Cue == filler ? 8
                : hit.Cue == evasive ? 3
                : 0;
            if (hit.Cue == vague && IsOfSpeaker(answer, hit.At))
            {
                silent[hit.At] = true;
            }

            if (most == 0)
            {
                continue;
            }

            var sentence = answer.Sentences[answer.Tokens[hit.At].Sentence];
            var content = 0;
            foreach (var token in answer.In(sentence))
            {
                content += token.Word.IsContent ? 1 : 0;
            }

            var (from, to) =
                content <= most
                    ? (sentence.FirstToken, sentence.EndToken)
                    : (hit.At, Math.Min(sentence.EndToken, hit.At + hit.Length));
            Array.Fill(silent, true, from, to - from);
        }

        return silent;
    }

    /// <summary>"I think", "we really believe": what the speaker's mind does is no part of the answer.</summary>
    private static bool IsOfSpeaker(TextReading answer, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3 && answer.Tokens[i].Sentence == answer.Tokens[at].Sentence; i--)
        {
            if (answer.Tokens[i].Word.Text is "i" or "we")
            {
                return true;
            }

            if (answer.Tokens[i].Word.IsContent)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether what is silent of the answer is, for the most part, the question.</summary>
    public static bool IsEcho(TextReading answer, TextReading question)
    {
        var silent = new bool[answer.Tokens.Length];
        SilenceEcho(answer, question, silent);
        return silent.Count(one => one) >= Math.Max(Run, 0.5 * answer.Tokens.Length);
    }

    /// <summary>
    /// Every run of three words that the question holds too, and with what is between them. Only words that tell something
    /// are looked at, and those by their stems: a slip of grammar does not unmake an echo.
    /// </summary>
    private static void SilenceEcho(TextReading answer, TextReading question, bool[] silent)
    {
        var asked = Telling(question);
        var runs = new HashSet<int>();
        for (var i = 0; i + Run <= asked.Count; i++)
        {
            runs.Add(Hash(question, asked, i, Run));
        }

        var said = Telling(answer);
        for (var i = 0; i + Run <= said.Count; i++)
        {
            if (IsOneSentence(answer, said, i, Run) && runs.Contains(Hash(answer, said, i, Run)))
            {
                Array.Fill(silent, true, said[i], said[i + Run - 1] - said[i] + 1);
            }
        }

        // A sentence too short for a run is an echo when it is a whole sentence of the question.
        var wholes = Wholes(question, asked).Select(whole => Hash(question, asked, whole.At, whole.Length)).ToHashSet();
        foreach (var (at, length) in Wholes(answer, said))
        {
            if (length < Run && wholes.Contains(Hash(answer, said, at, length)))
            {
                Array.Fill(silent, true, said[at], said[at + length - 1] - said[at] + 1);
            }
        }
    }

    private static bool IsOneSentence(TextReading reading, List<int> telling, int at, int length) =>
        reading.Tokens[telling[at]].Sentence == reading.Tokens[telling[at + length - 1]].Sentence;

    /// <summary>The runs that are the telling words of one sentence each.</summary>
    private static IEnumerable<(int At, int Length)> Wholes(TextReading reading, List<int> telling)
    {
        for (int at = 0, end; at < telling.Count; at = end)
        {
            end = at + 1;
            while (end < telling.Count && IsOneSentence(reading, telling, at, end - at + 1))
            {
                end++;
            }

            yield return (at, end - at);
        }
    }

    private static List<int> Telling(TextReading reading)
    {
        var telling = new List<int>();
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (reading.Tokens[i].Word.IsContent)
            {
                telling.Add(i);
            }
        }

        return telling;
    }

    private static int Hash(TextReading reading, List<int> telling, int at, int length)
    {
        var hash = 17;
        for (var i = at; i < at + length; i++)
        {
            hash = unchecked((hash * 31) + reading.Tokens[telling[i]].Word.Hash);
        }

        return hash;
    }
}
