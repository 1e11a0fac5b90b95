using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reviewing.Code;

/// <summary>Faults that are seen only when rows are followed.</summary>
public class FlowTests
{
    private const string SplitAndScore = """

        X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
        model = LogisticRegression().fit(X_train, y_train)
        print(f1_score(y_test, model.predict(X_test)))
        """;

    [Theory]
    [InlineData("X = (df[['a', 'b']] - df[['a', 'b']].mean()) / df[['a', 'b']].std()")]
    [InlineData("df['a'].fillna(df['a'].median(), inplace=True)\nX = df[['a', 'b']]")]
    [InlineData("df.loc[df.a.isnull(), 'a'] = df['a'].mean()\nX = df[['a', 'b']]")]
    [InlineData("X = df[['a', 'b']].apply(lambda c: (c - c.mean()) / c.std())")]
    [InlineData(
        "def prepare(data):\n    scaler = MinMaxScaler()\n    return scaler.fit_transform(data)\nX = prepare(df[['a', 'b']])"
    )]
    [InlineData(
        "for column in ['a', 'b']:\n    df[column] = StandardScaler().fit_transform(df[[column]])\nX = df[['a', 'b']]"
    )]
    [InlineData(
        "steps = Pipeline([('fill', SimpleImputer()), ('scale', StandardScaler())])\nX = steps.fit_transform(df[['a', 'b']])"
    )]
    [InlineData(
        "corpus = []\nfor i in range(len(df)):\n    corpus.append(re.sub('x', ' ', df['a'][i]).lower())\nX = TfidfVectorizer().fit_transform(corpus).toarray()"
    )]
    [InlineData(
        "class Cleaner:\n    def __init__(self):\n        self.scaler = StandardScaler()\n    def run(self, data):\n        self.data = self.scaler.fit_transform(data)\ncleaner = Cleaner()\ncleaner.run(df[['a', 'b']])\nX = cleaner.data"
    )]
    [InlineData(
        "import polars as pl\ndf = pl.read_csv('t.csv').with_columns(((pl.col('a') - pl.col('a').mean()) / pl.col('a').std()).alias('a'))\nX = df.select(['a', 'b'])"
    )]
    [InlineData(
        "df['a'] = StandardScaler().fit_transform(df[['a']])\ndf.to_csv('clean.csv')\ndf = pd.read_csv('clean.csv')\nX = df[['a', 'b']]"
    )]
    [InlineData(
        "np.savez('kept.npz', X=StandardScaler().fit_transform(df[['a', 'b']]))\nkept = np.load('kept.npz')\nX = kept['X']"
    )]
    [InlineData("X = SelectKBest(k=1).fit_transform(df[['a', 'b']], df['c'])")]
    [InlineData("rate = df.groupby('a')['b'].mean().rename('rate')\nX = df.merge(rate, on='a')[['a', 'rate']]")]
    [InlineData("df['a'] = df.groupby('b')['a'].apply(lambda part: part.fillna(part.median()))\nX = df[['a', 'b']]")]
    [InlineData(
        "ill = df['b'] == 1\ndf.loc[ill, 'a'] = df.loc[ill, 'a'].replace(0, df.loc[ill, 'a'].median())\nX = df[['a', 'b']]"
    )]
    public void Learning_before_the_split_is_followed_to_the_test(string code)
    {
        Assert.Equal(["fit-before-split"], Reviewed.Rules(code + "\ny = df['c']" + SplitAndScore));
    }

    [Theory]
    [InlineData(
        "rare = df[df.c == 1]\nrest = df[df.c == 0]\nmore = resample(rare, replace=True, n_samples=900)\nboth = pd.concat([rest, more])\nX = both[['a', 'b']]\ny = both['c']"
    )]
    [InlineData(
        "rare = df[df.c == 1]\nrest = df[df.c == 0].sample(n=len(rare), random_state=1)\nboth = pd.concat([rest, rare])\nX = both[['a', 'b']]\ny = both['c']"
    )]
    [InlineData("X, y = ADASYN(random_state=1).fit_resample(df[['a', 'b']], df['c'])")]
    [InlineData("df = pd.concat([df, df])\nX = df[['a', 'b']]\ny = df['c']")]
    [InlineData(
        "rare = df[df.c == 1].index\ndrawn = np.random.choice(df[df.c == 0].index, 100)\nboth = df.loc[np.concatenate([rare, drawn])]\nX = both[['a', 'b']]\ny = both['c']"
    )]
    public void Resampling_before_the_split_is_followed_to_the_test(string code)
    {
        Assert.Equal(["resample-before-split"], Reviewed.Rules(code + SplitAndScore));
    }

