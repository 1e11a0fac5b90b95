using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.Tests.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Claims;

public sealed class CandidateLedgerReaderTests
{
    private const string Story = """
        # Parcels

        I trained XGBoost on 40,000 parcels; its ROC-AUC on the test set is 0.91.

        ## Tech stack
        - Docker

        ## Future work
        - Deploy it on Kubernetes.
        """;

    [Fact]
    public void A_claim_takes_the_strongest_level_that_a_project_shows_with_its_line()
    {
        var claim = Claim("- XGBoost", Project(Story));

        Assert.Equal(EvidenceLevel.Measured, claim.Level);
        Assert.Equal(3, claim.Projects[0].Quotes[0].Lines.Start);
        Assert.True(claim.IsProved);
    }

    [Fact]
    public void What_is_only_planned_is_marked_and_not_supported()
    {
        var claim = Claim("- Kubernetes", Project(Story));

        Assert.Equal(EvidenceLevel.Unsupported, claim.Level);
        Assert.True(claim.IsPlannedOnly);
        Assert.Equal(9, claim.Projects[0].PlannedAt!.Lines.Start);
    }

    [Fact]
    public void What_is_imported_and_never_used_is_marked()
    {
        var code = CvReaderTests.Source(
            "import torch\nimport pandas as pd\n\nframe = pd.read_csv('a.csv')\n",
            "train.py"
        );

        Assert.True(Claim("- PyTorch", Project(Story, code)).IsImportedOnly);
        Assert.False(Claim("- pandas", Project(Story, code)).IsImportedOnly);
    }

    [Fact]
    public void A_family_is_shown_by_its_member_and_a_language_by_its_file()
    {
        var code = CvReaderTests.Source("total = 1 + 1\nprint(total)\n", "src/train.py");
        var project = Project(Story, code);

        Assert.Equal("XGBoost", Claim("- gradient boosting", project).Projects[0].Through);
        Assert.Equal(EvidenceLevel.Demonstrated, Claim("- Python", project).Level);
    }

    [Fact]
    public void Of_two_projects_the_better_one_leads()
    {
        var other = Project("# Other\n\nTools: XGBoost\n", id: "other");

        Assert.Equal("one", Claim("- XGBoost", other, Project(Story)).Projects[0].Project);
    }

    [Fact]
    public void A_claim_without_evidence_is_told_what_evidence_would_be_and_how_to_word_it()
    {
        var advice = EvidenceAdvice.BuiltIn.For(Claim("- Kubernetes (expert)", Project(Story)));

        Assert.Contains("pod", advice!.Evidence);
        Assert.Contains("Kubernetes", advice.Wording);
        Assert.Null(EvidenceAdvice.BuiltIn.For(Claim("- XGBoost", Project(Story))));
    }

    [Fact]
    public void Skills_of_write_ups_stand_behind_those_of_the_cv()
    {
        var ledger = Ledger("- Kubernetes", Project(Story));

        Assert.Equal(["Kubernetes", "XGBoost", "Docker"], ledger.Claims.Select(claim => claim.Skill));
        Assert.Empty(ledger.Claims[1].Asserted);
    }

    internal static CandidateProject Project(string story, WriteUp? code = null, string id = "one")
    {
        var writeUp = CvReaderTests.Source(story, "README.md");
        IReadOnlyList<WriteUp> others = code is null ? [] : [code];
        return new CandidateProject(
            id,
            writeUp,
            others,
            ProjectProfiler.Profile(writeUp, others),
            new ClaimLedgerReader(ShippedCatalogue.Instance).Read(writeUp, others)
        );
    }

    internal static CandidateLedger Ledger(string skills, params CandidateProject[] projects) =>
        new CandidateLedgerReader(ShippedCatalogue.Instance).Read(
            CvReaderTests.Reader.Read(CvReaderTests.Source($"## Skills\n{skills}\n")).Skills,
            projects
        );

    private static CandidateClaim Claim(string skill, params CandidateProject[] projects) =>
        Ledger(skill, projects).Claims[0];
}
