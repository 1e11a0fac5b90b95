using InterviewCoach.Core.Evaluating;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Evaluating;

public sealed class ProfileComparerTests
{
    private static readonly WriteUp Text = new(
        ContentHash.Of("x"),
        "tides.md",
        WriteUpFormat.Markdown,
        [.. Enumerable.Repeat(new SourceLine("x"), 40)],
        [new Passage(0, PassageKind.Paragraph, new(20, 30), [], "x")]
    );

    private static readonly LabelledWriteUp NoLabels = new(
        "tides",
        ProjectTask.Regression,
        ProjectType.Kaggle,
        [],
        [],
        MetricsComplete: true,
        null,
        new Dictionary<PresenceKey, int?>(),
        []
    );

    [Fact]
    public void A_skill_is_found_under_an_alias_and_its_level_is_counted_apart()
    {
        var labels = NoLabels with
        {
            Skills = [new("scikit-learn", EvidenceLevel.Listed, 3), new("SHAP", EvidenceLevel.Demonstrated, 4)],
        };
        var ledger = new ClaimLedger([
            ClaimOf("Sklearn", EvidenceLevel.Described),
            ClaimOf("Ray", EvidenceLevel.Listed),
        ]);

        var comparison = new ProfileComparer(name => name == "Sklearn" ? "Scikit Learn" : name).Compare(
            labels,
            Text,
            Found(),
            ledger
        );

        Assert.Equal(new Tally(1, 1, 1), comparison.Skills);
        Assert.Equal(0, comparison.LevelsRight);
        Assert.Contains(
            comparison.Cases,
            c => c is { Measured: Measured.Skills, Difference: Difference.Missed, Line: 4 }
        );
    }

    [Fact]
    public void A_measured_skill_counts_as_demonstrated_and_an_unsupported_one_not_at_all()
    {
        var labels = NoLabels with { Skills = [new("SHAP", EvidenceLevel.Demonstrated, 4)] };
        var ledger = new ClaimLedger([
            ClaimOf("SHAP", EvidenceLevel.Measured),
            ClaimOf("Rust", EvidenceLevel.Unsupported),
        ]);

        var comparison = Compare(labels, Found(), ledger);

        Assert.Equal(new Tally(1, 0, 0), comparison.Skills);
        Assert.Equal(1, comparison.LevelsRight);
    }

    [Fact]
    public void The_same_number_stated_twice_needs_two_finds()
    {
        var labels = NoLabels with { Metrics = [new("RMSE", "~4.5", 3), new("test RMSE", "4.5", 12)] };

        Assert.Equal(new Tally(1, 1, 0), Compare(labels, Found(MetricAt("RMSE", 4.5, 12))).Metrics);
        var both = Compare(labels, Found(MetricAt("RMSE", 4.5, 12), MetricAt("RMSE", 4.5, 3)));
        Assert.Equal(new Tally(2, 0, 0), both.Metrics);
        Assert.Equal(2, both.MetricLinesRight);
    }

    [Fact]
    public void Further_metrics_are_false_finds_only_where_the_labels_are_complete()
    {
        var found = Found(MetricAt("MAE", 7, 9));

        Assert.Equal(1, Compare(NoLabels, found).Metrics.FalseFinds);
        Assert.Equal(0, Compare(NoLabels with { MetricsComplete = false }, found).Metrics.FalseFinds);
    }

    [Fact]
    public void A_number_labelled_as_no_metric_is_counted_when_taken_for_one()
    {
        var labels = NoLabels with { NotMetrics = [new("rank 7", 9, "rank"), new("Docker", 10, "planned")] };

        Assert.Equal(1, Compare(labels, Found(MetricAt("MAE", 7, 9))).NegativesTaken);
        Assert.Equal(0, Compare(labels, Found(MetricAt("MAE", 7, 8))).NegativesTaken);
    }

    [Theory]
    [InlineData(10, 13, true)]
    [InlineData(10, 14, false)]
    [InlineData(21, 29, true)]
    public void Presence_counts_within_three_lines_or_in_the_same_passage(int labelled, int found, bool right)
    {
        var labels = NoLabels with
        {
            Present = new Dictionary<PresenceKey, int?> { [PresenceKey.Baseline] = labelled },
        };
        var profile = Found() with { Present = PresentAt(PresenceKey.Baseline, found) };

        var comparison = Compare(labels, profile);

        Assert.Equal(right ? new Tally(1, 0, 0) : new(0, 1, 1), comparison.Present[PresenceKey.Baseline]);
        Assert.Equal(new Tally(1, 0, 0), comparison.PresentAnywhere[PresenceKey.Baseline]);
    }

    [Fact]
    public void Presence_of_what_is_labelled_absent_is_a_false_find()
    {
        var labels = NoLabels with
        {
            Present = new Dictionary<PresenceKey, int?> { [PresenceKey.EthicsOrBias] = null },
        };
        var profile = Found() with { Present = PresentAt(PresenceKey.EthicsOrBias, 5) };

        Assert.Equal(new Tally(0, 0, 1), Compare(labels, profile).Present[PresenceKey.EthicsOrBias]);
    }

    [Theory]
    [InlineData("harbour gauges", 30, true)]
    [InlineData(null, 5, true)]
    [InlineData("something else", 30, false)]
    public void A_dataset_is_found_by_its_name_or_near_its_line(string? name, int line, bool right)
    {
        var labels = NoLabels with { Dataset = new("Harbour Gauges (2019)", null, 4) };

        Assert.Equal(right, Compare(labels, Found(new Fact.Dataset(name, null, At(line)))).Dataset);
    }

    [Fact]
    public void No_dataset_on_either_side_counts_neither_way()
    {
        Assert.Null(Compare(NoLabels, Found()).Dataset);
    }

    private static WriteUpComparison Compare(
        LabelledWriteUp labels,
        ProjectProfile found,
        ClaimLedger? ledger = null
    ) => new ProfileComparer(name => name).Compare(labels, Text, found, ledger ?? ClaimLedger.Empty);

    private static ProjectProfile Found(params Fact[] facts) =>
        new(
            "Tides",
            ProjectTask.Regression,
            ProjectType.Kaggle,
            facts,
            new Dictionary<PresenceKey, SourceQuote>(),
            new Dictionary<int, Stage>()
        );

    private static Dictionary<PresenceKey, SourceQuote> PresentAt(PresenceKey key, int line) =>
        new() { [key] = At(line) };

    private static Fact.Metric MetricAt(string name, double value, int line) =>
        new(name, value, $"{value}", "", null, null, At(line));

    private static Claim ClaimOf(string skill, EvidenceLevel level) => new(skill, level, [new(level, At(1))]);

    private static SourceQuote At(int line) => new("tides.md", LineSpan.At(line), "x");
}
