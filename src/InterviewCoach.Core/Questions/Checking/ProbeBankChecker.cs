using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Questions.Planning;
using InterviewCoach.Core.Questions.Probes;

namespace InterviewCoach.Core.Questions.Checking;

/// <summary>Looks over probes that load: rubrics that cannot be judged, texts that are hard to speak, two that ask the same.</summary>
public static class ProbeBankChecker
{
    private const double TooAlike = 0.6;

    /// <summary>What is wrong with the probes, in file order.</summary>
    public static IReadOnlyList<KnowledgeError> Check(ProbeBank bank) =>
        bank
            .Probes.SelectMany(probe =>
                RubricCheck
                    .Check(probe.Rubric.Select(point => Template(point, probe.Line)).ToList())
                    .Concat(QuestionWording.CheckSpoken("text", new SlotText(probe.Text)))
                    .Concat(
                        probe.Rubric.SelectMany(point =>
                            QuestionWording.CheckSpoken("follow-up", new SlotText(point.FollowUp ?? ""))
                        )
                    )
                    .Select(found => new KnowledgeError(
                        probe.Path,
                        found.Line ?? probe.Line,
                        $"{probe.Id}: {found.Message}"
                    ))
            )
            .Concat(Alike(bank.Probes))
            .OrderBy(found => found.Path, StringComparer.Ordinal)
            .ThenBy(found => found.Line)
            .ToList();

    private static RubricTemplate Template(RubricPoint point, int line) =>
        new(
            point.Id,
            new SlotText(point.Text),
            point.Cues,
            point.FollowUp is null ? null : new SlotText(point.FollowUp),
            line
        );

    private static IEnumerable<KnowledgeError> Alike(IReadOnlyList<Probe> probes)
    {
        var worded = probes.Select(probe => (Probe: probe, Wording: Wording.Of(probe.Text))).ToList();
        return worded.SelectMany(
            (one, index) =>
                worded
                    .Take(index)
                    .Where(other => one.Wording.Likeness(other.Wording) >= TooAlike)
                    .Select(other => new KnowledgeError(
                        one.Probe.Path,
                        one.Probe.Line,
                        $"{one.Probe.Id}: Says nearly the same as {other.Probe.Id}: give its terms to that one, or ask something else."
                    ))
        );
    }
}
