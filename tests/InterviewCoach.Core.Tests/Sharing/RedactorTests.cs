using InterviewCoach.Core.Sharing;

namespace InterviewCoach.Core.Tests.Sharing;

public sealed class RedactorTests
{
    private static readonly IReadOnlySet<string> Terms = Redactor.TermsOf(["XGBoost", "Docker"]);

    private static string Redact(string text, string people = "Maria Lopez", params string[] sources) =>
        Redactor.For([people], [text, .. sources], Terms).Text(text);

    [Theory]
    [InlineData("My colleague Sven did the export.", "My colleague [name] did the export.")]
    [InlineData("Sven did it. I asked Sven's boss.", "[name] did it. I asked [name] boss.")]
    [InlineData("Maria wrote the loader.", "[name] wrote the loader.")]
    [InlineData("We sold it to Nordwind Logistik in spring.", "We sold it to [name] [name] in spring.")]
    [InlineData("Recall is 0.81, up from 1,204 cases.", "Recall is [number], up from [number] cases.")]
    [InlineData(
        "It took 2 of 3 weeks, 10 rows and 0.5 of F1.",
        "It took [number] of [number] weeks, [number] rows and [number] of F1."
    )]
    [InlineData("About 18.5% of 40k orders", "About [number] of [number] orders")]
    [InlineData("See https://nordwind.example/a?b=1 or sven@nordwind.example.", "See [link] or [link].")]
    [InlineData("We trained XGBoost in Docker and I like it.", "We trained XGBoost in Docker and I like it.")]
    [InlineData("", "")]
    public void Names_and_numbers_go_and_the_rest_stays(string text, string redacted) =>
        Assert.Equal(redacted, Redact(text));

    [Fact]
    public void A_name_that_a_source_has_is_one_at_the_beginning_of_an_answer_too() =>
        Assert.Equal("[name] paid for it.", Redact("Nordwind paid for it.", "", "The data came from Nordwind."));

    [Theory]
    [InlineData("You write “rows at zorbo@”. Why?", "You write “rows at [link]”. Why?")]
    [InlineData("You write “rows at zorbo”. Why?", "You write “rows at [name]”. Why?")]
    public void An_address_that_is_cut_within_goes_too(string text, string redacted) =>
        Assert.Equal(redacted, Redact(text, "", "Ask at zorbo@example.com for the rows."));

    [Fact]
    public void A_word_that_begins_a_sentence_is_no_name_by_that() =>
        Assert.Equal("Recall fell. Precision rose.", Redact("Recall fell. Precision rose."));

    [Theory]
    [InlineData("a.")]
    [InlineData("A ")]
    [InlineData("x@y.z/")]
    [InlineData("1,")]
    [InlineData("://")]
    public void A_hundred_thousand_of_anything_is_redacted(string again) =>
        Assert.NotNull(Redact(string.Concat(Enumerable.Repeat(again, 100_000))));
}
