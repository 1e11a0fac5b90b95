using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.Tests.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reviewing;

/// <summary>Reviews a piece of Markdown as the story of a project.</summary>
internal static class ReviewedStory
{
    public static Review Of(string markdown, Func<string, bool>? fileExists = null) =>
        Reviewer.Review(Subject(markdown, fileExists));

    public static IReadOnlyList<Finding> Findings(string rule, string markdown) =>
        Of(markdown).Findings.Where(found => found.RuleId == rule).ToList();

    public static ReviewSubject Subject(string markdown, Func<string, bool>? fileExists = null, bool withSkills = true)
    {
        var read = Assert.IsType<WriteUpReading.Read>(WriteUpReader.Read(markdown, "README.md"));
        return new ReviewSubject(read.WriteUp, ProjectProfiler.Profile(read.WriteUp, []))
        {
            Ledger = withSkills ? new ClaimLedgerReader(ShippedCatalogue.Instance).Read(read.WriteUp, []) : null,
            FileExists = fileExists,
        };
    }
}
