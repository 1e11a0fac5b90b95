using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reports;

public sealed class FramesTests
{
    private static readonly Frames Rich = new(ReportBook.BuiltIn, Questions.Some.Rich());

    [Fact]
    public void The_shipped_files_have_no_error()
    {
        var errors = new List<KnowledgeError>();
        var book = ReportBook.Load(ReportBook.Files(), errors);

        Assert.Empty(errors);
        Assert.NotEmpty(book.Fillers);
        Assert.Equal(book.Skeletons.Count, book.Skeletons.DistinctBy(skeleton => skeleton.Id).Count());
    }

    [Fact]
    public void A_misspelt_slot_is_an_error_with_its_line()
    {
        var errors = new List<KnowledgeError>();
        ReportBook.Load(
            [new KnowledgeFile("report/x.yaml", "skeletons:\n  - id: a\n    words: [b]\n    say: \"{metrix}\"\n")],
            errors
        );

        Assert.Equal(4, Assert.Single(errors).Line);
    }

    [Fact]
    public void A_missed_point_is_framed_with_the_projects_own_facts_and_their_lines()
    {
        var frame = Rich.Of(new RubricPoint("a", "Compares it with a naive baseline", ["baseline", "majority"]), []);

        Assert.Equal(
            "The thing to beat was logistic regression, at ___; mine reaches accuracy 0.93 (test).",
            frame[0].Text
        );
        Assert.Equal([14, 21], frame[0].Sources.Select(source => source.Lines.Start));
    }

    [Fact]
    public void What_the_write_up_does_not_say_stays_blank()
    {
        var frame = new Frames(ReportBook.BuiltIn, null).Of(
            new RubricPoint("a", "Names the split and its size", []),
            []
        );

        Assert.Equal(
            "I split the data like this: ___. The number ___ comes from ___ rows that took no part in any choice.",
            frame[0].Text
        );
        Assert.Empty(frame[0].Sources);
    }

    [Fact]
    public void A_point_that_nothing_fits_begins_at_the_questions_own_lines()
    {
        var ground = new SourceQuote("kiln.md", LineSpan.At(3), "Predicts which tiles crack.");

        var frame = Assert.Single(Rich.Of(new RubricPoint("a", "Zzz", []), [ground]));

        Assert.Equal("My write-up says “Predicts which tiles crack.”. To that I add: ___.", frame.Text);
        Assert.Equal([ground], frame.Sources);
    }

    [Fact]
    public void Every_point_of_the_bank_gets_a_frame()
    {
        var points = Questions.Some.ShippedBank.Questions.SelectMany(question => question.Rubric).ToList();

        Assert.All(
            points,
            point => Assert.NotEmpty(Rich.Of(new RubricPoint(point.Id, point.Text.Template, point.Cues), []))
        );
    }
}
