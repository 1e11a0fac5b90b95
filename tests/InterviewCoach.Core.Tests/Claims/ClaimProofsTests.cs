using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Tests.Claims;

public sealed class ClaimProofsTests
{
    [Theory]
    [InlineData("XGBoost", "## XGBoost\n\n![A curve](curve.png)\n")]
    [InlineData("Docker", "- [docker_deployment_plan.md](docs/docker_deployment_plan.md)\n")]
    [InlineData("SHAP", "- [SHAP](#shap)\n- [notes.md](notes.md)\n")]
    [InlineData("npm", "```bash\nnpm install\n```\n")]
    [InlineData("uv", "```bash\nuv sync\n```\n")]
    [InlineData("Google Cloud", "```bash\ngcloud auth login\n```\n")]
    [InlineData("Node.js", "## Run it\n\n- Node.js 18+\n")]
    [InlineData("OpenAI API", "Create an [OpenAI API key](https://openai.com/api) and store it in `.env`:\n")]
    [InlineData("PyTorch", "If you train on a GPU, use `environment_gpu.yml` for PyTorch.\n")]
    [InlineData("embeddings", "The embeddings are **not** in git (see `data/embeddings.npy`, 2,400 rows).\n")]
    [InlineData("hyperparameter tuning", "Which hyperparameter tuning was done in `train.py`?\n")]
    [InlineData("Docker", "We serve fares with `serve.py`. Docker is a platform for running containers.\n")]
    [InlineData("SHAP", "## Objectives\n\n- Explain each fare with SHAP, see `notes.md`\n")]
    [InlineData("Elasticsearch", "Search works well. To do more, we can use `index.py` and Elasticsearch.\n")]
    [InlineData("OpenCV", "The resize is written by hand in `resize.py`, so that the service stays OpenCV-free.\n")]
    [InlineData("MLflow", "The goal is to log every run of `train.py` with MLflow.\n")]
    [InlineData("ONNX", "- `*.onnx`\n")]
    [InlineData("FastAPI", "Karim wrote the FastAPI service in `api.py`.\n")]
    [InlineData("Helm", "The image is built by `build.sh`. Helm was considered and rejected.\n")]
    [InlineData(
        "Docker",
        "| Document | About |\n| --- | --- |\n| [Runbook](docs/runbook.md) | Docker, alarms and releases |\n"
    )]
    [InlineData("Seaborn", "| Project | Tools |\n| --- | --- |\n| [Fares](./fares/) | pandas, Seaborn, Matplotlib |\n")]
    [InlineData("pandas", "Packages are in `setup.py`.\n\npandas, NumPy, SciPy (or statsmodels), tqdm.\n")]
    [InlineData("Terraform", "The image is built by `build.sh`. Terraform was not needed.\n")]
    public void What_announces_links_lists_or_installs_proves_nothing(string skill, string text)
    {
        var claim = Claim(skill, text);

        Assert.False(claim is { IsProved: true }, claim?.Projects[0].Quotes[0].Text);
    }

    [Theory]
    [InlineData("XGBoost", "The fares are predicted by XGBoost in [train.py](src/train.py).\n")]
    [InlineData("MLflow", "```bash\nmlflow ui --backend-store-uri ./runs\n```\n")]
    [InlineData("npm", "```bash\ncd app && npm install\nnpm run build\n```\n")]
    [InlineData("K-Means", "- KMeans: n_clusters=4, n_init=10, random_state=42\n")]
    [InlineData("LSTM", "| Model | RMSE |\n| --- | --- |\n| LSTM | 12.4 |\n| ARIMA | 15.1 |\n")]
    [InlineData("EDA", "- `eda.ipynb`: exploratory data analysis of the fares\n")]
    [InlineData("Docker", "Docker runs the service, see `compose.yml`.\n")]
    [InlineData(
        "LightGBM",
        "We trained LightGBM, and XGBoost did no better. See `train.py`.\n\n![A curve](curve.png)\n"
    )]
    public void What_shows_use_proves_it(string skill, string text)
    {
        Assert.True(Claim(skill, text)!.IsProved);
    }

    [Fact]
    public void Names_in_a_row_are_listed_even_where_a_file_stands_below()
    {
        Assert.Equal(
            EvidenceLevel.Listed,
            Claim("SVM", "Models tried: SVM, XGBoost, CatBoost\n\n![A curve](curve.png)\n")!.Level
        );
    }

    [Fact]
    public void What_is_told_below_a_heading_with_files_is_quoted_instead_of_the_heading()
    {
        var claim = Claim(
            "hyperparameter tuning",
            "## Hyperparameter tuning\n\nWe did 30 runs of hyperparameter tuning by night.\n\n```bash\npython tune.py\n```\n"
        );

        Assert.True(claim!.IsProved);
        Assert.StartsWith("We did 30 runs", claim.Projects[0].Quotes[0].Text);
    }

    [Fact]
    public void A_sentence_over_several_lines_is_quoted_whole()
    {
        var claim = Claim(
            "XGBoost",
            "The fares of the city are predicted\nby XGBoost in `train.py`, which\nruns every night.\n"
        );

        Assert.Equal(
            "The fares of the city are predicted by XGBoost in train.py, which runs every night.",
            claim!.Projects[0].Quotes[0].Text
        );
    }

    private static CandidateClaim? Claim(string skill, string text) =>
        CandidateLedgerReaderTests
            .Ledger("- Kubernetes", CandidateLedgerReaderTests.Project($"# Fares\n\n{text}"))
            .Claims.FirstOrDefault(claim => claim.Skill == skill);
}
