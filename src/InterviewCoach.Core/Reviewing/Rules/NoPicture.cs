using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Neither picture nor demo.</summary>
internal sealed class NoPicture : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-picture-or-demo",
            RuleKind.WriteUp,
            Severity.Note,
            "There is neither a picture nor a demo.",
            "A reader gives you thirty seconds. One plot of results or one screenshot tells more in them than the "
                + "text.",
            "Put one picture near the top: the result beside the baseline, a screenshot, or a drawing of the "
                + "pipeline.",
            "If you could show one plot of this project, which would it be?",
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.
            """,
            """
            # Rent

            ![Predicted and real rents](rents.png)

            A random forest predicts rents: MAE 84 euros on the test set.
            """,
            Topic.Communication
        );

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.DiagramOrImage) || story.Has(PresenceKey.DemoLink))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Title,
            $"There is no picture of {story.Scores.TheScore}, and no demo to try.",
            $"Which one plot would show somebody else what {story.Scores.TheScore} means?"
        );
    }
}
