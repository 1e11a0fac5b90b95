using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reviewing;

public class FingerprintsTests
{
    [Fact]
    public void A_finding_keeps_its_name_where_only_the_lines_move_or_the_marks_change()
    {
        var before = Found("no-baseline", 12, "**F1** is `0.61` on the test set.");
        var after = Found("no-baseline", 40, "F1 is  0.61 on the Test set");

        Assert.Equal(Fingerprints.Of([before]), Fingerprints.Of([after]));
    }

    [Fact]
    public void Another_rule_or_another_number_is_another_finding()
    {
        var names = Fingerprints.Of([
            Found("no-baseline", 12, "F1 is 0.61."),
            Found("no-scores", 12, "F1 is 0.61."),
            Found("no-baseline", 12, "F1 is 0.62."),
        ]);

        Assert.Equal(3, names.Distinct().Count());
    }

    [Fact]
    public void The_same_words_twice_are_two_findings()
    {
        var names = Fingerprints.Of([Found("fit-before-split", 3, "x = 1"), Found("fit-before-split", 9, "x = 1")]);

        Assert.Equal($"{names[0]}-2", names[1]);
    }

    [Fact]
    public void Words_without_a_letter_are_told_apart_too()
    {
        Assert.Equal(
            2,
            Fingerprints.Of([Found("code-dump", 1, "---"), Found("code-dump", 2, "***")]).Distinct().Count()
        );
    }

    private static Finding Found(string rule, int line, string text) =>
        new(rule, Severity.Note, new SourceQuote("a.md", LineSpan.At(line), text), "Something.", "Do it.");
}
