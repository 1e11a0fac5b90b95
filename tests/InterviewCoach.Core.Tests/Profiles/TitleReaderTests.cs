using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Profiles;

public sealed class TitleReaderTests
{
    private static WriteUp With(params Passage[] passages) =>
        new(ContentHash.Of("x"), "notes/readme.md", WriteUpFormat.Markdown, [], passages);

    [Fact]
    public void The_first_heading_of_the_highest_level_is_the_title()
    {
        var writeUp = With(
            new Passage(0, PassageKind.Heading, LineSpan.At(1), [], "Contents", Level: 2),
            new Passage(1, PassageKind.Heading, LineSpan.At(3), [], "Predicting tide heights", Level: 1),
            new Passage(2, PassageKind.Heading, LineSpan.At(9), [], "Thanks", Level: 1)
        );

        Assert.Equal("Predicting tide heights", ProjectProfiler.Profile(writeUp, []).Title);
    }

    [Fact]
    public void Without_a_heading_the_first_words_serve()
    {
        var writeUp = With(new Passage(0, PassageKind.Paragraph, LineSpan.At(1), [], "A model of tide\nheights."));

        Assert.Equal("A model of tide heights.", ProjectProfiler.Profile(writeUp, []).Title);
    }

    [Fact]
    public void Without_words_the_file_name_serves() =>
        Assert.Equal("notes/readme.md", ProjectProfiler.Profile(With(), []).Title);
}
