using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>Something that goes into the model, or does not: "gender is no input".</summary>
/// <param name="Stem">Stem of what it is.</param>
/// <param name="IsDenied">Whether it does not.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record Input(string Stem, bool IsDenied, int Sentence);

/// <summary>Reads what goes into the model and what does not.</summary>
internal sealed class InputReader(Cues cues)
{
    private readonly IReadOnlySet<string> generic = cues.StemsOf("generic_work");
    private readonly int input = cues.Id("input_word");
    private readonly int leftOut = cues.Id("input_left_out");
    private readonly int putIn = cues.Id("input_put_in");
    private readonly int label = cues.Id("label_inputs");
    private readonly int notNow = cues.Id("not_now");
    private readonly int aside = cues.Id("is_aside");

    public IReadOnlyList<Input> Read(Spoken said)
    {
        List<Input>? found = null;
        var tokens = said.Text.Tokens;
        for (var s = 0; s < said.Text.Sentences.Length; s++)
        {
            var sentence = said.Text.Sentences[s];
            var hits = Array.FindAll(
                said.Hits,
                hit => said.SentenceOf(hit.At) == s && (hit.Cue == input || hit.Cue == leftOut || hit.Cue == putIn)
            );
            var listed = !said.IsAnswer && said.Label.Contains(label);
            if (
                (hits.Length == 0 && !listed)
                || said.HasNear(notNow, sentence.FirstToken)
                || said.HasInSentence(notNow, sentence.FirstToken)
            )
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var word = tokens[i].Word;
                if (
                    word.Kind != WordKind.Content
                    || generic.Contains(word.Stem)
                    || word.Value is not null
                    || IsPartOf(hits, i)
                )
                {
                    continue;
                }

                if (Nearest(said, hits, i) is { } hit)
                {
                    var denied =
                        hit.Cue == leftOut ? !tokens[hit.At].Negated : tokens[hit.At].Negated || tokens[i].Negated;
                    if (!denied && said.IsAnswer && said.HasInSentence(aside, i))
                    {
                        continue;
                    }

                    (found ??= []).Add(new Input(word.Stem, denied, s));
                }
                else if (listed)
                {
                    (found ??= []).Add(new Input(word.Stem, tokens[i].Negated, s));
                }
            }
        }

        return found ?? [];
    }

    private static bool IsPartOf(CueHit[] hits, int at) =>
        Array.Exists(hits, hit => at >= hit.At && at < hit.At + hit.Length);

    /// <summary>The cue in the clause of a token that is nearest to it.</summary>
    private static CueHit? Nearest(Spoken said, CueHit[] hits, int at)
    {
        CueHit? nearest = null;
        foreach (var hit in hits)
        {
            if (
                said.Clause[hit.At] == said.Clause[at]
                && (nearest is null || Math.Abs(hit.At - at) < Math.Abs(nearest.Value.At - at))
            )
            {
                nearest = hit;
            }
        }

        return nearest;
    }
}
