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
    public void A_key_goes_on_in_another_file_and_asks_for_kinds_of_words_by_name()
    {
        var words = new KnowledgeFile("profile/words.yaml", "words:\n  fruit:\n    - apple* pear*\n    - plum\n");
        var first = new KnowledgeFile("profile/a.yaml", "task:\n  clustering:\n    cues:\n      5: [herd*]\n");
        var second = new KnowledgeFile("profile/b.yaml", "task:\n  clustering:\n    cues:\n      5: [sort* @fruit]\n");

        var book = CueBook.Load([first, second, words], out var errors);

        Assert.Empty(errors);
        foreach (var said in new[] { "We herd sheep.", "We sort pears.", "Here sorting apples is all." })
        {
            Assert.Equal(5, OwnScore(said, book));
        }

        Assert.Equal(0, OwnScore("We sort stamps.", book));

        static int OwnScore(string said, CueBook book) =>
            CuedText.Of(Some.WriteUp($"# A\n\n{said}"), book).Sentences[^1].OwnScore(book.Group("task/clustering")!);
    }

    [Fact]
    public void A_kind_of_words_that_nobody_gave_is_an_error()
    {
        var file = new KnowledgeFile("profile/b.yaml", "task:\n  clustering:\n    cues:\n      9: [sort @fruit]\n");

        CueBook.Load([file], out var errors);

        Assert.Equal(4, Assert.Single(errors).Line);
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
