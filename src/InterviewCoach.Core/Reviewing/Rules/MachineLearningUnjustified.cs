using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Nothing says why a rule would not do.</summary>
internal sealed class MachineLearningUnjustified : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "machine-learning-unjustified",
            RuleKind.WriteUp,
            Severity.Note,
            "Nothing says why the problem needs machine learning and not a rule.",
            "A rule is cheaper to build, to explain and to run. An interviewer wants to hear that you know what it "
                + "would achieve.",
            "Say which simple rule or current practice the model replaces and where that one fails.",
            "What would three if-statements achieve here?",
            """
            # Late parcels

            The goal is to predict which parcels arrive late. XGBoost reaches F1 0.61 on the test set.
            """,
            """
            # Late parcels

            The goal is to predict which parcels arrive late. Until now dispatchers went by a rule (heavy, or first tour of the day),
            which finds one in three. XGBoost reaches F1 0.61 on the test set.
            """,
            Topic.Framing
        );

    protected override bool Applies(Story story) =>
        (story.IsClassification || story.IsNumeric || story.Task == ProjectTask.AnomalyDetection)
        && !story.IsExercise
        && story.Profile.Type is not (ProjectType.ComputerVision or ProjectType.Nlp);

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.Baseline) || story.Says("simple_rule") is not null)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Shown(PresenceKey.ProblemStatement) ?? story.Places.Overview,
            $"Nothing says what a simple rule would achieve in place of {story.Scores.TheModel}.",
            "How far would you get with a rule that a colleague could write in an hour, without "
                + $"{story.Scores.TheModel}?"
        );
    }
}
