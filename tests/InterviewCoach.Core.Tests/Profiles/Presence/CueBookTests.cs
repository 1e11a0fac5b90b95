using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.Profiles.Tasks;

namespace InterviewCoach.Core.Tests.Profiles.Presence;

public sealed class CueBookTests
{
    [Fact]
    public void The_files_that_Core_was_built_with_have_no_errors()
    {
        var book = CueBook.Load(BuiltInCues.Files(), out var errors);

        Assert.Empty(errors);
        foreach (var key in Enum.GetValues<PresenceKey>())
        {
            Assert.NotNull(PresenceReader.GroupOf(book, key));
        }
    }

    [Fact]
    public void Each_error_names_its_file_and_line()
    {
        var file = new KnowledgeFile(
            "profile/mine.yaml",
            """
            presence:
              baseline:
                cues:
                  3: [dummy classifier, "Not A Phrase!"]
                  much: [naive]
                colour: red
            """
        );

        CueBook.Load([file], out var errors);

        Assert.Equal(
            [("profile/mine.yaml", 4), ("profile/mine.yaml", 5), ("profile/mine.yaml", 6)],
            errors.Select(error => (error.Path, error.Line))
        );
    }

    [Fact]
    public void A_file_that_is_no_yaml_is_an_error_and_not_an_exception()
    {
        CueBook.Load([new KnowledgeFile("profile/mine.yaml", "presence: [")], out var errors);

        Assert.Single(errors);
    }

    [Fact]
    public void A_mentors_own_book_decides_what_is_noticed()
    {
        var file = new KnowledgeFile("profile/mine.yaml", "task:\n  clustering:\n    cues:\n      9: [herd*]\n");
        var book = CueBook.Load([file], out _);

        var text = CuedText.Of(Some.WriteUp("# Herding\n\nWe herd similar sheep."), book);

        Assert.Equal(ProjectTask.Clustering, TaskClassifier.Classify(text).Task);
    }
}
