using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Skills;

public sealed class ClaimLedgerReaderTests
{
    private static readonly ClaimLedgerReader Reader = new(ShippedCatalogue.Instance);

    [Theory]
    [InlineData("# License Plate Detection with YOLOv8")]
    [InlineData("# Software Defect Prediction")]
    [InlineData("# Author Identification of Old Letters")]
    [InlineData("# Citation Network Explorer")]
    public void The_name_of_a_project_is_no_section(string title)
    {
        var source = Assert.IsType<WriteUpReading.Read>(
            WriteUpReader.Read($"{title}\n\nWe trained a random forest on the scans of 2019.\n", "readme.md")
        );

        var claim = Assert.Single(Reader.Read(source.WriteUp, []).Claims, claim => claim.Skill == "Random Forest");
        Assert.Equal(EvidenceLevel.Described, claim.Level);
    }

    [Theory]
    [InlineData("# License")]
    [InlineData("# Contact information")]
    [InlineData("# Author and credits")]
    [InlineData("# Citation of the data")]
    public void A_section_at_the_top_that_tells_of_others_backs_nothing(string heading)
    {
        var source = Assert.IsType<WriteUpReading.Read>(
            WriteUpReader.Read($"{heading}\n\nWe trained a random forest on the scans of 2019.\n", "readme.md")
        );

        Assert.DoesNotContain(Reader.Read(source.WriteUp, []).Claims, claim => claim.Skill == "Random Forest");
    }

