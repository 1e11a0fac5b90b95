using InterviewCoach.Core.Grounding;

namespace InterviewCoach.Core.Tests.Grounding;

public sealed class SentenceBufferTests
{
    [Theory]
    [InlineData("One. Two? Three", "One.|Two?|Three")]
    [InlineData("It is 0.91 on test. And then?", "It is 0.91 on test.|And then?")]
    [InlineData("He said “yes.” Then what?", "He said “yes.”|Then what?")]
    [InlineData("Some of it, e.g. the split, is yours?", "Some of it, e.g. the split, is yours?")]
    [InlineData("Line one\nline two", "Line one|line two")]
    [InlineData("Really?! Yes.", "Really?!|Yes.")]
    [InlineData("", "")]
    public void Sentences_are_the_same_however_the_words_arrive(string text, string expected)
    {
        foreach (var size in new[] { 1, 2, 3, 7, 1000 })
        {
            var buffer = new SentenceBuffer();
            var sentences = text.Chunk(size).SelectMany(piece => buffer.Add(new string(piece))).ToList();
            if (buffer.Rest() is { Length: > 0 } rest)
            {
                sentences.Add(rest);
            }

            Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), sentences);
        }
    }

    [Fact]
    public void A_sentence_is_held_until_something_follows_it()
    {
        var buffer = new SentenceBuffer();

        Assert.Empty(buffer.Add("The AUC is 0."));
        Assert.Empty(buffer.Add("91."));
        Assert.Equal(["The AUC is 0.91."], buffer.Add(" So"));
    }
}
