using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on missing values.</summary>
internal sealed class MissingValuesUnsaid : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "missing-values-unsaid",
            RuleKind.WriteUp,
            Severity.Note,
            "Nothing says whether values are missing or what was done about them.",
            "Values are seldom missing by chance: that they are missing often says more than the value would.",
            "Say which columns have gaps, how many, why, and how they are filled (on the training rows only).",
            "Which values are missing, and is that by chance?",
            """
            # Diabetes

            A random forest predicts diabetes from eight columns of a table: recall 0.74 on the test set.
            """,
            """
            # Diabetes

            A random forest predicts diabetes from eight columns of a table: recall 0.74 on the test set. Insulin is missing in 49 % of
            the rows; we filled it with the median of the training rows.
            """,
            Topic.Data
        );

    protected override bool Applies(Story story) =>
        (story.IsClassification || story.IsNumeric)
        && story.Profile.Type is not (ProjectType.ComputerVision or ProjectType.Nlp or ProjectType.LlmApp)
        && story.Saying("of_images").Take(MostOfImages).Count() < MostOfImages;

    /// <summary>Sentences after which images are what it is about, and not one column among others.</summary>
    private const int MostOfImages = 4;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Mentions("missing_values"))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Data,
            $"Not a word on missing values in {story.Scores.TheData}.",
            $"Which columns of {story.Scores.TheData} have gaps, and what does a gap mean there?"
        );
    }
}