    [Theory]
    [InlineData("## Tech stack\n\n- XGBoost\n", "XGBoost", EvidenceLevel.Listed)]
    [InlineData(
        "[![Keras](https://img.shields.io/badge/Keras-2.9-red)](https://keras.io)",
        "Keras",
        EvidenceLevel.Listed
    )]
    [InlineData("![](https://img.shields.io/badge/-LightGBM-006400)", "LightGBM", EvidenceLevel.Listed)]
    [InlineData("<img src=\"https://img.shields.io/badge/MLflow-2.9-blue.svg\"/>", "MLflow", EvidenceLevel.Listed)]
    [InlineData(
        "<img alt=\"ci\" src=\"https://github.com/ada/hail/actions/workflows/ci.yml/badge.svg\">",
        "GitHub Actions",
        EvidenceLevel.Listed
    )]
    [InlineData(
        "[![tests](https://github.com/ada/hail/actions/workflows/tests.yml/badge.svg)](https://github.com/ada/hail/actions)",
        "GitHub Actions",
        EvidenceLevel.Listed
    )]
    [InlineData(
        "[![open](https://colab.research.google.com/assets/colab-badge.svg)](https://colab.research.google.com/drive/1)",
        "Google Colab",
        EvidenceLevel.Listed
    )]
    [InlineData("```bash\nmake run-prefect\n```", "Prefect", EvidenceLevel.Demonstrated)]
    [InlineData("The Streamlit UI is at http://localhost:8501.", "Streamlit", EvidenceLevel.Demonstrated)]
    [InlineData(
        "The shortest path is found using A* with a consistent heuristic.",
        "A* search",
        EvidenceLevel.Described
    )]
    [InlineData("```bash\npip install lightgbm\n```", "LightGBM", EvidenceLevel.Listed)]
    [InlineData("We trained a random forest on the claims of 2019.", "Random Forest", EvidenceLevel.Described)]
    [InlineData("The random forest reached an accuracy of 0.91.", "Random Forest", EvidenceLevel.Measured)]
    [InlineData("Drift is watched with Evidently, see `monitor.py`.", "Evidently", EvidenceLevel.Demonstrated)]
    [InlineData("```\nstreamlit run app.py\n```", "Streamlit", EvidenceLevel.Demonstrated)]
    [InlineData("```python\nimport pandas as pd\npd.read_csv('a.csv')\n```", "pandas", EvidenceLevel.Demonstrated)]
    [InlineData("```python\nimport pandas as pd\n```", "pandas", EvidenceLevel.Listed)]
    [InlineData("Data handling: pandas, NumPy", "NumPy", EvidenceLevel.Described)]
    [InlineData("- Data handling: pandas, NumPy", "NumPy", EvidenceLevel.Listed)]
    [InlineData("Libraries: pandas, NumPy", "NumPy", EvidenceLevel.Listed)]
    [InlineData("Tech stack:\n\n- Keras\n", "Keras", EvidenceLevel.Listed)]
    [InlineData("| Model | AUC |\n|---|---|\n| Ridge | 0.71 |\n", "Ridge Regression", EvidenceLevel.Measured)]
    [InlineData("| | Ridge | KNN |\n|---|---|---|\n| AUC | 0.71 | 0.68 |\n", "KNN", EvidenceLevel.Measured)]
    [InlineData("Watch it in Grafana:\n\n```\nopen localhost\n```\n", "Grafana", EvidenceLevel.Demonstrated)]
    [InlineData("Install Docker on your computer first.", "Docker", EvidenceLevel.Listed)]
    [InlineData("```\nproject/\n├── Dockerfile\n└── train.py\n```", "Docker", EvidenceLevel.Listed)]
    [InlineData("```\nproject/\n└── mix.py   # stacking of three models\n```", "stacking", EvidenceLevel.Demonstrated)]
    [InlineData(
        "```\nproject/\n├── infra/   # Terraform for the queue\n└── train.py\n```",
        "Terraform",
        EvidenceLevel.Demonstrated
    )]
    [InlineData("| Model | Accuracy |\n|---|---|\n| LSTM | 58.9 |\n", "LSTM", EvidenceLevel.Measured)]
    [InlineData(
        "We do object detection of hail on radar.\n\nThe mAP was 0.61, its recall 0.70.",
        "object detection",
        EvidenceLevel.Demonstrated
    )]
    [InlineData("## EDA\n\n### Wind\n\n![wind](wind.png)\n", "EDA", EvidenceLevel.Demonstrated)]
    [InlineData("It is explored in the notebooks folder with Plotly.", "Plotly", EvidenceLevel.Demonstrated)]
    [InlineData(
        "Of all models (ridge, KNN), we have selected ridge with an accuracy of 0.8. That was fast.",
        "KNN",
        EvidenceLevel.Described
    )]
    [InlineData("We trained:\n\n- Random forest\n- Naive Bayes\n", "Naive Bayes", EvidenceLevel.Described)]
    [InlineData("Steps:\n\n- Target encoding\n", "target encoding", EvidenceLevel.Described)]
    [InlineData("```bash\nmake integration_tests\n```", "integration testing", EvidenceLevel.Demonstrated)]
    [InlineData("**Target encoding**: `price = mean(price by town)`", "target encoding", EvidenceLevel.Demonstrated)]
    [InlineData("```\n.venv/bin/python -m pip install lightgbm\n```", "LightGBM", EvidenceLevel.Listed)]
    public void The_level_says_how_far_a_skill_is_backed(string text, string skill, EvidenceLevel level) =>
        Assert.Equal(level, Claim(text, skill)?.Level);

    [Theory]
    [InlineData("We did not use PyTorch for this.", "PyTorch")]
    [InlineData("Plain SQL was used instead of Spark.", "Apache Spark")]
    [InlineData("We plan to schedule it with Airflow.", "Airflow")]
    [InlineData("- [ ] CI/CD\n", "CI/CD")]
    [InlineData("## Future work\n\n- Serve it with BentoML\n", "BentoML")]
    [InlineData("Kubernetes (planned)", "Kubernetes")]
    [InlineData("Kubernetes [In progress]", "Kubernetes")]
    [InlineData("## What's not in this version\n\nKubernetes, Airflow.\n", "Kubernetes")]
    [InlineData("## References\n\n- Chen: XGBoost, a scalable tree boosting system\n", "XGBoost")]
    [InlineData("SHAP was not used in the end.", "SHAP")]
    [InlineData("We chose Postgres over MongoDB.", "MongoDB")]
    [InlineData("Possible improvements:\n\n- Serve it with BentoML\n", "BentoML")]
    [InlineData(
        "## Tools\n\n| Tool | Purpose |\n|---|---|\n| Optuna | hyperparameter tuning |\n",
        "hyperparameter tuning"
    )]
    [InlineData("For rare classes SMOTE can be applied.", "SMOTE")]
    [InlineData("- [x] 2 points: there is an API (for instance with FastAPI)\n", "FastAPI")]
    public void What_is_planned_denied_or_quoted_is_no_skill(string text, string skill) =>
        Assert.Null(Claim(text, skill));

