using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Nobody is named who would use the output.</summary>
internal sealed class NoStakeholder : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-stakeholder",
            RuleKind.WriteUp,
            Severity.Note,
            "Nobody is named who would use what the model puts out.",
            "A model without a user cannot be wrong in any way that matters. Who uses it decides which errors are "
                + "dear and how it has to explain itself.",
            "Name the person or the team that would act on a prediction, and when they see it.",
            "Who looks at a prediction, and what do they do next?",
            """
            # Wine quality

            A random forest rates wines from their chemistry: accuracy 0.71 on the test set.
            """,
            """
            # Wine quality

            The winery's tasting team sends only the doubtful bottles to the panel. A random forest rates wines from their chemistry:
            accuracy 0.71 on the test set.
            """,
            Topic.Framing
        );

    protected override bool Applies(Story story) => !story.IsExercise;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.DecisionOrStakeholder) || story.Says("stakeholder") is not null)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Overview,
            $"Nobody is named who would use the output of {story.Scores.TheModel}.",
            $"Who would open the output of {story.Scores.TheModel} on a Monday morning, and what for?"
        );
    }
}
