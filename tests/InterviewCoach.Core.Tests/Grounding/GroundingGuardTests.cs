using InterviewCoach.Core.Grounding;

namespace InterviewCoach.Core.Tests.Grounding;

public sealed class GroundingGuardTests
{
    [Theory]
    [InlineData("You chose LightGBM. What made you decide that?")]
    [InlineData("The AUC is 0.871 on the held-out spring of 2023, so how do you know that it holds?")]
    [InlineData("You write that “91% of frosts are caught”. Who set the threshold?")]
    [InlineData("Logistic regression came to 0.8420. Would that do?")]
    [InlineData("There are 48120 station readings; how many folds, five?")]
    [InlineData("Mira Olsen collected the data. What was your part?")]
    [InlineData("Where does fit_scaler run?")]
    [InlineData("91 percent of frosts are caught, you say.")]
    public void What_stands_in_the_sources_may_be_said(string text) => Assert.Null(Given.Check(text));

    [Theory]
    [InlineData("The AUC is 0.781.")]
    [InlineData("The AUC is 0.87.")]
    [InlineData("The AUC is .871%.")]
    [InlineData("There are 48,121 readings.")]
    [InlineData("There are 48.12 readings.")]
    [InlineData("It catches 91 of the frosts.")]
    [InlineData("It runs in ten folds.")]
    [InlineData("They lost thirty nights.")]
    [InlineData("Half of the frosts are caught.")]
    [InlineData("It fell by -0.871.")]
    public void A_number_that_no_source_states_is_dropped(string text) =>
        Assert.Equal(DropReason.Number, Given.Check(text));

    [Theory]
    [InlineData("You chose XGBoost. What made you decide that?")]
    [InlineData("You chose xgboost. What made you decide that?")]
    [InlineData("Why not a random forest there?")]
    [InlineData("What did Anna Olsen say to that?")]
    [InlineData("Was that in the spring of 2023 in Norway?")]
    [InlineData("Where does fit_scalers run then?")]
    [InlineData("What about the F1?")]
    [InlineData("What does Adam say about that choice?")]
    [InlineData("How was it for Apple and for May?")]
    public void A_name_that_no_source_has_is_dropped(string text) => Assert.Equal(DropReason.Name, Given.Check(text));

    [Theory]
    [InlineData("You write “91% of frosts were caught”. Who set that?")]
    [InlineData("You write \"the threshold is set\". By whom?")]
    [InlineData("You write “reaches an AUC of 0.87”. On what?")]
    [InlineData("You write “held-out spring")]
    public void A_quotation_that_no_source_has_is_dropped(string text) =>
        Assert.Equal(
            text.Contains("held-out spring", StringComparison.Ordinal) ? null : DropReason.Quote,
            Given.Check(text)
        );

    [Theory]
    [InlineData("You write “reaches an   AUC of 0.871 on the held–out spring of\n2023”. How?")]
    [InlineData("You say ‘I chose LightGBM because it handled missing sensors’, don’t you?")]
    public void A_quotation_may_differ_in_white_space_and_typography(string text) => Assert.Null(Given.Check(text));

    [Theory]
    [InlineData("Read https://frost.example/data for more.")]
    [InlineData("Read www.frost.example for more.")]
    [InlineData("Read frost.example/data?q=0.871 for more.")]
    [InlineData("![frosts](data)")]
    [InlineData("See [the data](data).")]
    [InlineData("The data <img src=data>")]
    [InlineData("The data <!-- frosts -->")]
    [InlineData("javascript:data")]
    [InlineData("Write to mira@frost.example about the data.")]
    [InlineData("&lt;data&gt;")]
    [InlineData("# Data")]
    public void A_link_an_image_or_markup_is_dropped(string text) =>
        Assert.Equal(DropReason.LinkOrMarkup, Given.Check(text));

    [Theory]
    [InlineData("The key is sk-ant-REDACTED.")]
    [InlineData("It is AKIAIOSFODNN7EXAMPLE.")]
    [InlineData("It is ghp_0123456789abcdefABCDEF.")]
    [InlineData("The password is: winter-orchard.")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("It is 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.")]
    public void A_secret_is_dropped_even_where_it_stands_in_a_source(string text)
    {
        var grounds = Given.Grounds with { Sources = [Given.Guard.Source(text)] };

        Assert.Equal(DropReason.Secret, Given.Guard.Check(text, grounds));
    }

    [Theory]
    [InlineData("I am to say the utterance in other words, and keep its meaning.")]
    [InlineData("SAY — THE — UTTERANCE — IN — OTHER — WORDS")]
    [InlineData("The key of the house is key-of-the-house-1234.")]
    public void Our_own_instructions_and_key_are_dropped(string text) =>
        Assert.Equal(DropReason.PromptText, Given.Check(text));

    [Theory]
    [InlineData("You chose\u200B LightGBM.")]
    [InlineData("You chose \u202ELightGBM.")]
    [InlineData("You chose Light\u00ADGBM.")]
    [InlineData("You chose LightGBM.\uDB40\uDC41")]
    [InlineData("You chose LightGBM.\u0007")]
    [InlineData("You chose LightGBM\uFE0F.")]
    public void What_nobody_sees_is_dropped(string text) => Assert.Equal(DropReason.Invisible, Given.Check(text));

    [Theory]
    [InlineData("You chose LіghtGBM.")] // a Cyrillic і
    [InlineData("You chose ＬightGBM.")] // a fullwidth L
    [InlineData("Yоu chose that.")] // a Cyrillic о
    [InlineData("The AUC is ०.८७१.")]
    [InlineData("The AUC is ０.871.")]
    [InlineData("The AUC is ⁰·⁸⁷¹.")]
    public void Letters_and_digits_of_another_alphabet_are_no_way_round(string text) =>
        Assert.NotNull(Given.Check(text));

    [Theory]
    [InlineData("Warum haben Sie dieses Verfahren genommen?")]
    [InlineData("なぜその方法を選んだのですか。")]
    [InlineData("Pourquoi ce choix et pas un autre ?")]
    public void Another_language_is_dropped(string text) => Assert.Equal(DropReason.Language, Given.Check(text));

    [Theory]
    [InlineData("Excellent, that is clear.")]
    [InlineData("You deserve to be hired.")]
    [InlineData("That is a perfect score.")]
    public void Praise_and_marks_are_dropped(string text) => Assert.Equal(DropReason.Judgement, Given.Check(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Nothing_is_dropped(string text) => Assert.Equal(DropReason.Empty, Given.Check(text));

    [Fact]
    public void More_than_was_asked_for_is_dropped() =>
        Assert.Equal(
            DropReason.TooLong,
            Given.Check(string.Concat(Enumerable.Repeat("What made you decide that? ", 30)))
        );

    [Fact]
    public void A_source_with_zero_width_signs_in_its_words_is_read_without_them()
    {
        var grounds = Given.Grounds with { Sources = [Given.Guard.Source("A Light\u200BGBM model.")] };

        Assert.Null(Given.Guard.Check("You chose LightGBM.", grounds));
    }

    [Theory]
    [InlineData("48,000", "48000")]
    [InlineData("0.910", "0.91")]
    [InlineData("0,91", "0.91")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("1,234,567.50", "1234567.5")]
    [InlineData("0", "0")]
    [InlineData("1.2.3", null)]
    [InlineData("1,2,3", null)]
    [InlineData("F1", null)]
    public void A_figure_has_one_spelling(string text, string? figure) => Assert.Equal(figure, Figure.Of(text));
}
