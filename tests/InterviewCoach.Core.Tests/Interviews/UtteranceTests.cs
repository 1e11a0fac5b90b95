using InterviewCoach.Core.Interviews;

namespace InterviewCoach.Core.Tests.Interviews;

public sealed class UtteranceTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("tab\tstays", "tab\tstays")]
    [InlineData("nul\0 and bell\a", "nul\uFFFD and bell\uFFFD")]
    [InlineData("😀 emoji stay", "😀 emoji stay")]
    public void Keeps_what_a_reader_can_see(string? said, string stored) => Assert.Equal(stored, Utterance.Clean(said));

    [Fact]
    public void Replaces_half_a_surrogate_pair() => Assert.Equal("a\uFFFDb", Utterance.Clean("a\uD83Db"));
}
