using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Metrics or models, and not one number.</summary>
internal sealed class NoScores : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-scores",
            RuleKind.WriteUp,
            Severity.Warning,
            "A model is trained, and no number says how good it is.",
            "Without a number there is nothing to discuss but intentions. It also looks as if the number were not "
                + "good.",
            "State the score of the final model, on which rows, beside that of a baseline.",
            "How good is it, in one number, and on which rows?",
            """
            # Helmets

            The goal is to detect helmets in pictures of building sites. YOLOv8 was trained on a dataset of 5,000 images from Roboflow.
            """,
            """
            # Helmets

            The goal is to detect helmets in pictures of building sites. YOLOv8 was trained on a dataset of 5,000 images from Roboflow:
            mAP@0.5 0.83 on 600 images that it had not seen.
            """,
            Topic.Metrics
        );

    protected override bool Applies(Story story) =>
        story.Facts<Fact.ModelUse>().Any() && story.Task is not (ProjectTask.Clustering or ProjectTask.Other);

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Scores.Headline is not null)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Section(Stage.Evaluation),
            $"Nothing says how good {story.Scores.TheModel} is: there is not one score.",
            $"How good is {story.Scores.TheModel}, in one number, and on which rows?"
        );
    }
}
