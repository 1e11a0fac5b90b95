using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Tests.Interviews.Zoo;

namespace InterviewCoach.Core.Tests.Interviews;

public sealed class StyleWordsTests
{
    private static readonly KnowledgeFile Shipped = Zoo.Shipped.Files("interviewer").Single();

    [Fact]
    public void Every_style_has_words_for_every_occasion() =>
        Assert.All(
            Arena.Styles.Values,
            words => Assert.All(Enum.GetValues<Occasion>(), occasion => Assert.NotEmpty(words.Texts[occasion]))
        );

    [Fact]
    public void Texts_of_one_occasion_take_turns()
    {
        var words = Arena.Styles[InterviewStyle.Neutral];

        Assert.NotEqual(words.Say(Occasion.Strong, 0), words.Say(Occasion.Strong, 1));
        Assert.Equal(words.Say(Occasion.Strong, 0), words.Say(Occasion.Strong, words.Texts[Occasion.Strong].Count));
    }

    [Fact]
    public void What_fills_a_slot_is_not_looked_at_for_slots()
    {
        var said = Arena
            .Styles[InterviewStyle.Neutral]
            .Say(Occasion.WhyFirst, 0, new Dictionary<string, string> { ["quote"] = "{hint}" });

        Assert.Contains("“{hint}”", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    gibberish:", "    gibberich:", "gibberish")]
    [InlineData("  warm:", "  warmer:", "warm")]
    [InlineData("{hint}", "{clue}", "clue")]
    [InlineData("heard:", "herd:", "heard")]
    [InlineData("  denies:", "  denied:", "denies")]
    public void A_fault_is_told_with_its_place(string right, string wrong, string about)
    {
        var faulty = Shipped with { Text = Shipped.Text.Replace(right, wrong, StringComparison.Ordinal) };

        var errors = Assert.IsType<StyleWordsReading.Faulty>(StyleWords.Load([faulty])).Errors;

        Assert.Contains(errors, error => error.Line >= 1 && error.Message.Contains(about, StringComparison.Ordinal));
    }

    [Fact]
    public void A_style_may_not_be_there_twice() =>
        Assert.IsType<StyleWordsReading.Faulty>(StyleWords.Load([Shipped, Shipped]));
}
