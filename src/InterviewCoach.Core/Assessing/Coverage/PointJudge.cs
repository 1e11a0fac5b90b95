using InterviewCoach.Core.Assessing.Scoring;
using InterviewCoach.Core.Assessing.Text;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// Holds one rubric point against an answer. All that it weighs is evidence, of which a further sentence can only bring more.
/// </summary>
internal sealed class PointJudge(
    Reader reader,
    Cues cues,
    Facets facets,
    ContentKinds kinds,
    Associations associations,
    LogisticModel model
)
{
    private const double CoveredFrom = 0.5;
    private const double UnsureWithin = 0.08;
    private readonly int meta = cues.Id("meta");
    private readonly int instruction = cues.Id("instructs");
    private readonly int denial = cues.Id("may_deny");

    public PointTarget Prepare(string question, RubricPoint point)
    {
        var text = reader.Read(point.Text);
        var hits = cues.In(text);
        // "Names …", "Says why …" tell the marker what to look for; a bare statement must be said in its words.
        var instructs = hits.Any(hit =>
            hit.At == 0 && (hit.Cue == meta || hit.Cue == instruction || facets.Asks(hit.Cue))
        );
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

        var words = text
            .Tokens.Where(token => token.Word.IsContent)
            .Select(token => token.Word)
            .DistinctBy(word => word.Stem)
            .ToList();
        return new PointTarget(
            Target.Of(text, reader.Read(question), leftOut),
            asked,
            kinds.AskedBy(text),
            phrases,
            associations.Of(words),
            !instructs,
            hits.Any(hit => hit.Cue == denial),
            hits.Any(hit => facets.AsksReason(hit.Cue))
        );
    }

    public PointAssessment Judge(string id, PointTarget point, AnswerReading answer)
    {
        var view = ViewOf(point, answer);
        var (features, strength, sentence) = PointFeatures.Of(point, view);

        // What nothing speaks for is not covered at all; a trace of evidence counts in part.
        var confidence = Math.Round(Math.Min(1, strength / PointWeights.Trace) * model.Probability(features), 4);
        var covered = confidence >= CoveredFrom && sentence >= 0;
        return new PointAssessment(
            id,
            covered,
            Math.Abs(confidence - CoveredFrom) < UnsureWithin,
            confidence,
            covered ? answer.Text.Quote(answer.Text.Sentences[sentence].Start, answer.Text.Sentences[sentence].End) : ""
        );
    }

    /// <summary>What was denied or left undone covers only a point that may ask for it.</summary>
    public static AnswerReading ViewOf(PointTarget point, AnswerReading answer) =>
        point.AsksDenial ? answer.Known
        : point.AsksReason ? answer.Reasoned
        : answer.Owned;
}
