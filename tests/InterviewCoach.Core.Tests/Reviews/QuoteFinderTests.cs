using InterviewCoach.Core.Reviews;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reviews;

public sealed class QuoteFinderTests
{
    private const string Text = """
        # Frost on the runway

        The model warns of frost an hour ahead. We kept the last winter out of training.

        ## Results

        Recall is 0.81 on the last winter, and false alarms fell by a third.

        The model warns of frost an hour ahead.
        """;

    private static TextQuote Quote(string words, string text = Text) =>
        TextQuote.Of(text, text.IndexOf(words, StringComparison.Ordinal), words.Length)!;

    [Fact]
    public void Words_that_nobody_touched_are_found_where_they_were()
    {
        var quote = Quote("kept the last winter out");

        Assert.Equal(new Placement.Found(quote.Start, quote.Exact.Length), QuoteFinder.Find(quote, Text));
    }

    [Fact]
    public void Words_are_found_below_a_new_section()
    {
        var later = Text.Replace("## Results", "## Sensors\n\nTwelve of them.\n\n## Results");

        var found = Assert.IsType<Placement.Found>(QuoteFinder.Find(Quote("Recall is 0.81 on the last winter"), later));

        Assert.Equal("Recall is 0.81 on the last winter", later.Substring(found.Start, found.Length));
        Assert.Equal(LineSpan.At(11), found.LinesIn(later));
    }

    [Fact]
    public void Of_two_places_with_the_same_words_the_one_with_the_same_neighbours_is_taken()
    {
        var second = Text.LastIndexOf("The model warns", StringComparison.Ordinal);
        var quote = TextQuote.Of(Text, second, "The model warns of frost an hour ahead.".Length)!;

        var later = "A new first line.\n\n" + Text;

        Assert.Equal(
            new Placement.Found(second + "A new first line.\n\n".Length, quote.Exact.Length),
            QuoteFinder.Find(quote, later)
        );
    }

    [Fact]
    public void Words_that_went_to_another_section_have_moved()
    {
        const string sentence = "Recall is 0.81 on the last winter, and false alarms fell by a third.";
        var later = sentence + "\n\n" + Text.Replace(sentence, "");

        Assert.Equal(new Placement.Moved(0, sentence.Length, Changed: false), QuoteFinder.Find(Quote(sentence), later));
    }

    [Fact]
    public void New_line_breaks_and_emphasis_are_no_change()
    {
        var later = Text.Replace("Recall is 0.81 on the last", "Recall is **0.81**\non the last");

        Assert.IsType<Placement.Found>(QuoteFinder.Find(Quote("Recall is 0.81 on the last winter"), later));
    }

    [Fact]
    public void A_sentence_that_was_rewritten_a_little_is_found_and_said_to_be_changed()
    {
        var later = Text.Replace(
            "Recall is 0.81 on the last winter, and",
            "Recall is 0.81 on the last winter held out, and"
        );

        var moved = Assert.IsType<Placement.Moved>(
            QuoteFinder.Find(Quote("Recall is 0.81 on the last winter, and false alarms fell by a third."), later)
        );

        Assert.True(moved.Changed);
        Assert.Equal(LineSpan.At(7), moved.LinesIn(later));
        Assert.StartsWith("Recall is", later.Substring(moved.Start, moved.Length));
    }

    [Theory]
    [InlineData("Recall is 0.81 on the last winter, and false alarms fell by a third.")]
    [InlineData("We kept")]
    public void Words_that_are_gone_are_orphaned_rather_than_put_somewhere(string words) =>
        Assert.IsType<Placement.Orphaned>(
            QuoteFinder.Find(Quote(words), "# Something else\n\nThe last winter was cold. Nothing fell. Recall it.")
        );

    [Fact]
    public void An_empty_text_holds_nothing() =>
        Assert.IsType<Placement.Orphaned>(QuoteFinder.Find(Quote("We kept"), ""));

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(0, 0)]
    [InlineData(5, int.MaxValue)]
    [InlineData(100_000, 1)]
    [InlineData(21, 1)]
    public void A_stretch_that_is_not_there_or_holds_nothing_makes_no_quote(int start, int length) =>
        Assert.Null(TextQuote.Of(Text, start, length));

    [Fact]
    public void A_quote_begins_and_ends_between_characters()
    {
        const string text = "ice ❄️ and 🧊 cubes";
        var at = text.IndexOf("🧊", StringComparison.Ordinal);

        Assert.Equal("🧊 cubes", TextQuote.Of(text, at + 1, 7)!.Exact);
    }

    [Fact]
    public void A_long_quote_keeps_its_beginning() =>
        Assert.Equal(TextQuote.Longest, TextQuote.Of(new string('x', 9_000), 10, 8_000)!.Exact.Length);

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("word ")]
    public void A_megabyte_of_the_same_over_and_over_is_searched(string again)
    {
        var text = string.Concat(Enumerable.Repeat(again, 1_000_000 / again.Length));
        var quote = TextQuote.Of(text, 500_000, 2_000)!;

        Assert.NotNull(QuoteFinder.Find(quote, text).Stretch);
        Assert.IsType<Placement.Orphaned>(
            QuoteFinder.Find(quote with { Exact = quote.Exact + " ending" }, text[..900])
        );
    }
}
