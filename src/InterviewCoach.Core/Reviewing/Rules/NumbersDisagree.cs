using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>One number stated in two ways.</summary>
internal sealed class NumbersDisagree : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "numbers-disagree",
            RuleKind.WriteUp,
            Severity.Warning,
            "The same quantity is stated with different numbers.",
            "One of them is wrong, and the reader does not know which. It looks as if the text had not been read "
                + "after the last run.",
            "Find out which number is right and state it alike in every place.",
            "Which of the two numbers is the right one?",
            """
            # Rent

            The random forest reaches an R2 of 0.8437 on the test set.

            ## Data

            There are 4,000 offers of flats from one city, collected over a year by a scraper that ran every night.

            Duplicates of the same flat were merged, and offers without a rent were dropped.

            ## Results

            Scores on the test set:

            | Model | R2 |
            | --- | --- |
            | Linear regression | 0.7215 |
            | Random forest | 0.8137 |
            """,
            """
            # Rent

            The random forest reaches an R2 of 0.8437 on the test set.

            ## Data

            There are 4,000 offers of flats from one city, collected over a year by a scraper that ran every night.

            Duplicates of the same flat were merged, and offers without a rent were dropped.

            ## Results

            Scores on the test set:

            | Model | R2 |
            | --- | --- |
            | Linear regression | 0.7215 |
            | Random forest | 0.8437 |
            """,
            Topic.Metrics
        );

    protected override bool Applies(Story story) => story.Profile.Facts.OfType<Fact.Metric>().Skip(1).Any();

    protected override IEnumerable<Finding> Check(Story story)
    {
        foreach (var found in NumberLedger.Of(story.Profile.Facts).Disagreements)
        {
            yield return found with
            {
                Severity = Page.Severity,
                Remedy = Page.Remedy,
                Ask =
                    $"Which is right: {Scores.Cut(found.Related![0].What.Replace("it is ", "", StringComparison.Ordinal).Replace(" here", "", StringComparison.Ordinal))}, or what stands in line {found.At.Lines.Start}?",
            };
        }
    }
}
