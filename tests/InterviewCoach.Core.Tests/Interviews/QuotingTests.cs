using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Tests.Interviews.Zoo;

namespace InterviewCoach.Core.Tests.Interviews;

public sealed class QuotingTests
{
    private static readonly Phrases Phrases = Arena.Styles[InterviewStyle.Neutral].Heard;

    [Theory]
    [InlineData("I chose trees because the table is mixed.", "I chose trees because the table is mixed")]
    [InlineData("My part: I wrote the whole scoring job", "I wrote the whole scoring job")]
    [InlineData("And so we cut the pages at headings and", "we cut the pages at headings")]
    [InlineData("If it had been slower, we would have taken the small one.", "we would have taken the small one")]
    [InlineData(
        "Whether that is luck: I resampled the lines a thousand times,",
        "I resampled the lines a thousand times"
    )]
    public void A_clause_claims_something_and_stands_by_itself(string words, string clause) =>
        Assert.Equal(clause, Quoting.Clause(words, Phrases));

    [Theory]
    [InlineData("")]
    [InlineData("Yes.")]
    [InlineData("If that were so")]
    [InlineData("What should one have done there?")]
    public void What_claims_nothing_is_not_quoted(string words) => Assert.Null(Quoting.Clause(words, Phrases));

    [Theory]
    [InlineData("| XGBoost | 0.91 | - |", "XGBoost, 0.91")]
    [InlineData("hit is enough, recall is 0.96.", "…hit is enough, recall is 0.96")]
    [InlineData("- traffic data from a provider", "traffic data from a provider")]
    [InlineData("Two\nlines.", "Two lines")]
    public void A_line_reads_as_speech(string words, string line) => Assert.Equal(line, Quoting.Line(words));

    [Fact]
    public void A_long_line_is_cut_between_words()
    {
        var line = Quoting.Line(string.Join(' ', Enumerable.Repeat("overflowing", 40)));

        Assert.InRange(line.Length, 100, 140);
        Assert.EndsWith("overflowing…", line, StringComparison.Ordinal);
    }
}
