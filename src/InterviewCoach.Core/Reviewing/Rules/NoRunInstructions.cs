using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on how to run it.</summary>
internal sealed class NoRunInstructions : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-run-instructions",
            RuleKind.WriteUp,
            Severity.Warning,
            "Nothing says how to run the project.",
            "What cannot be run cannot be checked, and the next person starts from nothing.",
            "Give the two or three commands that take a fresh clone to the headline number.",
            "I have just cloned it. What do I type?",
            """
            # Digits

            A convolutional network reads handwritten digits: accuracy 0.991 on the test set.
            """,
            """
            # Digits

            A convolutional network reads handwritten digits: accuracy 0.991 on the test set.

            ```bash
            pip install -r requirements.txt
            python train.py
            ```
            """,
            Topic.Maintainability
        );

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.RunInstructions))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.End,
            $"Nothing says what to type to get {story.Scores.TheScore} again.",
            $"I have just cloned it: what do I type to see {story.Scores.TheScore}?"
        );
    }
}
