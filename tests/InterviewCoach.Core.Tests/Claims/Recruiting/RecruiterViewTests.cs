using InterviewCoach.Core.Claims.Recruiting;

namespace InterviewCoach.Core.Tests.Claims.Recruiting;

public sealed class RecruiterViewTests
{
    private const string Story = """
        # Parcels

        Which parcels will be late? A depot manager reroutes them before noon.

        The Olist dataset holds 99,441 orders. We split by time: the last three months are the test set.
        XGBoost reaches a ROC-AUC of 0.912 on the test set; the logistic regression baseline gets 0.871.
        """;

    [Fact]
    public void An_area_shows_what_proves_it_what_is_claimed_and_what_is_missing()
    {
        var view = RecruiterView.Of(
            CandidateLedgerReaderTests.Ledger("- Docker", CandidateLedgerReaderTests.Project(Story))
        );

        var modelling = view.Areas.Single(area => area.Id == "modelling");
        var deployment = view.Areas.Single(area => area.Id == "deployment");
        Assert.Equal(5, view.Areas.Count);
        Assert.Contains(modelling.Proofs, proof => proof.What == "XGBoost" && proof.At.Lines.Start == 6);
        Assert.NotEmpty(modelling.Missing);
        Assert.Equal(["Docker"], deployment.Claimed);
        Assert.Single(deployment.Missing);
    }

    [Fact]
    public void Without_a_project_every_area_says_what_to_do()
    {
        var view = RecruiterView.Of(CandidateLedgerReaderTests.Ledger("- Docker"));

        Assert.All(view.Areas, area => Assert.Single(area.Missing));
        Assert.Contains("no project yet", view.Verdict);
    }

    [Fact]
    public void A_line_for_the_cv_holds_nothing_that_its_proofs_do_not()
    {
        var project = CandidateLedgerReaderTests.Project(Story);

        var bullet = CvBullets.Of(project)[0];

        Assert.Contains("XGBoost", bullet.Text);
        Assert.Contains("0.912", bullet.Text);
        var proofs = string.Join('\n', bullet.Proofs.Select(proof => proof.Text));
        Assert.All(
            bullet
                .Text.Split([' ', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Any(char.IsAsciiDigit)),
            number => Assert.Contains(number.Trim(',', '.'), proofs)
        );
        Assert.Contains("we", bullet.Caution);
    }

    [Theory]
    [InlineData("XGBoost reaches an F1 of 0.86 with a random split and 0.78 by field; I report 0.78.", "0.86")]
    [InlineData("Macro-F1 0.81 vs 0.64 for TF-IDF with SVM.", "Trained SVM")]
    [InlineData("Karim wrote the FastAPI service in `api.py`, and it is deployed on Render.", "FastAPI")]
    [InlineData("XGBoost reached an accuracy of 0.97, which was leakage.", "0.97")]
    public void A_line_for_the_cv_takes_nothing_that_was_rejected_compared_or_done_by_another(string told, string not)
    {
        var bullets = CvBullets.Of(CandidateLedgerReaderTests.Project($"# Fields\n\n{told}\n"));

        Assert.All(bullets, bullet => Assert.DoesNotContain(not, bullet.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_that_states_nothing_gives_no_line() =>
        Assert.Empty(CvBullets.Of(CandidateLedgerReaderTests.Project("# Parcels\n\nNothing yet.\n")));
}
