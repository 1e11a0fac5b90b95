using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Drills;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.Tests.Claims;
using InterviewCoach.Core.Tests.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Drills;

/// <summary>What a drill says of a claim: the level of the ledger, and a whole sentence of the source.</summary>
public sealed class DrillClaimsTests
{
    private const string Story = """
        # Parcel alarm

        Late parcels are found early. We trained `XGBoost` on the **orders** of
        two years with `pandas`, and it beat a rule of thumb.
        """;

    [Fact]
    public void A_wrapped_sentence_is_quoted_whole_and_without_marks()
    {
        var (claim, project) = Claims(Story, "XGBoost").Single(one => one.Claim.Skill == "XGBoost");

        Assert.Equal(
            "We trained XGBoost on the orders of two years with pandas, and it beat a rule of thumb.",
            claim.Evidence!.Text
        );
        Assert.Equal(new LineSpan(3, 4), claim.Evidence.Lines);
        Assert.NotNull(project);
    }

    [Fact]
    public void A_language_that_a_library_implies_is_backed_in_the_drill_as_in_the_ledger()
    {
        var python = Claims(Story, "Python").Single(one => one.Claim.Skill == "Python").Claim;

        Assert.Equal(EvidenceLevel.Described, python.Level);
        Assert.Contains("pandas", python.Evidence!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_project_shows_has_no_words_and_no_project()
    {
        var (claim, project) = Claims(Story, "Kubernetes").Single(one => one.Claim.Skill == "Kubernetes");

        Assert.Equal(new DrillClaim("Kubernetes", EvidenceLevel.Unsupported, null), claim);
        Assert.Null(project);
    }

    private static List<(DrillClaim Claim, string? Project)> Claims(string story, string skill)
    {
        var asserted = CvReaderTests.Reader.ReadList(CvReaderTests.Source(skill));
        var ledger = new CandidateLedgerReader(ShippedCatalogue.Instance).Read(
            asserted,
            [CandidateLedgerReaderTests.Project(story)]
        );
        return [.. DrillClaims.Of(ledger, ShippedCatalogue.Instance)];
    }
}
