using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>Holds the assertions of an answer against those of a write-up, kind by kind.</summary>
internal sealed class AssertionConflicts(Cues cues)
{
    private readonly DenialReader denials = new(cues);
    private readonly ScopeConflicts scopes = new(cues);
    private readonly ComparisonConflicts comparisons = new(cues);
    private readonly RoleConflicts roles = new(cues);

    public IEnumerable<Contradiction> Find(Statements answer, Stated stated) =>
        Stances(answer, stated)
            .Concat(PickConflicts.Find(answer, stated))
            .Concat(Denials(answer, stated))
            .Concat(Inputs(answer, stated))
            .Concat(roles.Find(answer, stated))
            .Concat(scopes.Find(answer, stated))
            .Concat(comparisons.Find(answer, stated))
            .Concat(FigureConflicts.Find(answer, stated));

    /// <summary>One question settled in two ways.</summary>
    private static IEnumerable<Contradiction> Stances(Statements answer, Stated stated)
    {
        foreach (var group in answer.Asserted.Stances.Where(one => !one.IsAside).GroupBy(one => one.Slot))
        {
            var affirmed = group.Where(one => !one.IsDenied).Select(one => one.Value).Distinct().ToList();
            if (affirmed.Count > 1)
            {
                continue;
            }

            var written = stated
                .Lines.SelectMany(line => line.Asserted.Stances.Select(stance => (Line: line, Stance: stance)))
                .Where(one => one.Stance.Slot == group.Key)
                .ToList();
            var said = group.First(one => affirmed.Count == 0 || !one.IsDenied);
            var same = written.Where(one => one.Stance.Value == said.Value).ToList();
            var against =
                said.IsDenied ? same.FirstOrDefault(one => !one.Stance.IsDenied && !one.Stance.IsAside)
                : same.FirstOrDefault(one => one.Stance.IsDenied) is { Line: not null } denied ? denied
                : written.FirstOrDefault(one =>
                    one.Stance.Value != said.Value && !one.Stance.IsDenied && !one.Stance.IsAside
                );
            var fits = same.Exists(one => one.Stance.IsDenied == said.IsDenied && !one.Stance.IsAside);
            if (against.Line is not null && !fits)
            {
                yield return Contradiction(answer, said.Sentence, against.Line, against.Stance.Sentence);
            }
        }
    }

    /// <summary>What the write-up says there was not is claimed.</summary>
    private IEnumerable<Contradiction> Denials(Statements answer, Stated stated)
    {
        foreach (var line in stated.Lines)
        {
            foreach (var denied in line.Asserted.Denials)
            {
                if (
                    denials.Claims(answer.Asserted.Said, denied) is { } sentence
                    && !stated.Lines.Any(other => DenialReader.Affirms(other.Text, denied))
                )
                {
                    yield return Contradiction(answer, sentence, line, denied.Sentence);
                }
            }
        }
    }

    /// <summary>What goes into the model for one does not for the other.</summary>
    private static IEnumerable<Contradiction> Inputs(Statements answer, Stated stated)
    {
        foreach (var said in answer.Asserted.Inputs)
        {
            if (answer.Asserted.Inputs.Any(other => other.Stem == said.Stem && other.IsDenied != said.IsDenied))
            {
                continue;
            }

            var written = stated
                .Lines.SelectMany(line => line.Asserted.Inputs.Select(input => (Line: line, Input: input)))
                .Where(one => one.Input.Stem == said.Stem)
                .ToList();
            if (written.Count > 0 && written.TrueForAll(one => one.Input.IsDenied != said.IsDenied))
            {
                yield return Contradiction(answer, said.Sentence, written[0].Line, written[0].Input.Sentence);
                yield break;
            }
        }
    }

    internal static Contradiction Contradiction(Statements answer, int saidIn, Statements line, int sentence) =>
        new(line.LineOfSentence(sentence), line.Quote(sentence), answer.Quote(saidIn), answer.Quote(saidIn));

    internal static Contradiction Contradiction(Statements answer, int saidIn, int line, string quote) =>
        new(line, quote, answer.Quote(saidIn), answer.Quote(saidIn));
}
