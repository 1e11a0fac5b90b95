using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Flags;

/// <summary>
/// Tells which sentences are about the subject: they hold a number, an own action, a word of the field, of the question, of
/// what is wanted, or of the write-up. The others neither show a point nor make an answer longer.
/// </summary>
internal sealed class Subject(Lexicon lexicon, Cues cues)
{
    private readonly int action = cues.Id("own_action");

    /// <summary>The sentences about the subject, as bits.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="hits">Its cues.</param>
    /// <param name="wanted">Stems of the question, of points and reference, and of the write-up.</param>
    public ulong SentencesOf(TextReading answer, CueHit[] hits, IReadOnlyList<IReadOnlySet<string>> wanted)
    {
        var sentences = 0UL;
        foreach (var token in answer.Tokens)
        {
            var word = token.Word;
            if (
                word.Value > 3
                || lexicon.IsOfField(word)
                || (word.Weight >= 0.6 && wanted.Any(set => set.Contains(word.Stem)))
            )
            {
                sentences |= 1UL << Math.Min(token.Sentence, 63);
            }
        }

        foreach (var hit in hits.Where(hit => hit.Cue == action && hit.At > 0))
        {
            if (answer.Tokens[hit.At - 1].Word.Kind == WordKind.Function || answer.Tokens[hit.At].Word.Weight >= 0.6)
            {
                sentences |= 1UL << Math.Min(answer.Tokens[hit.At].Sentence, 63);
            }
        }

        return sentences;
    }
}
