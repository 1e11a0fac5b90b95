using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>F1 over several classes, averaged nobody knows how.</summary>
internal sealed class AverageUnnamed : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "average-unnamed",
            RuleKind.WriteUp,
            Severity.Note,
            "A score over several classes does not say how it is averaged.",
            "Macro, micro and weighted averages can lie ten points apart, and they reward different models.",
            "Name the average, and give the scores of each class.",
            "Is that macro, micro or weighted, and what is it for the rarest class?",
            """
            # News topics

            A linear SVM sorts news into 20 topics with F1 0.87 on the test set.
            """,
            """
            # News topics

            A linear SVM sorts news into 20 topics with macro F1 0.87 on the test set.
            """,
            Topic.Metrics
        );

    protected override bool Applies(Story story) =>
        story.Task is ProjectTask.MulticlassClassification or ProjectTask.MultilabelClassification
        && story.Scores.All.Any(metric => IsUnnamed(metric) || IsNamed(metric));

    protected override IEnumerable<Finding> Check(Story story)
    {
        var unnamed = story.Scores.All.FirstOrDefault(IsUnnamed);
        if (unnamed is null || story.Scores.All.Any(IsNamed) || story.Mentions("average_named"))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            unnamed.At,
            $"{Scores.InWords(unnamed)} is over several classes, and how it is averaged is not said.",
            $"Is {Scores.InWords(unnamed)} macro, micro or weighted, and what is it for the rarest class?"
        );
    }

    private static bool IsUnnamed(Fact.Metric metric) =>
        metric is { Name: "F1" or "precision" or "recall", Subset: null };

    private static bool IsNamed(Fact.Metric metric) =>
        metric.Name.StartsWith("F1 ", StringComparison.Ordinal)
        || (metric.Subset is not null && metric.Name is "F1" or "precision" or "recall");
}
