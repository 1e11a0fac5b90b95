namespace InterviewCoach.Core.Tests.Reviewing.Code;

/// <summary>Rows drawn by hand: what an order, a mask or a sample makes of them, and when two draws meet.</summary>
public class DrawingTests
{
    private const string FitAndScore = """

        model = LogisticRegression().fit(train[["a"]], train["y"])
        print(f1_score(test["y"], model.predict(test[["a"]])))
        """;

    [Theory]
    [InlineData("mask = np.random.rand(len(df)) < 0.8\ntrain, test = df[mask], df[~mask]")]
    [InlineData("train = df.sample(frac=0.75)\ntest = df.drop(train.index)")]
    [InlineData("train = df.sample(frac=0.75)\ntest = df[~df.index.isin(train.index)]")]
    [InlineData("order = np.random.permutation(len(df))\ntrain, test = df.iloc[order[:700]], df.iloc[order[700:]]")]
    [InlineData(
        "order = list(range(len(df)))\nnp.random.shuffle(order)\ntrain, test = df.iloc[order[:700]], df.iloc[order[700:]]"
    )]
    [InlineData("df = df.sample(frac=1)\ntrain, test = df[:700], df[700:]")]
    [InlineData("df = df.sample(frac=1.)\ntrain, test = df[:700], df[700:]")]
    public void A_split_drawn_by_hand_needs_a_seed(string code)
    {
        Assert.Equal(["unseeded-split"], Reviewed.Rules(code + FitAndScore));
        Assert.Empty(Reviewed.Rules("np.random.seed(3)\n" + code + FitAndScore));
    }

    [Theory]
    [InlineData(
        "order = np.random.default_rng(7).permutation(len(df))\ntrain, test = df.iloc[order[:700]], df.iloc[order[700:]]"
    )]
    [InlineData("train_idx, test_idx = divide(len(df))\ntrain, test = df.iloc[train_idx], df.iloc[test_idx]")]
    [InlineData("where = divide(len(df))\ntrain, test = df.iloc[where[:700]], df.iloc[where[700:]]")]
    [InlineData("df = df.sample(frac=1)\nprint(df[:5])\ntrain, test = train_test_split(df, random_state=3)")]
    public void Rows_by_an_index_that_is_not_known_are_not_taken_for_all_rows(string code) =>
        Assert.Empty(Reviewed.Rules(code + FitAndScore));

    [Fact]
    public void A_random_split_of_what_is_not_known_needs_a_seed_too() =>
        Assert.Equal(
            ["unseeded-split"],
            Reviewed.Rules("train_set, test_set = torch.utils.data.random_split(rows, [800, 200])")
        );

    [Theory]
    [InlineData(
        "train, test = train_test_split(df, test_size=0.2, random_state=1)\ntrain, valid = train_test_split(df, test_size=0.2, random_state=2)"
    )]
    [InlineData(
        "np.random.seed(1)\ntrain, test = train_test_split(df, test_size=0.2)\ntrain, valid = train_test_split(df, test_size=0.2)"
    )]
    public void Two_draws_over_the_same_rows_share_some(string code) =>
        Assert.Equal(["train-test-overlap"], Reviewed.Rules(code + FitAndScore));

    [Theory]
    [InlineData(
        "train, _ = train_test_split(df, test_size=0.2, random_state=1)\n_, test = train_test_split(df, test_size=0.2, random_state=1)"
    )]
    [InlineData(
        "train, test = train_test_split(df, test_size=0.2, random_state=1)\ntrain, valid = train_test_split(train, test_size=0.2, random_state=2)"
    )]
    [InlineData(
        "train, _ = train_test_split(df, test_size=0.3, random_state=1)\n_, test = train_test_split(df, test_size=0.2, random_state=1)"
    )]
    public void One_draw_made_twice_or_inside_another_shares_nothing(string code) =>
        Assert.Empty(Reviewed.Rules(code + FitAndScore));
}
