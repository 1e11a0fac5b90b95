using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Uneven classes, and nothing done about it.</summary>
internal sealed class ImbalanceUnsaid : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "imbalance-unsaid",
            RuleKind.WriteUp,
            Severity.Warning,
            "One class is much rarer than the others, and nothing says what was done about it.",
            "Trained and scored without care, a model learns to leave the rare class out, and it is nearly always "
                + "the one that matters.",
            "Give the share of each class, and say how it entered the split, the training and the choice of metric.",
            "How rare is the rare class, and what did you change because of it?",
            """
            # Fraud

            Only 2 % of the transactions are fraud. A random forest finds them with recall 0.71 on the test set.
            """,
            """
            # Fraud

            Only 2 % of the transactions are fraud. To handle the class imbalance the random forest weighs the classes; it finds them with
            recall 0.71 on the test set.
            """,
            Topic.Data
        );

    protected override bool Applies(Story story) => story.IsClassification && story.Imbalance is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.ClassImbalanceAddressed))
        {
            yield break;
        }

        var finding = Story.Find(
            Page,
            story.Imbalance!,
            story.SaysImbalance
                ? $"The classes are uneven; nothing says what that changed about the split, {story.Scores.TheModel} or the metric."
                : "One class is usually rare in such data; neither its share nor what was done about it is said.",
            $"How rare is the rare class, and what did it change about how you trained and judged {story.Scores.TheModel}?"
        );
        yield return story.SaysImbalance ? finding : finding with { Severity = Severity.Note };
    }
}
