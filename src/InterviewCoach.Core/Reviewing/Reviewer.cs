using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing;

/// <summary>What a review came to.</summary>
/// <param name="Findings">In the order of the document.</param>
/// <param name="CouldNotRun">Rules that failed on this write-up, by id; the others ran.</param>
public sealed record Review(IReadOnlyList<Finding> Findings, IReadOnlyList<string> CouldNotRun);

/// <summary>Runs the rules over a write-up. A rule that fails is named and the others go on.</summary>
public static class Reviewer
{
    public static Review Review(WriteUp writeUp, ProjectProfile? profile = null, IReadOnlyList<IRule>? rules = null)
    {
        var subject = new ReviewSubject(writeUp, profile);
        var findings = new List<Finding>();
        var failed = new List<string>();
        foreach (var rule in rules ?? AllRules.List)
        {
            try
            {
                findings.AddRange(rule.Check(subject));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Text by strangers meets every rule: a bug in one must not cost the candidate the others.
                failed.Add(rule.Page.Id);
            }
        }

        return new Review(
            Suppressions
                .Apply(writeUp, findings)
                .OrderBy(found => found.Cell ?? 0)
                .ThenBy(found => found.At.Lines.Start)
                .ToList(),
            failed
        );
    }
}
