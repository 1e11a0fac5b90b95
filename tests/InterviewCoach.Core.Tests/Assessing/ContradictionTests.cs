using InterviewCoach.Core.Assessing;

namespace InterviewCoach.Core.Tests.Assessing;

/// <summary>What cannot both be right, and what only looks like it.</summary>
public sealed class ContradictionTests
{
    private const string Deliveries = """
        # Late parcels

        In the end XGBoost won, so it was tuned.

        | Model | ROC-AUC | Recall |
        | --- | --- | --- |
        | Depot rule | - | 0.31 |
        | Random forest | 0.84 | 0.61 |
        | XGBoost | 0.91 | 0.68 |

        The data are 214,380 parcels. We split by depot: no depot is on both sides.
        Recall on heavy parcels is 0.74. Median latency is 180 ms.
        Priya labelled the damaged parcels with two clerks. I wrote the scoring job.
        It is not deployed yet.
        """;

    [Theory]
    [InlineData("XGBoost beat the random forest by seven points of ROC-AUC.")]
    [InlineData("XGBoost has 0.07 more ROC-AUC than the forest.")]
    [InlineData("The drivers move about forty parcels a night.")]
    [InlineData("Some five thousand parcels were damaged.")]
    [InlineData("On small parcels the recall was only 0.52.")]
    [InlineData("The p95 latency is two seconds.")]
    [InlineData("The last fold had a ROC-AUC of 0.89.")]
    [InlineData("At first a model with 0.80 ROC-AUC was all I had.")]
    [InlineData("The random forest had 0.84 ROC-AUC.")]
    [InlineData("The ROC-AUC is 0,91.")]
    [InlineData("We aimed for a ROC-AUC of 0.95.")]
    [InlineData("On the training set the ROC-AUC was 0.97, on the test set 0.91.")]
    [InlineData("The folds had ROC-AUC 0.88, 0.90, 0.91, 0.92 and 0.93.")]
    [InlineData("At a threshold of 0.3 the recall would be 0.8.")]
    [InlineData("For new depots the recall is only 0.5.")]
    [InlineData("I wrote the scoring job and Priya labelled the parcels.")]
    [InlineData("We labelled the damaged parcels together.")]
    public void What_can_both_be_right_is_left_alone(string answer) => Assert.Empty(Against(answer));

    [Theory]
    [InlineData("The ROC-AUC of XGBoost is 0.84.", 9)]
    [InlineData("I built it for the depot clerks, and its ROC-AUC on the test set was 0.98.", 9)]
    [InlineData("The ROC-AUC was 0.97.", 9)]
    [InlineData("The final model was the random forest.", 3)]
    [InlineData("We split the parcels at random.", 11)]
    [InlineData("I labelled all the damaged parcels myself.", 13)]
    [InlineData("It has been in production since March.", 14)]
    [InlineData("We had 21,000 parcels.", 11)]
    public void What_cannot_is_found_with_its_line(string answer, int line) =>
        Assert.Equal([line], Against(answer).Select(found => found.Line));

    private const string Pumps = """
        # Failing pumps

        To handle the imbalance we used SMOTE on the training
        rows. No hyperparameter search was done. After comparing them we settled on the random
        forest.

        The recall on the test sites
        is 0.77. Readings of one site are never in two sets. A student, Jo, extracted the readings
        from the database. It stayed a prototype.
        """;

    [Theory]
    [InlineData("We used a neural network, not a random forest.", 4)]
    [InlineData("We did not use SMOTE.", 3)]
    [InlineData("I tuned it with Optuna.", 4)]
    [InlineData("The recall was 0.87 on the test sites.", 8)]
    [InlineData("Recall? That was 0.57.", 8)]
    [InlineData("The readings were split at random.", 8)]
    [InlineData("I extracted the readings from the database.", 8)]
    [InlineData("It has been in production since March.", 9)]
    public void A_sentence_is_read_over_the_lines_that_it_is_wrapped_over(string answer, int line) =>
        Assert.Equal([line], Against(answer, Pumps).Select(found => found.Line));

    [Theory]
    [InlineData("We did not use SMOTE on the test rows.")]
    [InlineData("I tried SMOTE first.")]
    [InlineData("If I did it again I would not use SMOTE.")]
    [InlineData("At one of the sites the recall was 0.7.")]
    [InlineData("The recall is below 0.9.")]
    [InlineData("I extracted 50 of the readings a second time.")]
    public void A_part_a_try_and_a_bound_are_left_alone(string answer) => Assert.Empty(Against(answer, Pumps));

    [Theory]
    [InlineData("Each damaged parcel costs about 18 euros, so recall at the depots' capacity is what counts.")]
    [InlineData("A complaint costs €18, recall matters more.")]
    [InlineData("A complaint costs 18 €, recall matters more.")]
    [InlineData("We pay $40 and recall is what counts.")]
    [InlineData("That is EUR 25, recall included.")]
    [InlineData("It takes 20 minutes, so recall is what we tuned.")]
    [InlineData("A check takes 3 hours; recall matters more than speed.")]
    [InlineData("There are 4 people, so precision is what they feel.")]
    [InlineData("With 6 clerks recall is bounded.")]
    [InlineData("Recall is limited by 5 clerks.")]
    [InlineData("Recall matters, for each miss costs 30 dollars.")]
    [InlineData("Recall? It costs 18 euros for each miss.")]
    public void An_amount_of_something_is_no_score(string answer) => Assert.Empty(Against(answer));

    [Theory]
    [InlineData("Recall rose to 18 percent.")]
    [InlineData("The recall was 18 percent, and a miss costs 18 euros.")]
    [InlineData("A miss costs 18 euros, and the recall was 0.18.")]
    [InlineData("We got 0.18 recall.")]
    public void A_score_beside_an_amount_is_read(string answer) =>
        Assert.Equal([9], Against(answer).Select(found => found.Line));

    private static IReadOnlyList<Contradiction> Against(string answer, string writeUp = Deliveries) =>
        Concepts.Assessor.Assess(new AnswerTask("Tell me more.", [], null, writeUp, answer)).Contradictions;
}
