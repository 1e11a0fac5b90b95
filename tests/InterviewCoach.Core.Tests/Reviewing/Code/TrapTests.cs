namespace InterviewCoach.Core.Tests.Reviewing.Code;

/// <summary>Code that looks wrong at first sight and is not.</summary>
public class TrapTests
{
    private const string Split = """
        X = df[["age", "income"]]
        y = df["bought"]
        X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)

        """;

    private const string Score = """

        model = SVC().fit(X_train, y_train)
        print(f1_score(y_test, model.predict(X_test)))
        """;

    [Theory]
    [InlineData(
        "scaler = StandardScaler()\nX_train = scaler.fit_transform(X_train)\nX_test = scaler.transform(X_test)"
    )]
    [InlineData(
        "scaler = StandardScaler().fit(pd.DataFrame([[1, 2], [3, 4]]))\nX_train = scaler.transform(X_train)\nX_test = scaler.transform(X_test)"
    )]
    [InlineData("X_train = normalize(X_train)\nX_test = normalize(X_test)")]
    [InlineData("X_train, y_train = SMOTE(random_state=1).fit_resample(X_train, y_train)")]
    [InlineData("means = X_train.mean()\nX_train = X_train.fillna(means)\nX_test = X_test.fillna(means)")]
    public void What_is_learned_on_training_rows_is_silent(string code)
    {
        Assert.Empty(Reviewed.Python(Split + code + Score));
    }

    [Theory]
    [InlineData("df = pd.get_dummies(df)")]
    [InlineData("df['age'] = df['age'].fillna(0)")]
    [InlineData("df['age'] = df['age'] / 100")]
    [InlineData("df['bought'] = LabelEncoder().fit_transform(df['bought'])")]
    [InlineData("df = shuffle(df, random_state=1)")]
    [InlineData("df = resample(df, replace=False, random_state=1)")]
    [InlineData("adults = df[df.age > df.age.mean()]")]
    [InlineData("texts = HashingVectorizer().fit_transform(df['income'])")]
    [InlineData("def leaky(data):\n    return StandardScaler().fit_transform(data)")]
    [InlineData("KMeans().fit(df[['age']])\nprint(df.describe(), df.mean())")]
    [InlineData("df['log_age'] = df['age'].apply(np.log1p)")]
    public void What_lets_no_row_know_of_another_is_silent(string code)
    {
        Assert.Empty(Reviewed.Python(code + "\n" + Split + Score));
    }

    [Fact]
    public void A_pipeline_used_whole_is_silent()
    {
        Assert.Empty(
            Reviewed.Python(
                Split
                    + """
                    pipe = ImbPipeline([("scale", StandardScaler()), ("smote", SMOTE()), ("model", SVC())])
                    search = GridSearchCV(pipe, {"model__C": [1, 10]}, cv=5).fit(X_train, y_train)
                    print(classification_report(y_test, search.predict(X_test)))
                    print(cross_val_score(make_pipeline(StandardScaler(), SVC()), X, y).mean())
                    """
            )
        );
    }

    [Fact]
    public void The_refit_on_everything_after_the_score_is_silent()
    {
        Assert.Empty(Reviewed.Python(Split + Score + "\nmodel.fit(X, y)\nprint(model.coef_)\nmodel.predict(new_rows)"));
    }

    [Fact]
    public void A_score_taken_from_predictions_made_before_the_refit_is_silent()
    {
        Assert.Empty(
            Reviewed.Python(
                Split
                    + "model = SVC().fit(X_train, y_train)\npredicted = model.predict(X_test)\nmodel.fit(X, y)\nprint(f1_score(y_test, predicted))"
            )
        );
    }

    [Fact]
    public void A_printed_training_score_beside_a_test_score_is_silent()
    {
        Assert.Empty(Reviewed.Python(Split + Score + "\nprint(model.score(X_train, y_train))"));
    }

    [Fact]
    public void An_inner_validation_set_named_test_may_choose()
    {
        Assert.Empty(
            Reviewed.Python(
                Split
                    + """
                    X_in, X_test_2, y_in, y_test_2 = train_test_split(X_train, y_train, random_state=3)
                    best = 0
                    for c in [0.1, 1, 10]:
                        tried = SVC(C=c).fit(X_in, y_in)
                        score = f1_score(y_test_2, tried.predict(X_test_2))
                        if score > best:
                            best = score
                            best_c = c
                    model = SVC(C=best_c).fit(X_train, y_train)
                    print(f1_score(y_test, model.predict(X_test)))
                    """
            )
        );
    }

