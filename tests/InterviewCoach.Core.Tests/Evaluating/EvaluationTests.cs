using InterviewCoach.Core.Evaluating;
using InterviewCoach.Core.Profiles;

namespace InterviewCoach.Core.Tests.Evaluating;

public sealed class EvaluationTests
{
    private static readonly Evaluation Half = new([
        Comparison(ProjectTask.Regression, new(3, 1, 1)),
        Comparison(ProjectTask.Clustering, new(0, 0, 0)),
    ]);

    [Fact]
    public void Figures_sum_over_write_ups()
    {
        Assert.Equal(0.5, Half.Figures["task accuracy"]);
        Assert.Equal(0.75, Half.Figures["skills F1"]);
        Assert.Equal(1, Half.Figures["metrics F1"]);
    }

    [Fact]
    public void Macro_F1_is_the_mean_over_keys_labelled_or_found()
    {
        var present = new Dictionary<PresenceKey, Tally>
        {
            [PresenceKey.Baseline] = new(1, 0, 0),
            [PresenceKey.DemoLink] = new(0, 0, 2),
            [PresenceKey.Monitoring] = default,
        };

        Assert.Equal(0.5, Evaluation.MacroF1(present));
    }

    [Fact]
    public void Only_a_fall_beyond_the_slack_is_a_fall()
    {
        var stored = new Dictionary<string, double>
        {
            ["task accuracy"] = 0.504,
            ["skills F1"] = 0.76,
            ["a figure of an older version"] = 1,
        };

        var fall = Assert.Single(Half.FallsBelow(stored));
        Assert.Equal(("skills F1", 0.76, 0.75), fall);
    }

    private static WriteUpComparison Comparison(ProjectTask found, Tally skills)
    {
        var none = Enum.GetValues<PresenceKey>().ToDictionary(key => key, _ => default(Tally));
        return new(
            "x",
            (ProjectTask.Regression, found),
            (ProjectType.Nlp, ProjectType.Nlp),
            skills,
            0,
            default,
            0,
            null,
            none,
            none,
            0,
            []
        );
    }
}
