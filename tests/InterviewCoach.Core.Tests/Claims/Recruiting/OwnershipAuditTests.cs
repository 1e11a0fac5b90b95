using InterviewCoach.Core.Claims.Recruiting;
using InterviewCoach.Core.Profiles.Histories;

namespace InterviewCoach.Core.Tests.Claims.Recruiting;

public sealed class OwnershipAuditTests
{
    [Fact]
    public void Several_people_and_an_I_are_asked_where_the_boundary_lies()
    {
        var audit = Audit(
            "# Parcels\n\nI built the model.\n",
            Commit("Ada", "a@x", "2024-01-03", "", "9\t0\tsrc/model.py"),
            Commit("Bo", "b@x", "2024-01-02", "", "8\t0\tdashboard/app.py"),
            Commit("Ada", "a@x", "2024-01-01", "", "7\t0\tsrc/data.py")
        );

        Assert.Equal(["Ada", "Bo"], audit.Authors.Select(author => author.Name));
        Assert.NotEmpty(audit.Said);
        Assert.Contains(audit.Questions, question => question.Contains("\"I\"", StringComparison.Ordinal));
        Assert.Contains(
            audit.Questions,
            question => question.Contains("Bo committed under dashboard/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void One_person_and_a_we_are_asked_who_the_others_were()
    {
        var audit = Audit(
            "# Parcels\n\nWe built the model and we tested it.\n",
            Commit("Ada", "a@x", "2024-01-01", "", "7\t0\ta.py")
        );

        Assert.Contains(
            audit.Questions,
            question => question.Contains("Who were the others", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Commits_of_pairs_are_told_and_not_split()
    {
        var audit = Audit(
            "# Parcels\n\nA model.\n",
            Commit("Ada", "a@x", "2024-01-02", "Bo <b@x>", "9\t0\ta.py"),
            Commit("Ada", "a@x", "2024-01-01", "Ada <a@x>", "7\t0\ta.py")
        );

        Assert.Contains(
            audit.Notes,
            note => note.StartsWith("Commits that name more than one author: 1.", StringComparison.Ordinal)
        );
        Assert.Contains(audit.Questions, question => question.Contains("in pairs", StringComparison.Ordinal));
    }

    private static OwnershipAudit Audit(string story, params string[] commits) =>
        OwnershipAudit.Of(GitLog.Read(string.Concat(commits))!, CandidateLedgerReaderTests.Project(story).Profile);

    private static string Commit(string name, string address, string day, string beside, string file) =>
        $"\u001ep\u001f{name}\u001f{address}\u001f{day}T10:00:00+00:00\u001f{beside}\n{file}\n\n";
}
