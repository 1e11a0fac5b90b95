using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Statements;
using InterviewCoach.Core.Tests.Profiles.Presence;

namespace InterviewCoach.Core.Tests.Profiles.Statements;

public sealed class StatementReaderTests
{
    private static List<T> Facts<T>(string markdown)
        where T : Fact => StatementReader.Read(Some.Text("# Frost\n\n" + markdown)).OfType<T>().ToList();

    [Fact]
    public void Models_are_named_as_written_with_their_part()
    {
        var models = Facts<Fact.ModelUse>(
            """
            A logistic regression is the baseline.

            We also tried a Support Vector Machine and XGBoost.

            XGBoost performed best on the test set and was selected as the final model.
            """
        );

        Assert.Equal(
            [
                ("logistic regression", ModelRole.Baseline),
                ("Support Vector Machine", ModelRole.Tried),
                ("XGBoost", ModelRole.Chosen),
            ],
            models.Select(model => (model.Name, model.Role))
        );
    }

    [Fact]
    public void Planned_models_are_not_models_of_the_project() =>
        Assert.Empty(Facts<Fact.ModelUse>("## Future work\n\n- Try an LSTM\n"));

    [Theory]
    [InlineData("The majority class is our baseline.", "majority class")]
    [InlineData("We compare with a seasonal naive forecast as baseline.", "seasonal naive")]
    [InlineData("As a baseline we fitted a linear regression.", "linear regression")]
    public void A_baseline_has_the_name_that_the_text_gives_it(string markdown, string name) =>
        Assert.Equal(name, Assert.Single(Facts<Fact.Baseline>(markdown)).Name);

    [Theory]
    [InlineData("Models were compared by 5-fold cross-validation.", "5-fold cross-validation", false)]
    [InlineData("An 80/20 train-test split was used; results are on the test set.", "80/20 train-test split", true)]
    [InlineData("We used walk-forward validation over 12 months.", "walk-forward validation", false)]
    public void A_validation_scheme_is_a_short_phrase_of_the_text(string markdown, string scheme, bool heldOut)
    {
        var validation = Facts<Fact.Validation>(markdown)[0];

        Assert.Equal((scheme, heldOut), (validation.Scheme, validation.HeldOut));
    }

    [Theory]
    [InlineData("I built the pipeline and trained the models.", OwnershipKind.FirstPerson)]
    [InlineData("In a team of three, I was responsible for the features.", OwnershipKind.Contribution)]
    [InlineData("## Author\n\n- Jo Ash", OwnershipKind.AuthorCredit)]
    [InlineData("We trained three models on the records.", OwnershipKind.We)]
    public void Ownership_tells_who_speaks(string markdown, OwnershipKind kind) =>
        Assert.Equal(kind, Facts<Fact.Ownership>(markdown)[0].Kind);

    [Theory]
    [InlineData("An A/B test showed that warnings reduced losses of growers by 12%.", ImpactKind.Measured)]
    [InlineData("## Business impact\n\nThis saves an estimated 40,000 EUR per season.", ImpactKind.Estimated)]
    [InlineData("This would help growers reduce losses.", ImpactKind.Aspirational)]
    public void Impact_is_measured_estimated_or_hoped_for(string markdown, ImpactKind kind) =>
        Assert.Equal(kind, Facts<Fact.Impact>(markdown)[0].Kind);

    [Fact]
    public void There_is_always_an_overview_and_it_is_a_sentence()
    {
        var overview = Facts<Fact.Statement>("Warns growers of frost in the coming night. It uses a forest.")[0];

        Assert.Equal(Aspect.Overview, overview.Aspect);
        Assert.Equal("Warns growers of frost in the coming night.", overview.At.Text);
        Assert.Equal(3, overview.At.Lines.Start);
    }

    [Fact]
    public void Statements_quote_the_sentence_and_name_its_subject()
    {
        var statements = Facts<Fact.Statement>(
            """
            Frost is rare, so SMOTE balances the classes.

            Missing values were imputed with the median. Lag features were created from the last three nights.

            Inference takes 20 ms per request.
            """
        );

        Assert.Contains(statements, s => s is { Aspect: Aspect.Imbalance, Subject: "SMOTE" });
        Assert.Contains(statements, s => s.Aspect == Aspect.Preprocessing && s.At.Text.StartsWith("Missing values"));
        Assert.Contains(statements, s => s.Aspect == Aspect.Feature && s.At.Text.StartsWith("Lag features"));
        Assert.Contains(statements, s => s.Aspect == Aspect.Constraint && s.At.Lines.Start == 7);
    }
}
