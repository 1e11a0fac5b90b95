using InterviewCoach.Core.Assessing.Text;
using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>
/// Tells where an answer claims what a Finding of the code denies: "the scaler was fitted on the training rows only" against
/// a scaler fitted before the split. The cue <c>denies_RULE</c> holds such claims for the rule.
/// </summary>
internal sealed class FindingDenials(Cues cues, StatementsReader statements)
{
    private readonly IReadOnlyDictionary<int, string> claims = cues.Family("denies_");

    public IEnumerable<Contradiction> Find(TextReading answer, CueHit[] hits, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            yield break;
        }

        var unclear = statements.NotPlain(answer, hits);
        foreach (var hit in hits)
        {
            var token = answer.Tokens[hit.At];
            if (token.Negated || unclear.Contains(token.Sentence) || !claims.TryGetValue(hit.Cue, out var rule))
            {
                continue;
            }

            var denied = findings.FirstOrDefault(finding => finding.RuleId == rule);
            if (denied is not null)
            {
                var sentence = answer.Sentences[token.Sentence];
                yield return new Contradiction(
                    denied.At.Lines.Start,
                    denied.At.Text,
                    answer.Quote(token.Start, answer.Tokens[hit.At + hit.Length - 1].End),
                    answer.Quote(sentence.Start, sentence.End)
                )
                {
                    Source = ContradictionSource.Finding,
                    RuleId = rule,
                };
            }
        }
    }
}
