using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Shape;

/// <summary>How an answer is built: which parts of a story it tells, in which order, and whether the outcome comes first.</summary>
internal sealed class ShapeReader(Cues cues)
{
    private readonly int situation = cues.Id("tells_situation");
    private readonly int action = cues.Id("own_action");
    private readonly int result = cues.Id("tells_result");

    /// <param name="answer">The answer.</param>
    /// <param name="hits">Its cues.</param>
    /// <param name="silent">Its tokens that say nothing.</param>
    public (IReadOnlyList<AnswerPart> Parts, bool ImpactFirst) Read(TextReading answer, CueHit[] hits, bool[] silent)
    {
        var parts = new List<AnswerPart>();
        var opening = 0;
        while (opening < answer.Sentences.Length && silent[answer.Sentences[opening].FirstToken])
        {
            opening++;
        }

        var impactFirst = false;
        foreach (var hit in hits)
        {
            var token = answer.Tokens[hit.At];
            if (token.Negated || PartOf(hit, answer) is not { } part)
            {
                continue;
            }

            impactFirst |= part == AnswerPart.Result && token.Sentence == opening;
            if (!parts.Contains(part))
            {
                parts.Add(part);
            }
        }

        return (parts, impactFirst);
    }

    private AnswerPart? PartOf(CueHit hit, TextReading answer) =>
        hit.Cue == situation ? AnswerPart.Situation
        : hit.Cue == result ? AnswerPart.Result
        : hit.Cue == action && HasActor(answer, hit.At) ? AnswerPart.Action
        : null;

    /// <summary>"I" or "we" shortly before the verb.</summary>
    private static bool HasActor(TextReading answer, int at)
    {
        for (var i = Math.Max(0, at - 3); i < at; i++)
        {
            if (answer.Tokens[i].Sentence == answer.Tokens[at].Sentence && answer.Tokens[i].Word.Text is "i" or "we")
            {
                return true;
            }
        }

        return false;
    }
}
