using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>A course or a competition, and no word on what is one's own.</summary>
internal sealed class OriginUnattributed : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "origin-unattributed",
            RuleKind.WriteUp,
            Severity.Warning,
            "The project comes from a course, a tutorial or a competition, and nothing says what was given and what"
                + " is your own.",
            "The interviewer has seen the same project ten times. What counts is what you did beyond it.",
            "Name the origin with a link, say what came with it, and what you added or changed.",
            "What was given, and what did you add?",
            """
            # Taxi trips

            This is my homework for a machine learning bootcamp: a pipeline that predicts the duration of taxi trips, with RMSE 5.2
            minutes on the test set.
            """,
            """
            # Taxi trips

            This is my homework for a machine learning bootcamp: a pipeline that predicts the duration of taxi trips, with RMSE 5.2
            minutes on the test set. The pipeline was adapted from the course template; I added the weather and the tests.
            """,
            Topic.Ownership
        );

    protected override bool Applies(Story story) => story.Says("course") is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (
            story.Says("attribution") is not null
            || story.Facts<Fact.Ownership>().Any(fact => fact.Kind is OwnershipKind.Contribution)
        )
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Quote(story.Says("course")!),
            $"This names where the project comes from; what came with it and what of {story.Scores.TheModel} is your own is not said.",
            $"Many have done this one. What in {story.Scores.TheModel} was given to you, and what did you add?"
        );
    }
}