    [Theory]
    [InlineData(
        "model.fit(X_train, y_train, validation_data=(X_test, y_test), callbacks=[EarlyStopping(monitor='val_loss')])\nprint(model.evaluate(X_test, y_test))"
    )]
    [InlineData(
        "scores = {k: KNeighborsClassifier(k).fit(X_train, y_train).score(X_test, y_test) for k in range(3, 9)}"
    )]
    [InlineData(
        "best = 0\nfor m in [SVC(), LogisticRegression()]:\n    m.fit(X_train, y_train)\n    s = f1_score(y_test, m.predict(X_test))\n    if s > best:\n        best = s\n        winner = m"
    )]
    [InlineData(
        "def run(c):\n    m = SVC(C=c).fit(X_train, y_train)\n    return accuracy_score(y_test, m.predict(X_test))\nfor c in [1, 10]:\n    print(run(c))"
    )]
    [InlineData(
        "m = LogisticRegression().fit(X_train, y_train)\np, r, t = precision_recall_curve(y_test, m.predict_proba(X_test)[:, 1])\ncut = t[np.argmax(2 * p * r / (p + r))]"
    )]
    public void Choosing_by_the_test_set_is_seen(string code)
    {
        Assert.Contains(
            "tuned-on-test",
            Reviewed.Rules(
                "X = df[['a', 'b']]\ny = df['c']\nmodel = Sequential()\nX_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)\n"
                    + code
            )
        );
    }

    [Theory]
    [InlineData(
        "def objective(trial):\n    m = SVC(C=trial.suggest_float('c', 1, 9)).fit(X_train, y_train)\n    return f1_score(y_test, m.predict(X_test))\nstudy = optuna.create_study()\nstudy.optimize(objective, n_trials=9)"
    )]
    [InlineData(
        "search = GridSearchCV(SVC(), {'C': [1, 9]}).fit(X_test, y_test)\nm = SVC(**search.best_params_).fit(X_train, y_train)\nprint(f1_score(y_test, m.predict(X_test)))"
    )]
    [InlineData(
        "m = xgb.XGBClassifier(early_stopping_rounds=9)\nm.fit(X_train, y_train, eval_set=[(X_train, y_train), (X_test, y_test)])\nprint(m.score(X_test, y_test))"
    )]
    [InlineData(
        "best = 0\nfor seed in range(99):\n    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=seed)\n    s = SVC().fit(X_train, y_train).score(X_test, y_test)\n    if s > best:\n        best, kept = s, seed"
    )]
    public void Choosing_by_the_test_set_in_a_search_is_seen(string code)
    {
        Assert.Contains(
            "tuned-on-test",
            Reviewed.Rules(
                "X = df[['a', 'b']]\ny = df['c']\nX_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)\n"
                    + code
            )
        );
    }

    [Theory]
    [InlineData("data['test']", "load_best_model_at_end=True", true)]
    [InlineData("data['test']", "eval_strategy='epoch'", false)]
    [InlineData("data['validation']", "load_best_model_at_end=True", false)]
    [InlineData("data['train'].train_test_split(seed=1)['test']", "load_best_model_at_end=True", false)]
    public void A_trainer_that_keeps_the_best_epoch_chooses_by_what_it_evaluates(
        string watched,
        string how,
        bool chooses
    )
    {
        var found = Reviewed.Rules(
            $"""
            from datasets import load_dataset
            data = load_dataset("reviews").map(tokenize, batched=True)
            settings = TrainingArguments("out", {how})
            trainer = Trainer(model=net, args=settings, train_dataset=data["train"], eval_dataset={watched})
            trainer.train()
            print(trainer.evaluate(data["test"]))
            """
        );

        Assert.Equal(chooses ? ["tuned-on-test"] : [], found);
    }

    [Fact]
    public void Resampled_rows_that_are_cross_validated_are_found()
    {
        Assert.Equal(
            ["resample-before-split"],
            Reviewed.Rules(
                "X, y = SMOTE(random_state=1).fit_resample(df[['a', 'b']], df['c'])\nprint(cross_val_score(SVC(), X, y, scoring='f1'))"
            )
        );
    }

    [Theory]
    [InlineData("for part in [X_train, X_test]:\n    parts.append(StandardScaler().fit_transform(part))")]
    [InlineData(
        "def scaled(part):\n    return StandardScaler().fit_transform(part)\nparts = [scaled(X_train), scaled(X_test)]"
    )]
    public void One_line_that_is_fitted_on_the_training_rows_and_on_the_test_rows_is_found(string code)
    {
        Assert.Contains(
            "refit-on-test",
            Reviewed.Rules(
                "parts = []\nX_train, X_test, y_train, y_test = train_test_split(df[['a']], df['c'], random_state=3)\n"
                    + code
                    + "\nm = SVC().fit(parts[0], y_train)\nprint(f1_score(y_test, m.predict(parts[1])))"
            )
        );
    }