    [Fact]
    public void A_loop_over_seeds_is_no_tuning()
    {
        Assert.Empty(
            Reviewed.Python(
                Split
                    + "for seed in range(5):\n    model = RandomForestClassifier(random_state=seed).fit(X_train, y_train)\n    print(f1_score(y_test, model.predict(X_test)))"
            )
        );
    }

    [Fact]
    public void Cross_validation_by_hand_is_silent()
    {
        Assert.Empty(
            Reviewed.Python(
                """
                X = df[["age", "income"]].values
                y = df["bought"].values
                scores = []
                for train, test in StratifiedKFold(n_splits=5, shuffle=True, random_state=1).split(X, y):
                    scaler = StandardScaler().fit(X[train])
                    model = SVC(C=10).fit(scaler.transform(X[train]), y[train])
                    scores.append(f1_score(y[test], model.predict(scaler.transform(X[test]))))
                print(np.mean(scores))
                """
            )
        );
    }

    [Fact]
    public void A_shift_that_makes_the_label_looks_ahead_rightly()
    {
        Assert.Empty(
            Reviewed.Python(
                """
                prices = yf.download("ABC")
                prices["next"] = prices["Close"].shift(-1)
                prices["before"] = prices["Close"].shift(1)
                X_train, X_test, y_train, y_test = train_test_split(prices[["Close", "before"]], prices["next"], shuffle=False)
                model = LinearRegression().fit(X_train, y_train)
                print(r2_score(y_test, model.predict(X_test)))
                """
            )
        );
    }

    [Fact]
    public void Early_stopping_on_a_validation_set_is_silent()
    {
        Assert.Empty(
            Reviewed.Python(
                Split
                    + """
                    X_fit, X_val, y_fit, y_val = train_test_split(X_train, y_train, random_state=3)
                    model = XGBClassifier(early_stopping_rounds=5)
                    model.fit(X_fit, y_fit, eval_set=[(X_val, y_val)])
                    print(f1_score(y_test, model.predict(X_test)))
                    """
            )
        );
    }

    [Fact]
    public void A_model_fitted_only_for_its_importances_is_silent()
    {
        Assert.Empty(
            Reviewed.Python(
                "X = df.drop(columns='bought')\ny = df['bought']\nmodel = ExtraTreesClassifier().fit(X, y)\nprint(model.feature_importances_)"
            )
        );
    }

    [Fact]
    public void The_columns_but_the_target_by_a_loop_over_their_names_are_no_leak() =>
        Assert.Empty(
            Reviewed.Python(
                """
                TARGET = "bought"

                def validate(X, y):
                    for fit, held in StratifiedKFold(n_splits=5, shuffle=True, random_state=1).split(X, y):
                        model = LogisticRegression().fit(X.iloc[fit], y.iloc[fit])
                        print(roc_auc_score(y.iloc[held], model.predict(X.iloc[held])))

                visits = pd.read_csv("visits.csv")
                features = [c for c in visits.columns if c != TARGET]
                validate(visits[features], visits[TARGET])
                """
            )
        );

    [Theory]
    [InlineData("""players["before"] = players.sort_values(["team", "shirt"])["name"].shift()""")]
    [InlineData("""players["joined"] = players["joined"].dt.to_period("M")""")]
    public void Neighbours_in_another_order_and_rounded_dates_are_no_sign_of_time(string code) =>
        Assert.Empty(
            Reviewed.Python(
                $"""
                players = pd.read_csv("players.csv")
                {code}
                X, y = players[["age", "height"]], players["goals"]
                X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
                model = LinearRegression().fit(X_train, y_train)
                print(mean_absolute_error(y_test, model.predict(X_test)))
                """
            )
        );

    [Fact]
    public void A_time_split_by_date_is_silent()
    {
        Assert.Empty(
            Reviewed.Python(
                """
                sales = pd.read_csv("daily_sales.csv")
                train = sales[sales["date"] < "2020-01-01"]
                test = sales[sales["date"] >= "2020-01-01"]
                scaler = StandardScaler().fit(train[["price"]])
                model = Ridge().fit(scaler.transform(train[["price"]]), train["sold"])
                print(r2_score(test["sold"], model.predict(scaler.transform(test[["price"]]))))
                """
            )
        );
    }

    [Fact]
    public void Statistics_of_the_training_part_put_back_under_its_mask_are_silent() =>
        Assert.Empty(
            Reviewed.Python(
                """
                early = df["year"] < 2020
                df.loc[early, "a"] = df.loc[early, "a"].fillna(df.loc[early, "a"].median())
                df.loc[~early, "a"] = df.loc[~early, "a"].fillna(df.loc[early, "a"].median())
                train, test = df[early], df[~early]
                model = Ridge().fit(train[["a"]], train["y"])
                print(r2_score(test["y"], model.predict(test[["a"]])))
                """
            )
        );
}
