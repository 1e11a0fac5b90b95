using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>A heavier model for next to no gain.</summary>
internal sealed class ComplexityUnjustified : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "complexity-unjustified",
            RuleKind.WriteUp,
            Severity.Note,
            "The model that was chosen is heavier than another and hardly better.",
            "Every part has to be trained, explained and kept alive. A gain within the noise does not pay for that.",
            "Take the simpler model, or say what the gain is worth and that it is more than chance.",
            "Is that gain worth the heavier model?",
            """
            # Rent

            | Model | R2 |
            | --- | --- |
            | Linear regression | 0.841 |
            | Stacking ensemble | 0.843 |

            We chose the stacking ensemble. Scores are those of the test set.
            """,
            """
            # Rent

            | Model | R2 |
            | --- | --- |
            | Linear regression | 0.741 |
            | Stacking ensemble | 0.843 |

            We chose the stacking ensemble. Scores are those of the test set.
            """,
            Topic.ModelChoice
        );

    protected override bool Applies(Story story) =>
        story.Scores.Headline is { Model: { } model } headline
        && Scores.Known(headline) is not null
        && story.IsNamed("weight/heavy", model);

    protected override IEnumerable<Finding> Check(Story story)
    {
        var best = story.Scores.Headline!;
        var rival = story
            .Scores.All.Where(other => IsSimplerRival(story, best, other))
            .MaxBy(other => other.Value * (Scores.Known(best)!.HigherIsBetter ? 1 : -1));
        if (rival is null || Gain(best, rival) is not (>= 0 and < LeastGain))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            best.At,
            $"{Scores.InWords(best)} against {Scores.InWords(rival)}: the heavier model gains {Gain(best, rival) * 100:0.##} %.",
            $"What does {Scores.Cut(best.Model!)} buy over {Scores.Cut(rival.Model!)}, when the scores are {Scores.Cut(best.ValueText)} and {Scores.Cut(rival.ValueText)}?",
            ("the simpler model", rival.At)
        );
    }

    /// <summary>A gain smaller than this share of the score, or of the error, is next to none.</summary>
    private const double LeastGain = 0.01;

    private static bool IsSimplerRival(Story story, Fact.Metric best, Fact.Metric other) =>
        other.Model is { } model
        && other.Name == best.Name
        && other.Split == best.Split
        && other.Subset == best.Subset
        && other.Unit == best.Unit
        && !Scores.SameName(model, best.Model)
        && story.IsNamed("weight/light", model);

    /// <summary>By how much the first is better, as a share of the second; negative when it is worse.</summary>
    private static double Gain(Fact.Metric best, Fact.Metric rival) =>
        rival.Value == 0
            ? 1
            : (best.Value - rival.Value) / Math.Abs(rival.Value) * (Scores.Known(best)!.HigherIsBetter ? 1 : -1);
}
