namespace InterviewCoach.Core.Tests.Reviewing.Rules;

public class RandomSplitOnOrderedDataTests
{
    [Theory]
    [InlineData("We split the parcels 80/20 with `train_test_split`.", true)]
    [InlineData("We split the parcels 80/20 with `train_test_split(shuffle=False)`.", false)]
    [InlineData("We trained on 2022 and tested on the last three months; no `train_test_split` was used.", false)]
    [InlineData("We made a train/test split of 80/20.", false)]
    public void A_function_that_draws_lots_is_a_random_split_by_name(string split, bool found) =>
        Assert.Equal(
            found,
            ReviewedStory
                .Findings(
                    "random-split-on-ordered-data",
                    $"# Parcels\n\nA forest predicts which parcels come late, from 14 months of parcel records. {split} It reaches an F1 of 0.61 on the test set."
                )
                .Count > 0
        );
}
