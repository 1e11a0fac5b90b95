using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing;

/// <summary>Runs the rules over a project. A rule that fails is named and the others go on.</summary>
public static class Reviewer
{
    /// <summary>Reviews one text by its code alone, or as the story of a project whose profile is known.</summary>
    public static Review Review(WriteUp writeUp, ProjectProfile? profile = null, IReadOnlyList<IRule>? rules = null) =>
        Review(new ReviewSubject(writeUp, profile), rules: rules);

    /// <summary>Reviews one text with what is known of its project; the project's other sources are not reviewed.</summary>
    /// <param name="subject">The text; with a profile it is the story of a project, without one only its code is looked at.</param>
    /// <param name="settings">Which rules run and how severe they are; null for the rules' own.</param>
    /// <param name="rules">The rules; null for all.</param>
    public static Review Review(
        ReviewSubject subject,
        ReviewSettings? settings = null,
        IReadOnlyList<IRule>? rules = null
    )
    {
        var review = Over(subject, [.. (rules ?? AllRules.List).Where(rule => settings?.IsOff(rule.Page.Id) != true)]);
        return settings is null ? review : settings.Apply(review);
    }

    /// <summary>Reviews a project: its story with all rules, its other sources with those over code.</summary>
    public static Review ReviewProject(ReviewSubject story, ReviewSettings? settings = null) =>
        story.Others.Aggregate(
            Review(story, settings),
            (review, other) => review.With(Review(new ReviewSubject(other), settings))
        );

    private static Review Over(ReviewSubject subject, IReadOnlyList<IRule> rules)
    {
        var findings = new List<Finding>();
        var outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            try
            {
                outcomes[rule.Page.Id] = rule.Applies(subject) ? Outcome.Passed : Outcome.NotApplicable;
                if (outcomes[rule.Page.Id] == Outcome.Passed)
                {
                    findings.AddRange(rule.Check(subject));
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Text by strangers meets every rule: a bug in one must not cost the candidate the others.
                outcomes[rule.Page.Id] = Outcome.CouldNotRun;
            }
        }

        var (open, suppressed) = Suppressions.Apply(subject.WriteUp, findings);
        var left = open.OrderBy(found => found.Cell ?? 0).ThenBy(found => found.At.Lines.Start).ToList();
        foreach (var found in left.Where(found => outcomes.GetValueOrDefault(found.RuleId) == Outcome.Passed))
        {
            outcomes[found.RuleId] = Outcome.Found;
        }

        return new Review(left, [.. rules.Select(rule => new RuleOutcome(rule.Page.Id, outcomes[rule.Page.Id]))])
        {
            Suppressed = suppressed,
            // The blocks of a write-up are often mere sketches of code.
            Unread = subject.WriteUp.Format is WriteUpFormat.Python or WriteUpFormat.Notebook
                ? subject.Code.Unread.ToList()
                : [],
        };
    }
}