    [Theory]
    [InlineData("[33]", "fit-before-split")]
    [InlineData("[31, 32]", null)]
    public void Rows_picked_by_lists_of_values_are_apart_when_the_lists_share_none(string tested, string? expected)
    {
        var found = Reviewed.Rules(
            $"""
            df[["a"]] = StandardScaler().fit_transform(df[["a"]])
            train = df[df["month"].isin([30, 31])]
            test = df[df["month"].isin({tested})]
            model = Ridge().fit(train[["a"]], train["c"])
            print(r2_score(test["c"], model.predict(test[["a"]])))
            """
        );

        Assert.Equal(expected is null ? [] : [expected], found);
    }

    [Fact]
    public void An_excerpt_without_its_imports_is_read_by_the_usual_names()
    {
        Assert.Equal(
            ["fit-before-split"],
            Reviewed
                .Whole(
                    "df = pd.read_csv('t.csv')\nX = StandardScaler().fit_transform(df[['a']])\ny = df['c']"
                        + SplitAndScore
                )
                .Select(found => found.RuleId)
        );
    }

    [Fact]
    public void Code_quoted_in_a_cell_of_text_is_not_run()
    {
        const string notebook = """
            {"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [
             {"cell_type": "markdown", "metadata": {}, "source": ["```python\n", "a, b = train_test_split(df)\n", "```"]},
             {"cell_type": "markdown", "metadata": {}, "source": ["Rates:\n", "\n", "    clicks per view = clicks / views\n"]},
             {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": 1, "source": ["x = 1"]}]}
            """;
        var read = Assert.IsType<WriteUpReading.Read>(WriteUpReader.Read(notebook, "work.ipynb"));

        var review = Reviewer.Review(read.WriteUp);

        Assert.DoesNotContain(review.Findings, found => found.RuleId == "unseeded-split");
        Assert.Empty(review.Unread);
    }

    [Fact]
    public void A_finding_shows_the_fit_the_split_and_the_score()
    {
        var found = Assert.Single(
            Reviewed.Whole(
                "import pandas as pd\nfrom sklearn.preprocessing import *\nfrom sklearn.model_selection import *\ndf = pd.read_csv('t.csv')\nX = StandardScaler().fit_transform(df[['a']])\ny = df['c']"
                    + SplitAndScore
            )
        );

        Assert.Equal(5, found.At.Lines.Start);
        Assert.Equal([7, 9], found.Related!.Select(place => place.At.Lines.Start));
    }

    [Fact]
    public void Cells_of_a_notebook_are_one_program_and_findings_name_the_cell()
    {
        const string notebook = """
            {"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [
             {"cell_type": "markdown", "metadata": {}, "source": ["# A title"]},
             {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": 1,
              "source": ["%matplotlib inline\n", "import pandas as pd\n", "df = pd.read_csv('t.csv')"]},
             {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": 2,
              "source": ["from sklearn.model_selection import train_test_split\n", "a, b = train_test_split(df)"]}]}
            """;

        var found = Assert.Single(Reviewed.Whole(notebook, "work.ipynb"));

        Assert.Equal(("unseeded-split", 2, 2), (found.RuleId, found.Cell!.Value, found.At.Lines.Start));
    }

    [Fact]
    public void A_comment_that_disables_a_rule_is_heeded_and_an_idle_one_is_reported()
    {
        Assert.Empty(Reviewed.Rules("a, b = train_test_split(df)  # coach: disable=unseeded-split only a demo"));
        Assert.Equal(
            ["unused-suppression"],
            Reviewed.Rules("a, b = train_test_split(df, random_state=1)  # coach: disable=unseeded-split only a demo")
        );
    }