    [Theory]
    [InlineData("The R² of the model and the C of the penalty.", "R")]
    [InlineData("Regularisation strength C = 10.", "C")]
    [InlineData("Go to the folder and run it.", "Go")]
    [InlineData("Our analysts excel at sales.", "Excel")]
    [InlineData("Students excel in maths.", "Excel")]
    [InlineData("A dash of luck and a swift answer, a rich hydra of rust.", "Dash")]
    [InlineData("Make sure that it runs.", "Make")]
    [InlineData("JavaScript renders the page.", "Java")]
    [InlineData("Data is kept in MySQL.", "SQL")]
    [InlineData("Clone it from GitHub.", "Git")]
    [InlineData("See https://pytorch.org/docs for more.", "PyTorch")]
    [InlineData("The 95% CI of the mean was narrow.", "CI/CD")]
    [InlineData("React to the alerts at once.", "React")]
    [InlineData("Julia wrote the report in a storm.", "Julia")]
    [InlineData("The dropout of students rose.", "dropout")]
    [InlineData("It compares BART, that is Bayesian additive regression trees.", "BART")]
    public void A_word_that_only_looks_like_a_name_is_no_skill(string text, string skill) =>
        Assert.Null(Claim(text, skill));

    [Theory]
    [InlineData("Languages: Python, R, SQL", "R")]
    [InlineData("Moved with Kafka, Hive, Presto, and Storm.", "Apache Storm")]
    [InlineData("SAM was used to cut out the masks.", "SAM")]
    [InlineData("Summaries by BART (facebook/bart-large-cnn).", "BART")]
    [InlineData("- scikit-learn: 1.2\n- XGBoost: 2.0\n", "XGBoost")]
    [InlineData("```bash\n# impute the missing incomes\npython src/clean.py\n```", "missing value imputation")]
    [InlineData("The API is written in Go.", "Go")]
    [InlineData("## Tools\n\n- Excel\n", "Excel")]
    [InlineData("The dashboard was built with Dash.", "Dash")]
    [InlineData("Written in C++ and C#.", "C#")]
    [InlineData("Trained with TensorFlow/Keras on images.", "TensorFlow")]
    [InlineData("Trained with TensorFlow/Keras on images.", "Keras")]
    [InlineData("Files are kept in AWS S3.", "Amazon S3")]
    [InlineData("A random\nforest was grown.", "Random Forest")]
    [InlineData("Missing incomes were imputed, and missing ages imputed with the median.", "missing value imputation")]
    public void A_name_is_known_in_the_company_it_keeps(string text, string skill) =>
        Assert.NotNull(Claim(text, skill));

    [Fact]
    public void The_evidence_is_the_line_with_its_words()
    {
        var evidence = Claim("# Churn\n\nWhat it is.\n\nWe tuned it with Optuna.\n", "Optuna")!.Evidence[0];
        Assert.Equal(LineSpan.At(5), evidence.At.Lines);
        Assert.Equal("We tuned it with Optuna.", evidence.At.Text);
        Assert.Equal("readme.md", evidence.At.File);
    }

    [Fact]
    public void A_tool_that_is_listed_and_started_is_demonstrated_by_the_command()
    {
        var claim = Claim("## Tools\n\n- Streamlit\n\n## Run\n\n```\nstreamlit run app.py\n```\n", "Streamlit")!;
        Assert.Equal(EvidenceLevel.Demonstrated, claim.Level);
        Assert.Equal(8, claim.Evidence[0].At.Lines.Start);
    }

