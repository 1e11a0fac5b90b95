using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>A score too good to be true.</summary>
internal sealed class SuspiciouslyPerfect : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "suspiciously-perfect-score",
            RuleKind.WriteUp,
            Severity.Warning,
            "A score is close to perfect, and nothing says why that is believable.",
            "Hard problems do not end at 0.99. Duplicated rows, a column that holds the answer or a test on "
                + "training rows do.",
            "Look for duplicates across the split and for columns that hold the answer; drop the strongest feature "
                + "and see; say what you found.",
            "Why should I believe this number? What did you check?",
            """
            # Phishing

            A random forest tells phishing pages with an accuracy of 99.8 % on the test set.
            """,
            """
            # Phishing

            A random forest tells phishing pages with an accuracy of 99.8 % on the test set. That looked too good, so we searched for
            duplicates across the split and found none; without the URL length it is 97.1 %.
            """,
            Topic.Leakage
        );

    protected override bool Applies(Story story) => story.Scores.Headline is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        var perfect = story.Scores.All.Where(IsPerfect).MaxBy(metric => Scores.Share(metric));
        if (
            perfect is null
            || story.Has(PresenceKey.LeakageAddressed)
            || story.Says("near_perfect_explained") is not null
        )
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            perfect.At,
            $"{Scores.InWords(perfect)} is nearly perfect, and nothing says which leaks were looked for.",
            $"Why should I believe {Scores.InWords(perfect)}? Which duplicate or telltale column have you ruled out?"
        );
    }

    private const double Perfect = 0.99;

    private static bool IsPerfect(Fact.Metric metric) =>
        metric.Split != "train"
        && metric.Subset is null
        && Believed.Contains(metric.Name)
        && Scores.Share(metric) is >= Perfect and <= 1;

    /// <summary>Scores that sum up a whole model: recall alone is 1 for who always says yes.</summary>
    private static readonly HashSet<string> Believed = new(StringComparer.OrdinalIgnoreCase)
    {
        "accuracy",
        "balanced accuracy",
        "F1",
        "F1 macro",
        "F1 weighted",
        "F1 micro",
        "ROC-AUC",
        "PR-AUC",
        "R2",
        "MCC",
    };
}
