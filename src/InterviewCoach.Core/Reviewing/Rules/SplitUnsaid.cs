using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on how the data were split.</summary>
internal sealed class SplitUnsaid : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "split-unsaid",
            RuleKind.WriteUp,
            Severity.Warning,
            "Nothing says how the data were split.",
            "The split decides what a score means: the next row, the next customer, the next month.",
            "Say how the rows were divided, in which shares, by what, and with which seed.",
            "How did you split, and why is that how the model will be used?",
            """
            # Titanic

            A random forest predicts who survived with accuracy 0.81.
            """,
            """
            # Titanic

            A random forest predicts who survived with accuracy 0.81, in 5-fold cross-validation.
            """,
            Topic.Validation
        );

    protected override bool Applies(Story story) =>
        story.Scores.Headline is not null
        && story.Task is not (ProjectTask.Clustering or ProjectTask.TextGenerationRag);

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.ValidationScheme))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Results,
            $"How the data behind {story.Scores.TheScore} were split is not said.",
            $"Which rows was {story.Scores.TheScore} computed on, and how were they chosen?"
        );
    }
}
