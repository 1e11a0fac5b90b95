namespace InterviewCoach.Core.Tests.Reviewing.Code;

/// <summary>Switches of functions: only the side that a call takes is followed.</summary>
public class BranchTests
{
    private const string Prepare = """
        def prepare(rows, scaled=True, labels=None):
            X = rows[["a", "b"]]
            if scaled:
                X = StandardScaler().fit_transform(X)
            if labels is not None:
                X = SelectKBest(k=1).fit_transform(X, labels)
            return X

        """;

    private const string SplitAndScore = """

        X_train, X_test, y_train, y_test = train_test_split(X, df["y"], random_state=3)
        model = Ridge().fit(X_train, y_train)
        print(r2_score(y_test, model.predict(X_test)))
        """;

    [Theory]
    [InlineData("X = prepare(df)", 1)]
    [InlineData("X = prepare(df, scaled=False)", 0)]
    [InlineData("X = prepare(df, scaled=False, labels=df['y'])", 1)]
    [InlineData("X = prepare(df, labels=df['y'])", 2)]
    [InlineData("wanted = ask()\nX = prepare(df, scaled=wanted)", 1)]
    public void Only_the_side_that_the_call_takes_is_followed(string call, int findings) =>
        Assert.Equal(Enumerable.Repeat("fit-before-split", findings), Reviewed.Rules(Prepare + call + SplitAndScore));

    [Fact]
    public void A_switch_that_a_loop_may_turn_is_not_decided() =>
        Assert.Equal(
            ["fit-before-split"],
            Reviewed.Rules(
                """
                late = False
                for column in ["a", "b"]:
                    if late:
                        df[column] = df[column].fillna(df[column].mean())
                    late = True
                X = df[["a", "b"]]
                """ + SplitAndScore
            )
        );
}
