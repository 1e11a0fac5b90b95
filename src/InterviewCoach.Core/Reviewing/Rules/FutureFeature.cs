using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>A feature that cannot exist at prediction time.</summary>
internal sealed class FutureFeature : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "future-feature",
            RuleKind.WriteUp,
            Severity.Warning,
            "A feature is used that is only known after the fact.",
            "At prediction time that column is empty. The score was computed with a part of the answer in hand.",
            "Go through the columns and ask of each when its value is written; drop those written after the "
                + "prediction is needed.",
            "When is the value of this column written: before or after you need the prediction?",
            """
            # Bank calls

            Logistic regression predicts who subscribes, with ROC-AUC 0.93 on the test set. The most important feature is the last
            contact duration.
            """,
            """
            # Bank calls

            Logistic regression predicts who subscribes, with ROC-AUC 0.79 on the test set. We dropped the last contact duration, a
            feature that is only known after the call.
            """,
            Topic.Leakage
        );

    protected override bool Applies(Story story) => story.Says("after_the_fact") is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        var after = story
            .Saying("after_the_fact")
            .FirstOrDefault(sentence =>
                !story.Speaks(sentence, "left_out") && sentence.Kind is not (PassageKind.Heading or PassageKind.Image)
            );
        if (after is null)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Quote(after),
            $"This is likely known only after the prediction is needed, and {story.Scores.TheModel} may learn from it.",
            $"When is this value written, before or after {story.Scores.TheModel} is asked? What is {story.Scores.TheScore} without it?"
        );
    }
}
