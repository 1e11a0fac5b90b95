using InterviewCoach.Core.Profiles.Presence;

namespace InterviewCoach.Core.Tests.Profiles.Presence;

public sealed class CuePhraseTests
{
    [Theory]
    [InlineData("split ... train|training test", "we split the rows into train and test", false)]
    [InlineData("split ... train|training test", "split into training test parts", true)]
    [InlineData("predict*", "a prediction of tides", true)]
    [InlineData("predict", "a prediction of tides", false)]
    [InlineData("N fold", "with 5-fold cross-validation", true)]
    [InlineData("best+fit|winner", "the best fit was a tree", true)]
    [InlineData("best+fit|winner", "the best tree did fit", false)]
    [InlineData("^ team", "Team: two people", true)]
    [InlineData("^ team", "a team of two people", false)]
    [InlineData("model _ chosen", "the model was chosen", true)]
    [InlineData("model _ chosen", "the model chosen", false)]
    [InlineData("dont help", "more trees don’t help", true)]
    [InlineData("zenodo.org", "taken from [here](https://zenodo.org/record/1)", true)]
    public void A_phrase_holds_where_its_words_stand_in_order(string phrase, string sentence, bool holds)
    {
        var vocabulary = new CueVocabulary();
        var parsed = CuePhrase.Parse(phrase, vocabulary, out var error);
        Assert.Null(error);

        var words = PlainText.Of(sentence, new WordAtoms(vocabulary), isCode: false).Words;

        Assert.Equal(holds, Enumerable.Range(0, words.Length).Any(at => parsed!.Match(words, at) > 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("... model")]
    [InlineData("model ...")]
    [InlineData("Model")]
    [InlineData("a (b)")]
    public void What_cannot_be_a_phrase_is_refused_with_a_reason(string phrase)
    {
        Assert.Null(CuePhrase.Parse(phrase, new CueVocabulary(), out var error));
        Assert.NotNull(error);
    }
}
