using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on what came of it.</summary>
internal sealed class NoImpact : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-impact",
            RuleKind.WriteUp,
            Severity.Note,
            "Nothing says what the result is worth to anybody.",
            "A score is a means. Interviewers ask what it is in hours, money or errors that somebody is spared.",
            "Turn the score into what its user gets, even as an estimate with its assumptions.",
            "What is this worth to the person who uses it?",
            """
            # Late parcels

            XGBoost predicts for the dispatchers which parcels arrive late: F1 0.61 on the test set.
            """,
            """
            # Late parcels

            XGBoost predicts for the dispatchers which parcels arrive late: F1 0.61 on the test set. In the four weeks after the start
            late parcels fell from 9.1 % to 7.6 %, which saved the company about 5,000 euros.
            """,
            Topic.Impact
        );

    protected override bool Applies(Story story) => story.Scores.Headline is not null && !story.IsExercise;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.ImpactStatement))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Results,
            $"What {story.Scores.TheScore} is worth to whoever uses it is not said.",
            $"Translate {story.Scores.TheScore} for the person who pays: how many errors, hours or euros is it?"
        );
    }
}
