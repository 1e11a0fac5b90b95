using InterviewCoach.Core.Profiles.Histories;

namespace InterviewCoach.Core.Tests.Profiles.Histories;

public sealed class PastedLogTests
{
    private const string Log = """
        commit 8f14e45fceea167a5a36dedd4bea2543e1f1a111
        Author: Ada Byte <ada@example.org>
        Date:   Mon Mar 4 09:12:45 2024 +0100

            Train on the new depots

            Co-authored-by: Bo Bit <bo@example.org>

        40      2       src/train.py
        -       -       img/roc.png

        commit c9f0f895fb98ab9159f51fd0297e236d00000000
        Merge: 8f14e45 1679091
        Author: Bo Bit <bo@example.org>
        Date:   Sun Mar 3 18:00:00 2024 +0100

            Merge branch 'data'

        commit 45c48cce2e2d7fbdea1afc51c7c6ad2600000000 (HEAD -> main)
        Author: Bo Bit <bo@example.org>
        Date:   2024-03-02 17:00:00 +0100

            Read the parcels

        12	0	data/read.py
        3	1	README.md
        """;

    [Fact]
    public void A_log_that_was_copied_out_of_a_terminal_tells_who_committed_where()
    {
        var history = PastedLog.Read(Log)!;

        Assert.Equal((3, 1, 1), (history.Commits, history.Merges, history.Paired));
        var ada = history.Authors.Single(author => author.Name == "Ada Byte");
        Assert.Equal((1, 40L, 2), (ada.Commits, ada.Added, ada.Files));
        var bo = history.Authors.Single(author => author.Name == "Bo Bit");
        Assert.Equal([".", "data"], bo.Areas.Select(area => area.Folder).Order(StringComparer.Ordinal));
        Assert.Equal(new DateTime(2024, 3, 2), bo.First.Date);
    }

    [Theory]
    [InlineData("Mon Mar 4", "Thu Mar 4")]
    [InlineData("Sun Mar 3", "So. Mar 3")]
    [InlineData("Sun Mar 3 18:00:00 2024 +0100", "lately")]
    public void A_weekday_or_a_date_that_cannot_be_costs_no_commit(string date, string instead) =>
        Assert.Equal(3, PastedLog.Read(Log.Replace(date, instead, StringComparison.Ordinal))!.Commits);

    [Fact]
    public void Counts_by_author_are_enough()
    {
        var history = PastedLog.Read(
            "    41\tAda Byte <ada@example.org>\n     7  dependabot[bot] <bot@example.org>\n"
        )!;

        Assert.Equal(48, history.Commits);
        Assert.Equal(
            [("Ada Byte", 41, false), ("dependabot[bot]", 7, true)],
            history.Authors.Select(one => (one.Name, one.Commits, one.IsBot))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("fatal: not a git repository (or any of the parent directories): .git")]
    [InlineData("12 people came to the meeting\ncommit to it\nAuthor: nobody")]
    public void What_is_no_history_is_none(string text) => Assert.Null(PastedLog.Read(text));
}
