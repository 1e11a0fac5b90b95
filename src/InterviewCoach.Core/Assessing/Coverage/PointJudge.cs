using System.Numerics;
using InterviewCoach.Core.Assessing.Scoring;
using InterviewCoach.Core.Assessing.Text;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// Holds one rubric point against an answer. All that it weighs is evidence, of which a further sentence can only bring more.
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
        var instructs = hits.Any(hit => hit.At == 0 && (hit.Cue == meta || facets.Asks(hit.Cue)));
        var (asked, leftOut) = instructs ? facets.AskedBy(hits) : ([], []);
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
        var evidence = Evidence.Of(point.Target, answer);
        var (odds, strength, sentence) =
            point.Facets.Length > 0 ? ByFacets(point, answer, evidence) : ByWords(point, answer, evidence);
        if (point.Cues is not null)
        {
            var (said, first) = CuesSaid(point.Cues, answer);
            odds +=
                said == 0 ? PointWeights.NoCue : PointWeights.Cue + (PointWeights.FurtherCue * Math.Min(2, said - 1));
            strength = said == 0 ? strength : 1;
            sentence = sentence < 0 ? first : sentence;
        }

        // What nothing speaks for is not covered at all; a trace of evidence counts in part.
        var confidence = Math.Round(Math.Min(1, strength / PointWeights.Trace) / (1 + Math.Exp(-odds)), 4);
        var covered = confidence >= CoveredFrom && sentence >= 0;
        return new PointAssessment(
            id,
            covered,
            Math.Abs(confidence - CoveredFrom) < UnsureWithin,
            confidence,
            covered ? answer.Text.Quote(answer.Text.Sentences[sentence].Start, answer.Text.Sentences[sentence].End) : ""
        );
    }

    private (double Odds, double Strength, int Sentence) ByWords(
        PointTarget point,
        AnswerReading answer,
        Evidence evidence
    ) =>
        (
            model.LogOdds(Features.Of(point.Target, answer, evidence)) + PointWeights.Prior,
            evidence.Coverage,
            evidence.BestSentence
        );

    /// <summary>
    /// How much of the point is there: each facet counts one, the words together at most one. What one sentence shows
    /// counts in full, what several show together a little less.
    /// </summary>
    private static (double Odds, double Strength, int Sentence) ByFacets(
        PointTarget point,
        AnswerReading answer,
        Evidence evidence
    )
    {
        var all = point.Facets.Aggregate(0u, (bits, facet) => bits | (1u << facet));
        var together = 0u;
        var (most, best) = (0, -1);
        foreach (var sentence in answer.Sentences)
        {
            var shown = sentence.Facets & all;
            together |= shown;
            var count = 2 * BitOperations.PopCount(shown) + (sentence.Index == evidence.BestSentence ? 1 : 0);
            if (shown != 0 && count > most)
            {
                (most, best) = (count, sentence.Index);
            }
        }

        var facets = (0.3 * (most / 2)) + (0.7 * BitOperations.PopCount(together));
        var words = Math.Min(
            PointWeights.MostForWords,
            PointWeights.ForEachWord * point.Target.Words.Count(word => word.Weight > 0)
        );
        var share = (facets + (words * evidence.Loose)) / (point.Facets.Length + words);
        return (PointWeights.Least + (PointWeights.Span * share), share, best >= 0 ? best : evidence.BestSentence);
    }

    /// <summary>How many cues of the point are said, and the sentence that says the first.</summary>
    private static (int Said, int First) CuesSaid(PhraseTable<int> cues, AnswerReading answer)
    {
        var said = new HashSet<int>();
        var first = -1;
        for (var at = 0; at < answer.Text.Tokens.Length; at++)
        {
            if (answer.Silent[at])
            {
                continue;
            }

            foreach (var (cue, _) in cues.MatchAll(answer.Text.Tokens, at))
            {
                said.Add(cue);
                first = first < 0 ? answer.Text.Tokens[at].Sentence : first;
            }
        }

        return (said.Count, first);
    }
}
