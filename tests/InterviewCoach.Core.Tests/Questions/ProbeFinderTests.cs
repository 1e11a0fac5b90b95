using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Probes;

namespace InterviewCoach.Core.Tests.Questions;

public sealed class ProbeFinderTests
{
    private const string File = """
        topic: data
        probes:
          - id: data.smote
            terms: [SMOTE, oversampling]
            text: "You said {term}. Before or after the split?"
            rubric:
              - id: order
                text: "Says after the split"
                cues: [after]
          - id: metrics.accuracy
            topic: metrics
            terms: [accuracy, accuracy score]
            text: "Against which floor?"
            rubric:
              - id: floor
                text: "Names the majority class"
                cues: [majority]
        """;

    private static readonly ProbeBank Bank = Load(File);

    [Theory]
    [InlineData("Then we used SMOTE on it.", "data.smote", "SMOTE")]
    [InlineData("Some oversampling, and then accuracy went up.", "data.smote", "oversampling")]
    [InlineData("Our accuracy score was fine.", "metrics.accuracy", "accuracy score")]
    public void The_first_word_that_a_probe_waits_for_triggers_it(string answer, string id, string term)
    {
        var hit = ProbeFinder.Find(Bank, answer, []);

        Assert.NotNull(hit);
        Assert.Equal((id, term), (hit.Probe.Id, hit.Term));
    }

    [Fact]
    public void The_probe_speaks_of_the_candidates_own_word() =>
        Assert.Equal(
            "You said Oversampling. Before or after the split?",
            ProbeFinder.Find(Bank, "Oversampling helped.", [])?.Text
        );

    [Theory]
    [InlineData("We smoted nothing and were inaccuracyless.")]
    [InlineData("")]
    [InlineData("Nothing of the kind.")]
    public void Parts_of_words_trigger_nothing(string answer) => Assert.Null(ProbeFinder.Find(Bank, answer, []));

    [Fact]
    public void What_was_asked_is_not_asked_again() =>
        Assert.Equal("metrics.accuracy", ProbeFinder.Find(Bank, "SMOTE raised accuracy.", ["data.smote"])?.Probe.Id);

    [Fact]
    public void Errors_have_their_lines()
    {
        var bad = File.Replace("terms: [SMOTE, oversampling]", "terms: [accuracy]", StringComparison.Ordinal)
            .Replace("{term}", "{word}", StringComparison.Ordinal);

        var faulty = Assert.IsType<ProbeBankReading.Faulty>(
            ProbeBank.Load([new KnowledgeFile("follow-ups/data.yaml", bad)])
        );

        Assert.Equal([5, 10], faulty.Errors.Select(error => error.Line));
    }

    [Fact]
    public void The_shipped_probes_load_and_are_many()
    {
        var shipped = Assert.IsType<ProbeBankReading.Read>(ProbeBank.Load(Some.Shipped("follow-ups"))).Bank;

        Assert.True(shipped.Probes.Count >= 150, $"{shipped.Probes.Count}");
        Assert.All(shipped.Probes, probe => Assert.InRange(probe.Rubric.Count, 2, 5));
        Assert.All(
            shipped.Probes,
            probe => Assert.All(probe.Rubric, point => Assert.True(point.Cues.Count >= 4, probe.Id))
        );
    }

    private static ProbeBank Load(string text) =>
        Assert.IsType<ProbeBankReading.Read>(ProbeBank.Load([new KnowledgeFile("follow-ups/data.yaml", text)])).Bank;
}
