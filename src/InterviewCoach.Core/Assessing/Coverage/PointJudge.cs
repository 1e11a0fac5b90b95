using InterviewCoach.Core.Assessing.Scoring;
using InterviewCoach.Core.Assessing.Text;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// Holds one rubric point against an answer: sentence by sentence, and all of them together. The best wins, so that a
/// further sentence can add to a point but hardly take from it.
/// </summary>
internal sealed class PointJudge(Reader reader, Cues cues, Facets facets, LogisticModel model)
{
    private const double CoveredFrom = 0.5;
    private const double UnsureWithin = 0.08;
    private readonly int meta = cues.Id("meta");

    public PointTarget Prepare(string question, RubricPoint point)
    {
        var text = reader.Read(point.Text);
        var hits = cues.In(text);
        // Only a point that tells the marker what to look for ("Names …", "Says why …") asks for facets.
        var (asked, leftOut) = hits.Any(hit => hit.At <= 1 && (hit.Cue == meta || facets.Asks(hit.Cue)))
            ? facets.AskedBy(hits)
            : ([], []);
        foreach (var hit in hits.Where(hit => hit.Cue == meta))
        {
            leftOut.UnionWith(Enumerable.Range(hit.At, hit.Length));
        }

        PhraseTable<int>? phrases = null;
        foreach (var cue in point.Cues)
        {
            phrases ??= new PhraseTable<int>(byStem: true);
            phrases.Add([.. reader.Read(cue).Tokens.Select(token => token.Word.Stem)], phrases.Count);
        }

        return new PointTarget(Target.Of(text, reader.Read(question), leftOut), asked, phrases);
    }

    public PointAssessment Judge(string id, PointTarget point, AnswerReading answer)
    {
        var cuesSaid = CuesSaid(point, answer);
        var best = (LogOdds: double.NegativeInfinity, Sentence: -1);
        var together = LogOdds(point, answer, answer.Kept, cuesSaid) - 0.15;
        for (var s = 0; s < Math.Min(answer.Text.Sentences.Length, 63); s++)
        {
            if ((answer.Kept >> s & 1) == 1)
            {
                var odds = LogOdds(point, answer, 1UL << s, cuesSaid);
                if (odds > best.LogOdds)
                {
                    best = (odds, s);
                }
            }
        }

        var confidence = Math.Round(1 / (1 + Math.Exp(-Math.Max(best.LogOdds, together))), 4);
        var covered = confidence >= CoveredFrom;
        var sentence = best.Sentence >= 0 ? answer.Text.Sentences[best.Sentence] : default;
        return new PointAssessment(
            id,
            covered,
            Math.Abs(confidence - CoveredFrom) < UnsureWithin,
            confidence,
            covered ? answer.Text.Quote(sentence.Start, sentence.End) : ""
        );
    }

    private double LogOdds(PointTarget point, AnswerReading answer, ulong sentences, ulong[] cuesSaid)
    {
        var words = answer.Words.Within(sentences);
        var odds =
            point.Facets.Length > 0
                ? PointWeights.Least + (PointWeights.Span * ShareOf(point, words, answer.Facets, sentences))
                : model.LogOdds(Features.Of(point.Target, words)) + PointWeights.Prior;
        if (point.Cues is not null)
        {
            var said = cuesSaid.Count(where => (where & sentences) != 0);
            odds +=
                said == 0 ? PointWeights.NoCue : PointWeights.Cue + (PointWeights.FurtherCue * Math.Min(2, said - 1));
        }

        return odds;
    }

    /// <summary>How much of the point is there: each facet counts one, the words together at most one.</summary>
    private static double ShareOf(PointTarget point, AnswerView answer, ulong[] facetsShown, ulong sentences)
    {
        var shown = (double)point.Facets.Count(facet => (facetsShown[facet] & sentences) != 0);
        var words = Math.Min(
            PointWeights.MostForWords,
            PointWeights.ForEachWord * point.Target.Words.Count(word => !word.Asked)
        );
        var alignment = Alignment.Of(point.Target.Words, answer.Words);
        return (shown + (words * alignment.Share(point.Target))) / (point.Facets.Length + words);
    }

    /// <summary>For each cue of the point that is said the sentences that say it.</summary>
    private static ulong[] CuesSaid(PointTarget point, AnswerReading answer)
    {
        if (point.Cues is null)
        {
            return [];
        }

        var said = new ulong[point.Cues.Count];
        for (var at = 0; at < answer.Text.Tokens.Length; at++)
        {
            foreach (var (cue, _) in point.Cues.MatchAll(answer.Text.Tokens, at))
            {
                said[cue] |= 1UL << Math.Min(answer.Text.Tokens[at].Sentence, 63);
            }
        }

        return said;
    }
}
