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
        unsaid:
          negations: [not, "no", without, didn't]
          exceptions: [not only]
          echoes: [you asked]
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

    [Theory]
    [InlineData("We did not use SMOTE at all.")]
    [InlineData("We didn\u2019t need any kind of oversampling.")]
    [InlineData("It worked without SMOTE.")]
    [InlineData("You asked about SMOTE.")]
    [InlineData("My colleague called it “SMOTE” for fun.")]
    [InlineData("The word \"accuracy\" says little.")]
    public void What_is_only_denied_or_quoted_triggers_nothing(string answer) =>
        Assert.Null(ProbeFinder.Find(Bank, answer, []));

    [Theory]
    [InlineData("We used not only SMOTE.")]
    [InlineData("It was not perfect, SMOTE helped.")]
    [InlineData("Not enough cracked tiles, but SMOTE made up for it.")]
    [InlineData("No model that we had on the bench in those first weeks gained from SMOTE.")]
    [InlineData("At first we did not use SMOTE. Then SMOTE was all we had.")]
    public void A_denial_of_something_else_does_not_silence_the_probe(string answer) =>
        Assert.Equal("data.smote", ProbeFinder.Find(Bank, answer, [])?.Probe.Id);

    [Fact]
    public void What_was_asked_is_not_asked_again() =>
        Assert.Equal("metrics.accuracy", ProbeFinder.Find(Bank, "SMOTE raised accuracy.", ["data.smote"])?.Probe.Id);

    [Theory]
    [InlineData("We balanced it with SMOTE.", "data.smote")]
    [InlineData("I ran five-fold cross-validation.", "validation.cross-validation")]
    [InlineData("Training used early stopping.", "validation.early-stopping")]
    [InlineData("The feature importance was clear.", "model-choice.feature-importance")]
    [InlineData("It made the team 20 % faster.", "metrics.improved-by")]
    [InlineData("Scores come in real time.", "impact.real-time")]
    [InlineData("We ran an A/B test.", "validation.ab-test")]
    [InlineData("It is a RAG over manuals.", "framing.rag")]
    [InlineData("I fine-tuned it.", "model-choice.fine-tuned")]
    [InlineData("My team labelled tiles.", "ownership.my-team")]
    [InlineData("It is state of the art.", "metrics.sota")]
    public void The_shipped_probes_wait_for_what_candidates_say(string answer, string id)
    {
        var shipped = Assert.IsType<ProbeBankReading.Read>(ProbeBank.Load(Some.Shipped("follow-ups"))).Bank;

        Assert.Contains(id, ProbeFinder.FindAll(shipped, answer, []).Select(hit => hit.Probe.Id));
    }

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

        Assert.True(shipped.Probes.Count >= 200, $"{shipped.Probes.Count}");
        Assert.All(shipped.Probes, probe => Assert.InRange(probe.Rubric.Count, 3, 5));
        Assert.All(
            shipped.Probes.SelectMany(probe => probe.Rubric),
            point => Assert.True(point.Cues.Count >= 6 && point.FollowUp is not null, point.Text)
        );
    }

    private static ProbeBank Load(string text) =>
        Assert.IsType<ProbeBankReading.Read>(ProbeBank.Load([new KnowledgeFile("follow-ups/data.yaml", text)])).Bank;
}