    [Fact]
    public void A_family_name_is_left_out_where_its_member_is_claimed()
    {
        const string Text = "We used gradient boosting, namely XGBoost.";
        Assert.NotNull(Claim(Text, "XGBoost"));
        Assert.Null(Claim(Text, "gradient boosting"));
        Assert.NotNull(Claim("We used gradient boosting.", "gradient boosting"));
    }

    [Fact]
    public void The_only_model_of_a_project_with_results_got_them()
    {
        const string Results = "\n\nThe accuracy is 0.91.\n";
        Assert.Equal(EvidenceLevel.Demonstrated, Claim("We fit a random forest." + Results, "Random Forest")!.Level);
        Assert.Equal(
            EvidenceLevel.Described,
            Claim("We fit a random forest and an SVM." + Results, "Random Forest")!.Level
        );
    }

    [Fact]
    public void A_notebook_that_is_spoken_of_claims_Jupyter_and_its_file_only_proves_it()
    {
        Assert.Null(Claim("See `eda.ipynb`.", "Jupyter Notebook"));
        Assert.Equal(
            EvidenceLevel.Demonstrated,
            Claim("We explored it in Jupyter.\n\nSee `eda.ipynb`.", "Jupyter Notebook")!.Level
        );
        Assert.Equal(
            EvidenceLevel.Described,
            Claim("The notebook shows each step with its plots.", "Jupyter Notebook")!.Level
        );
    }

    [Theory]
    [InlineData("Rare words were dropped by VarianceThreshold(threshold=0.01).", EvidenceLevel.Demonstrated)]
    [InlineData("Rare words were dropped by VarianceThreshold in 2021.", EvidenceLevel.Described)]
    public void A_setting_with_its_value_demonstrates_and_a_year_does_not(string text, EvidenceLevel level) =>
        Assert.Equal(level, Claim(text, "VarianceThreshold")!.Level);

    [Fact]
    public void A_row_of_names_only_lists_them() =>
        Assert.Equal(EvidenceLevel.Listed, Claim("# Hail\n\n`pandas | NumPy | XGBoost`\n", "pandas")!.Level);

    [Fact]
    public void An_environment_is_claimed_by_the_command_that_makes_it()
    {
        Assert.Equal(
            EvidenceLevel.Demonstrated,
            Claim("## Setup\n\n```bash\npython -m venv .venv\n```", "virtual environment")!.Level
        );
        Assert.Null(Claim("Activate your virtual environment first.", "virtual environment"));
    }

    [Fact]
    public void Code_beside_the_write_up_backs_it()
    {
        var code = Read("from sklearn.cluster import KMeans\nKMeans(3).fit(x)\n", "train.py");
        var requirements = Read("xgboost==2.0\n# comment\n-r other.txt\n", "requirements.txt");
        var ledger = Reader.Read(Read("We grouped the customers.", "readme.md"), [code, requirements]);
        Assert.Equal(EvidenceLevel.Demonstrated, ledger.Claims.Single(claim => claim.Skill == "K-Means").Level);
        Assert.Equal(EvidenceLevel.Listed, ledger.Claims.Single(claim => claim.Skill == "XGBoost").Level);
        Assert.Equal("train.py", ledger.Claims.Single(claim => claim.Skill == "K-Means").Evidence[0].At.File);
    }

    [Theory]
    [InlineData("|", 200_000)]
    [InlineData("random forest, SMOTE, ", 20_000)]
    [InlineData("imputed ", 40_000)]
    [InlineData("`", 100_000)]
    [InlineData("](", 100_000)]
    [InlineData("<a ", 100_000)]
    [InlineData("> - ", 20_000)]
    public void Garbage_is_read_to_its_end(string piece, int times) =>
        Assert.NotNull(Reader.Read(Read(string.Concat(Enumerable.Repeat(piece, times)) + " x", "readme.md"), []));

    private static Claim? Claim(string text, string skill) =>
        Reader.Read(Read(text, "readme.md"), []).Claims.SingleOrDefault(claim => claim.Skill == skill);

    private static WriteUp Read(string text, string name) =>
        Assert.IsType<WriteUpReading.Read>(WriteUpReader.Read(text, name)).WriteUp;
}
