using InterviewCoach.Core.Profiles.Presence;

namespace InterviewCoach.Core.Tests.Profiles.Presence;

public sealed class SentenceTests
{
    [Fact]
    public void A_paragraph_is_cut_into_sentences_with_their_own_lines()
    {
        var text = Some.Text("The pumps fail, e.g. in winter. We predict which\none fails next. It works.");

        Assert.Equal(
            [
                ("The pumps fail, e.g. in winter.", 1, 1),
                ("We predict which one fails next.", 1, 2),
                ("It works.", 2, 2),
            ],
            text.Sentences.Select(sentence => (sentence.Text, sentence.Lines.Start, sentence.Lines.End))
        );
    }

    [Fact]
    public void Emphasis_links_and_tags_are_not_words()
    {
        var text = Some.Text("**Tides** from [the buoy](https://example.org/a_(b)) at `noon`<br> with snake_case.");

        Assert.Equal("Tides from the buoy at noon with snake_case.", Assert.Single(text.Sentences).Text);
    }

    [Fact]
    public void Words_in_an_HTML_comment_are_not_read()
    {
        var present = PresenceReader.Read(
            Some.Text("# Tides\n\n<!-- deployed with Flask on Heroku -->\n\nHello there.")
        );

        Assert.DoesNotContain(Core.Profiles.PresenceKey.Deployment, present.Keys);
    }

    [Theory]
    [InlineData("## Roadmap\n\n- Deployed to Kubernetes", true)]
    [InlineData("- [ ] CI/CD with GitHub Actions", true)]
    [InlineData("The service is planned for next year.", true)]
    [InlineData("The service was deployed with Docker.", false)]
    public void Plans_are_told_from_what_was_done(string markdown, bool planned) =>
        Assert.Equal(planned, Some.Text(markdown).Sentences[^1].Is(Reservation.Planned));

    [Fact]
    public void A_line_of_a_million_words_is_read_in_pieces()
    {
        var text = Some.Text(string.Concat(Enumerable.Repeat("model data test ", 60_000)));

        Assert.True(text.Sentences.Count > 100);
        Assert.All(text.Sentences, sentence => Assert.InRange(sentence.Text.Length, 1, 2100));
    }
}
