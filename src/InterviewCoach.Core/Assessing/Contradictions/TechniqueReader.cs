using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>A technique that is said to have been used, or not.</summary>
/// <param name="Name">"oversampling", "tuning".</param>
/// <param name="IsDenied">Whether it was not used.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record Technique(string Name, bool IsDenied, int Sentence);

/// <summary>
/// Reads which techniques with a name of their own were used: "SMOTE on the training rows", "no hyperparameter search". Where
/// one was only tried, or not used on a part, nothing is read.
/// </summary>
internal sealed class TechniqueReader(Cues cues)
{
    private readonly IReadOnlyDictionary<int, string> techniques = cues.Family("technique_");
    private readonly int tried = cues.Id("only_tried");

    /// <param name="text">The text.</param>
    /// <param name="hits">Its cues.</param>
    /// <param name="isAnswer">Whether it was said, by somebody who must say "I" or "we" for it to be their doing.</param>
    public IEnumerable<Technique> Read(TextReading text, CueHit[] hits, bool isAnswer)
    {
        foreach (var hit in hits)
        {
            var sentence = text.Tokens[hit.At].Sentence;
            if (
                !techniques.TryGetValue(hit.Cue, out var name)
                || hits.Any(other => other.Cue == tried && text.Tokens[other.At].Sentence == sentence)
                || (isAnswer && !HasSpeaker(text, sentence))
            )
            {
                continue;
            }

            var denied = text.Tokens[hit.At].Negated;
            if (!denied || !IsOfPart(text, hit))
            {
                yield return new Technique(name, denied, sentence);
            }
        }
    }

    /// <summary>"Not on the test rows": elsewhere it may well have been.</summary>
    private static bool IsOfPart(TextReading text, CueHit hit)
    {
        var next = hit.At + hit.Length;
        return next < text.Tokens.Length
            && text.Tokens[next].Sentence == text.Tokens[hit.At].Sentence
            && text.Tokens[next].Word.Text
                is "on"
                    or "for"
                    or "in"
                    or "before"
                    or "after"
                    or "until"
                    or "at"
                    or "to"
                    or "outside";
    }

    private static bool HasSpeaker(TextReading text, int sentence)
    {
        foreach (var token in text.In(text.Sentences[sentence]))
        {
            if (token.Word.Text is "i" or "we" or "ive")
            {
                return true;
            }
        }

        return false;
    }
}
