using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Flags;

/// <summary>
/// Tells which sentences are about the subject: they hold a number, an own action, a word of the field, of the question, of
/// what is wanted, or of the write-up. The others show nothing.
/// </summary>
internal sealed class Subject(Lexicon lexicon, Cues cues)
{
    private readonly int action = cues.Id("own_action");

    /// <summary>For each sentence whether it is about the subject.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="hits">Its cues.</param>
    /// <param name="silent">Its tokens that say nothing.</param>
    /// <param name="wanted">Stems of the question, of points and reference.</param>
    /// <param name="writeUp">Stems of the write-up, which holds words of all kinds; null without one.</param>
    public bool[] SentencesOf(
        TextReading answer,
        CueHit[] hits,
        bool[] silent,
        IReadOnlyList<IReadOnlySet<string>> wanted,
        IReadOnlySet<string>? writeUp
    )
    {
        var sentences = new bool[answer.Sentences.Length];
        var common = new Word?[answer.Sentences.Length];
        for (var i = 0; i < answer.Tokens.Length; i++)
        {
            var word = answer.Tokens[i].Word;
            if (
                !silent[i]
                && !sentences[answer.Tokens[i].Sentence]
                && !lexicon.IsVague(word)
                && word.IsContent
                && (
                    word.Value > 3
                    || lexicon.IsOfField(word)
                    || IsWanted(word, wanted)
                    || (word.Weight >= 1 && writeUp?.Contains(word.Stem) == true)
                )
            )
            {
                var sentence = answer.Tokens[i].Sentence;
                // "Time" or "people" is in any talk: one such word is chance, two are not.
                var tells = word.Value > 3 || lexicon.IsOfField(word) || (word.Weight >= 1 && IsWanted(word, wanted));
                sentences[sentence] = tells || (common[sentence] is { } other && other.Stem != word.Stem);
                common[sentence] ??= word;
            }
        }

        foreach (var hit in hits)
        {
            if (
                hit.Cue == action
                && hit.At > 0
                && !silent[hit.At]
                && (
                    answer.Tokens[hit.At - 1].Word.Kind == WordKind.Function || answer.Tokens[hit.At].Word.Weight >= 0.6
                )
            )
            {
                sentences[answer.Tokens[hit.At].Sentence] = true;
            }
        }

        return sentences;
    }

    private static bool IsWanted(Word word, IReadOnlyList<IReadOnlySet<string>> wanted)
    {
        foreach (var set in wanted)
        {
            if (set.Contains(word.Stem))
            {
                return true;
            }
        }

        return false;
    }
}
