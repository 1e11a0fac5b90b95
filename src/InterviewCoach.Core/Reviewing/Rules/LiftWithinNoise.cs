using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Arithmetic;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>A lift that the test set cannot show.</summary>
internal sealed class LiftWithinNoise : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "lift-within-noise",
            RuleKind.WriteUp,
            Severity.Warning,
            "The lift over the other model lies within what the size of the test set leaves to chance.",
            "With another draw of the test set the order may turn. A choice that rests on it is a coin toss.",
            "Compare on more cases, pair the predictions (McNemar), or call the two equal and take the simpler one.",
            "Would the order of the two hold on another test set?",
            """
            # Skin lesions

            There are 200 images in the test set.

            | Model | Accuracy |
            | --- | --- |
            | ResNet50 | 0.880 |
            | DenseNet121 | 0.895 |

            We chose DenseNet121 as the best model. The classifier tells seven kinds of skin lesions.
            """,
            """
            # Skin lesions

            There are 20,000 images in the test set.

            | Model | Accuracy |
            | --- | --- |
            | ResNet50 | 0.880 |
            | DenseNet121 | 0.895 |

            We chose DenseNet121 as the best model. The classifier tells seven kinds of skin lesions.
            """,
            Topic.Metrics
        );

    protected override bool Applies(Story story) =>
        story.Scores.Headline is { Name: "accuracy", Model: not null } best
        && Scores.Share(best) is >= 0 and <= 1
        && Rivals(story, best).Any()
        && TestSize.Of(story) is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.SaysUncertainty)
        {
            yield break;
        }

        var best = story.Scores.Headline!;
        var rival = Rivals(story, best).MaxBy(metric => Scores.Share(metric))!;
        var cases = TestSize.Of(story)!;
        var (low, high) = Wilson.Interval(Scores.Share(rival)!.Value, cases.Count);
        if (Scores.Share(best) > Scores.Share(rival) && Scores.Share(best) <= high)
        {
            yield return Story.Find(
                Page,
                best.At,
                $"{Scores.InWords(best)} against {Scores.InWords(rival)}: on {cases.Count:N0} cases the second may be anything from {low:0.000} to {high:0.000} (95 %).",
                $"On another {cases.Count:N0} cases, would {Scores.Cut(best.Model!)} still beat {Scores.Cut(rival.Model!)}?",
                ("the other model", rival.At),
                ("the size of the test set", cases.At)
            );
        }
    }

    private static IEnumerable<Fact.Metric> Rivals(Story story, Fact.Metric best) =>
        story
            .Facts<Fact.Metric>()
            .Where(metric =>
                metric is { Name: "accuracy", Model: not null, Subset: null }
                && metric.Split == best.Split
                && !Scores.SameName(metric.Model, best.Model)
                && Scores.Share(metric) is >= 0 and <= 1
            );
}
