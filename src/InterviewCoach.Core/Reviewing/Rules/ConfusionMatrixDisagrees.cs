using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Arithmetic;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>A confusion matrix that gives other scores.</summary>
internal sealed class ConfusionMatrixDisagrees : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "confusion-matrix-disagrees",
            RuleKind.WriteUp,
            Severity.Error,
            "The cells of the confusion matrix do not give the scores beside it.",
            "The cells are the evidence. If they say something else, the scores come from another run, another "
                + "model or another set.",
            "Compute the scores from the cells that you show, and show those of the model and the rows that you "
                + "report.",
            "Which predictions is this matrix of, and which are the scores of?",
            """
            # Fraud

            The test set gives TP: 80, FP: 20, FN: 20, TN: 880.

            Accuracy is 0.98 for the random forest.
            """,
            """
            # Fraud

            The test set gives TP: 80, FP: 20, FN: 20, TN: 880.

            Accuracy is 0.96 for the random forest.
            """,
            Topic.Metrics
        );

    protected override bool Applies(Story story) => ConfusionMatrix.In(story.WriteUp).Any();

    protected override IEnumerable<Finding> Check(Story story)
    {
        var lines = new Lines(story.WriteUp);
        foreach (var matrix in ConfusionMatrix.In(story.WriteUp))
        {
            var beside = Beside(story, matrix, lines);
            var accuracies = beside.Where(metric => metric.Name == "accuracy").ToList();
            if (accuracies.Count > 0 && !accuracies.Exists(metric => Gives(metric, matrix.Accuracies())))
            {
                yield return Finding(matrix, accuracies[0], matrix.Accuracies().First());
                continue;
            }

            var score = beside.Find(metric =>
                metric.Name is "precision" or "recall" or "F1" && !Gives(metric, matrix.Scores(metric.Name))
            );
            if (score is not null && beside.Count(metric => metric.Name == score.Name) == 1)
            {
                yield return Finding(matrix, score, null);
            }
        }
    }

    /// <summary>The scores of the matrix: those under the same headings, or all where the text tells of one model only.</summary>
    private static List<Fact.Metric> Beside(Story story, ConfusionMatrix matrix, Lines lines)
    {
        var all = story.Facts<Fact.Metric>().Where(metric => metric.Subset is null && metric.Split != "train").ToList();
        var near = all.Where(metric => lines.HeadingsAbove(metric.At.Lines.Start).SequenceEqual(matrix.Headings))
            .ToList();
        return near.Count > 0 ? near
            : all.Select(metric => metric.Model).Distinct().Count() <= 1 ? all
            : [];
    }

    /// <summary>Whether the score, as printed, is one of the values; a number that is no plain share is not held against them.</summary>
    private static bool Gives(Fact.Metric metric, IEnumerable<double> values) =>
        Printed.ShareOf(metric.ValueText, metric.Unit) is not { } printed || values.Any(printed.Holds);

    private Finding Finding(ConfusionMatrix matrix, Fact.Metric score, double? right) =>
        Story.Find(
            Page,
            matrix.At,
            right is { } value
                ? $"These {matrix.Total:N0} cases give an accuracy of {value:0.0000}, not {Scores.Cut(score.ValueText)} (line {score.At.Lines.Start})."
                : $"These {matrix.Total:N0} cases do not give {Scores.InWords(score)} (line {score.At.Lines.Start}), whichever class is the positive one.",
            $"Which rows is this matrix of, if {Scores.InWords(score)} does not follow from it?",
            ("the score", score.At)
        );
}
