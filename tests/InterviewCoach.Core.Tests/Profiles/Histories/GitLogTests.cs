using InterviewCoach.Core.Profiles.Histories;

namespace InterviewCoach.Core.Tests.Profiles.Histories;

public sealed class GitLogTests
{
    [Fact]
    public void Commits_are_counted_by_author_with_their_folders()
    {
        var history = Read(
            Commit("Ada", "ada@x.test", "2025-03-04T10:00:00+01:00", "30\t4\tsrc/train.py", "2\t0\tREADME.md"),
            Commit("Ben", "ben@x.test", "2025-03-03T10:00:00Z", "20\t0\tdocs/a.md", "-\t-\timg/plot.png"),
            Commit("Ada", "ada@x.test", "2025-03-01T10:00:00Z", "25\t0\tsrc/train.py")
        );

        Assert.Equal((3, 0), (history.Commits, history.Merges));
        Assert.Equal(new DateTime(2025, 3, 1), history.First.Date);
        var ada = history.Authors[0];
        Assert.Equal(("Ada", 2, 57L, 4L, 2), (ada.Name, ada.Commits, ada.Added, ada.Deleted, ada.Files));
        Assert.Equal([new GitArea("src", 2), new GitArea(".", 1)], ada.Areas);
        Assert.Equal(
            ("Ben", 1, 20L, 2),
            (history.Authors[1].Name, 1, history.Authors[1].Added, history.Authors[1].Files)
        );
        Assert.Equal(HistoryShape.Ordinary, history.Shape);
    }

    [Fact]
    public void One_person_under_two_addresses_or_two_names_is_one_author()
    {
        var history = Read(
            Commit("Ada", "ada@home.test", "2025-03-04T10:00:00Z"),
            Commit("ada", "ada@work.test", "2025-03-03T10:00:00Z"),
            Commit("Ada L.", "ada@work.test", "2025-03-02T10:00:00Z")
        );

        Assert.Equal(("Ada", 3), (Assert.Single(history.Authors).Name, history.Authors[0].Commits));
    }

    [Fact]
    public void Merges_are_counted_apart_and_bots_are_told()
    {
        var history = Read(
            Commit("Ada", "a@x.test", "2025-03-04T10:00:00Z") with
            {
                Parents = "1 2",
            },
            Commit("fixer[bot]", "b@x.test", "2025-03-03T10:00:00Z", "1\t1\trequirements.txt")
        );

        Assert.Equal((2, 1), (history.Commits, history.Merges));
        Assert.True(Assert.Single(history.Authors).IsBot);
    }

    [Fact]
    public void A_history_of_one_commit_is_squashed_and_a_large_first_one_imported()
    {
        var large = Commit("Ada", "a@x.test", "2025-03-01T10:00:00Z", "5000\t0\tall.py");
        var small = Commit("Ada", "a@x.test", "2025-03-02T10:00:00Z", "3\t0\tall.py");

        Assert.Equal(HistoryShape.Squashed, Read(large).Shape);
        Assert.Equal(HistoryShape.Imported, Read(small, small, small, small, large).Shape);
        Assert.Equal(HistoryShape.Squashed, Read(small, large, small).Shape);
    }

    [Fact]
    public void What_is_not_a_log_is_passed_over()
    {
        Assert.Null(GitLog.Read(""));
        Assert.Null(GitLog.Read("fatal: not a repository\n\u001ex\u001fy\n\u001ea\u001fb\u001fc\u001fyesterday"));
        Assert.Equal(
            1,
            GitLog.Read("3\t4\n" + Commit("", "", "2025-03-04T10:00:00Z", "x\ty\tz", "\t\t", "1"))!.Commits
        );
    }

    private static GitHistory Read(params LogEntry[] commits) =>
        Assert.IsType<GitHistory>(GitLog.Read(string.Join("\n", commits.Select(commit => commit.ToString()))));

    private static LogEntry Commit(string name, string address, string date, params string[] files) =>
        new("1", name, address, date, files);

    /// <summary>A commit as git prints it.</summary>
    private sealed record LogEntry(string Parents, string Name, string Address, string Date, string[] Files)
    {
        public override string ToString() =>
            string.Join('\n', [$"\u001e{Parents}\u001f{Name}\u001f{Address}\u001f{Date}", .. Files]) + "\n";
    }
}
