using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Tests.Assessing.Text;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("leaked", "leaks")]
    [InlineData("predicted", "predicting")]
    [InlineData("validation", "validate")]
    [InlineData("regularization", "regularize")]
    [InlineData("classes", "class")]
    [InlineData("studies", "study")]
    [InlineData("dropped", "dropping")]
    [InlineData("stable", "stables")]
    public void Inflections_of_a_word_share_a_stem(string one, string other) =>
        Assert.Equal(Stemmer.Stem(one), Stemmer.Stem(other));

    [Theory]
    [InlineData("train", "trial")]
    [InlineData("feature", "future")]
    [InlineData("model", "mode")]
    public void Different_words_keep_different_stems(string one, string other) =>
        Assert.NotEqual(Stemmer.Stem(one), Stemmer.Stem(other));
}