    [Theory]
    [InlineData("folds = StratifiedKFold(y=y_train, n_folds=4)\nfor train, held in folds:")]
    [InlineData("for train, held in KFold(4, shuffle=True, random_state=1).split(Z):")]
    public void A_decomposition_fitted_before_the_folds_of_a_validation_by_hand_is_found(string loop)
    {
        var found = Assert.Single(
            Reviewed.Python(
                $"""
                X_train, X_test, y_train, y_test = train_test_split(df[["a", "b"]], df["c"], random_state=1)
                Z = PCA(n_components=2).fit_transform(X_train)
                {loop}
                    model = SVC().fit(Z[train], y_train[train])
                    print(f1_score(y_train[held], model.predict(Z[held])))
                """
            )
        );

        Assert.Equal("fit-before-split", found.RuleId);
        Assert.Contains("validation rows", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_set_whose_gaps_are_filled_with_its_own_mean_is_found()
    {
        var found = Reviewed.Python(
            """
            X_train, X_test, y_train, y_test = train_test_split(df[["a", "b"]], df["c"], random_state=1)
            X_train["a"] = X_train["a"].fillna(X_train["a"].mean())
            X_test["a"] = X_test["a"].fillna(X_test["a"].mean())
            model = SVC().fit(X_train, y_train)
            print(f1_score(y_test, model.predict(X_test)))
            """
        );

        Assert.Equal("refit-on-test", Assert.Single(found).RuleId);
    }

    [Fact]
    public void A_test_file_that_is_scaled_by_itself_is_found()
    {
        const string code = """
            train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
            scaler = StandardScaler()
            X = scaler.fit_transform(train[["a"]])
            new = scaler.METHOD(test[["a"]])
            print(Ridge().fit(X, train["b"]).predict(new))
            """;

        Assert.Equal(
            ["refit-on-test"],
            Reviewed.Rules(code.Replace("METHOD", "fit_transform", StringComparison.Ordinal))
        );
        Assert.Empty(Reviewed.Rules(code.Replace("METHOD", "transform", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(
        "scaler = StandardScaler()\nX_train = scaler.fit_transform(X_train)\nX_test = scaler.fit_transform(X_test)",
        true
    )]
    [InlineData(
        "scaler = StandardScaler()\nX_train = scaler.fit_transform(X_train)\nX_test = scaler.transform(X_test)",
        false
    )]
    [InlineData("picture = TSNE()\na = picture.fit_transform(X_train)\nb = picture.fit_transform(X_test)", false)]
    [InlineData("a = PCA(2).fit_transform(X_train)\nb = PCA(2).fit_transform(X_test)", false)]
    public void One_transformer_fitted_on_both_parts_is_found_without_a_score(string code, bool found) =>
        Assert.Equal(
            found ? ["refit-on-test"] : [],
            Reviewed.Rules(
                "X_train, X_test, y_train, y_test = train_test_split(df[['a']], df['c'], random_state=3)\n" + code
            )
        );

    [Theory]
    [InlineData("X_train = OneHotEncoder().fit_transform(X_train)\nX_test = OneHotEncoder().fit_transform(X_test)")]
    [InlineData("X_train = scale(X_train)\nX_test = scale(X_test)")]
    public void Encoders_and_scaling_functions_used_on_each_part_alone_are_found(string code) =>
        Assert.Equal(
            ["refit-on-test"],
            Reviewed.Rules(
                "X_train, X_test, y_train, y_test = train_test_split(df[['a']], df['c'], random_state=3)\n"
                    + code
                    + "\nprint(f1_score(y_test, SVC().fit(X_train, y_train).predict(X_test)))"
            )
        );

    [Fact]
    public void A_column_cut_from_the_target_is_followed_through_a_pipeline_of_scalers() =>
        Assert.Equal(
            ["target-in-features"],
            Reviewed.Rules(
                """
                df.columns = [name.lower() for name in df.columns]
                df["band"] = pd.cut(df["price"], 5)
                cut = StratifiedShuffleSplit(n_splits=1, random_state=1)
                for a, b in cut.split(df, df["band"]):
                    train, test = df.loc[a], df.loc[b]
                y, y_test = train["price"].copy(), test["price"].copy()
                train.drop(columns=["price"], inplace=True)
                test.drop(columns=["price"], inplace=True)
                steps = Pipeline([("fill", SimpleImputer()), ("scale", StandardScaler())])
                X, X_test = steps.fit_transform(train), steps.transform(test)
                print(r2_score(y_test, Ridge().fit(X, y).predict(X_test)))
                """
            )
        );

    [Fact]
    public void Accuracy_of_a_cross_validation_alone_is_found_too() =>
        Assert.Equal(
            ["accuracy-only"],
            Reviewed.Rules(
                "churned = pd.read_csv('churn.csv')\nprint(cross_val_score(GaussianNB(), churned[['a', 'b']], churned['left']).mean())"
            )
        );

    [Fact]
    public void A_file_named_after_forecasting_is_in_order_of_time() =>
        Assert.Equal(
            ["shuffled-time-split"],
            Reviewed.Rules(
                "sales = pd.read_csv('demand-forecasting/train.csv')\na, b = train_test_split(sales, random_state=1)"
            )
        );

    [Fact]
    public void What_is_no_Python_is_named_and_the_rest_is_reviewed()
    {
        const string code =
            "from sklearn.model_selection import train_test_split\npip install sklearn\ntotal = = 3\na, b = train_test_split(df)\n";
        var read = Assert.IsType<WriteUpReading.Read>(WriteUpReader.Read(code, "train.py"));

        var review = Reviewer.Review(read.WriteUp);

        Assert.Equal(3, Assert.Single(review.Unread).At.Lines.Start);
        Assert.Equal("unseeded-split", Assert.Single(review.Findings).RuleId);
    }
}
