using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on the environment.</summary>
internal sealed class NoEnvironment : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-environment",
            RuleKind.WriteUp,
            Severity.Note,
            "Nothing says which packages, in which versions, the project needs.",
            "A library's next version changes defaults and scores. Without versions the number cannot be had again.",
            "Pin the packages in a requirements or lock file, name the version of Python, and say how to install "
                + "them.",
            "Would I get the same number with the packages of today?",
            """
            # Digits

            Run `python train.py`. The network reads handwritten digits with accuracy 0.991 on the test set.
            """,
            """
            # Digits

            Install the packages with `pip install -r requirements.txt` and run `python train.py`. The network reads handwritten digits
            with accuracy 0.991 on the test set.
            """,
            Topic.Maintainability
        );

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Mentions("environment") || story.Shape.HasEnvironmentFiles)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Shown(PresenceKey.RunInstructions) ?? story.Places.End,
            "Which packages and versions the project needs is not said.",
            $"With which version of which library was {story.Scores.TheScore} computed?"
        );
    }
}
