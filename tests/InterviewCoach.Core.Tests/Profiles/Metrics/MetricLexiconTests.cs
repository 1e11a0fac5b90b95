using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles.Metrics;

namespace InterviewCoach.Core.Tests.Profiles.Metrics;

public sealed class MetricLexiconTests
{
    [Fact]
    public void The_built_in_lexicon_knows_averages_and_cut_offs()
    {
        Assert.Equal("F1", MetricLexicon.BuiltIn.Find("F1 macro")?.Name);
        Assert.Equal("NDCG", MetricLexicon.BuiltIn.Find("NDCG@10")?.Name);
        Assert.False(MetricLexicon.BuiltIn.Find("RMSE")?.HigherIsBetter);
        Assert.Null(MetricLexicon.BuiltIn.Find("tides"));
    }

    [Fact]
    public void Each_mistake_is_reported_with_its_line()
    {
        var (_, errors) = MetricLexicon.Load([
            new KnowledgeFile(
                "metrics/own.yaml",
                """
                metrics:
                  - { name: wave error, scale: error, better: lower }
                  - { name: tide score, scale: huge, better: higher }
                  - { scale: share, better: higher }
                colours: []
                """
            ),
        ]);

        Assert.Equal([3, 4, 5], errors.Select(error => error.Line));
    }

    [Fact]
    public void A_broken_file_is_an_error_and_no_crash()
    {
        var (_, errors) = MetricLexicon.Load([new KnowledgeFile("metrics/own.yaml", "metrics:\n  - { name: [")]);

        Assert.Single(errors);
    }
}
