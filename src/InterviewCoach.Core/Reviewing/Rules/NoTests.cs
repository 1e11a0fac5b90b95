using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No tests and no CI.</summary>
internal sealed class NoTests : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-tests-or-ci",
            RuleKind.WriteUp,
            Severity.Note,
            "No test and no automatic check is spoken of.",
            "Code for data fails in silence: a wrong join still gives a score. A few tests of the features would "
                + "show it.",
            "Test the functions that make features and labels with a handful of rows, and run the tests on every "
                + "push.",
            "How would you notice that a change broke a feature?",
            """
            # Late parcels

            A pipeline of scripts in `src/` trains XGBoost each night: F1 0.61 on the test set. Run it with `python src/train.py`.
            """,
            """
            # Late parcels

            A pipeline of scripts in `src/` trains XGBoost each night: F1 0.61 on the test set. Run it with `python src/train.py`; the
            features have unit tests (`pytest`), which GitHub Actions runs on every push.
            """,
            Topic.Maintainability
        );

    protected override bool Applies(Story story) =>
        story.Says("program") is not null || story.Has(PresenceKey.Deployment);

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.TestsOrCi) || story.Shape.HasTestFiles)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Shown(PresenceKey.RunInstructions) ?? story.Places.End,
            $"No test and no automatic check is spoken of for the code behind {story.Scores.TheModel}.",
            $"If somebody broke one of your features tomorrow, what would tell you before {story.Scores.TheModel} "
                + "went wrong?"
        );
    }
}
