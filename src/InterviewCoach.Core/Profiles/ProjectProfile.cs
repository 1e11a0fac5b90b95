using InterviewCoach.Core.Profiles.Histories;
using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles;

/// <summary>The kind of prediction. Names in JSON and YAML are snake_case.</summary>
public enum ProjectTask
{
    Other,
    BinaryClassification,
    MulticlassClassification,
    MultilabelClassification,
    Regression,
    Forecasting,
    Clustering,
    RankingRecommendation,
    ObjectDetection,
    Segmentation,
    TextGenerationRag,
    AnomalyDetection,
}

/// <summary>The kind of project. Names in JSON and YAML are snake_case.</summary>
public enum ProjectType
{
    Other,
    PredictiveService,
    RecommendationRanking,
    ComputerVision,
    Nlp,
    LlmApp,
    ProductionPipeline,
    Forecasting,
    AnalysisCaseStudy,
    Kaggle,
}

/// <summary>What a complete write-up holds. Names in JSON and YAML are snake_case.</summary>
public enum PresenceKey
{
    ProblemStatement,
    DecisionOrStakeholder,
    DataSource,
    LabelsExplained,
    Baseline,
    ModelChoiceReason,
    MetricJustification,
    ValidationScheme,
    TestSetHeldOut,
    ClassImbalanceAddressed,
    LeakageAddressed,
    ErrorAnalysis,
    Limitations,
    NextSteps,
    DeadEnds,
    Deployment,
    Monitoring,
    RunInstructions,
    TestsOrCi,
    OwnershipStatement,
    ImpactStatement,
    EthicsOrBias,
    DiagramOrImage,
    DemoLink,
}

/// <summary>The stages of CRISP-DM (Chapman et al., 2000).</summary>
public enum Stage
{
    BusinessUnderstanding,
    DataUnderstanding,
    DataPreparation,
    Modelling,
    Evaluation,
    Deployment,
}

/// <summary>What the sources of a Project state, and where.</summary>
/// <param name="Title">The project's name as its write-up gives it.</param>
/// <param name="Task">The kind of prediction.</param>
/// <param name="Type">The kind of project.</param>
/// <param name="Facts">In document order.</param>
/// <param name="Present">For each thing a write-up should hold and this one holds: the best evidence.</param>
/// <param name="Stages">The stage of each Passage of the write-up, by Passage index; Passages with none are absent.</param>
public sealed record ProjectProfile(
    string Title,
    ProjectTask Task,
    ProjectType Type,
    IReadOnlyList<Fact> Facts,
    IReadOnlyDictionary<PresenceKey, SourceQuote> Present,
    IReadOnlyDictionary<int, Stage> Stages
)
{
    /// <summary>The write-up with its cues, for the review, which asks it more; null for a profile that was not read from one.</summary>
    internal CuedText? Text { get; init; }

    /// <summary>The heading that lists this project among others, where the write-up tells of several; else null.</summary>
    public SourceQuote? OneOf { get; init; }

    /// <summary>The title of a write-up of several projects, of which none could be taken by itself; else null.</summary>
    public SourceQuote? Several { get; init; }

    /// <summary>Who committed what, where the project came with its repository; else null.</summary>
    public GitHistory? History { get; init; }

    /// <summary>
    /// The dataset that the project is about: the first that is named, with the first size that is stated if it has none of
    /// its own; where none is named, what the write-up says of where the data come from; null where no data are spoken of.
    /// </summary>
    public Fact.Dataset? MainDataset()
    {
        var datasets = Facts.OfType<Fact.Dataset>().ToList();
        var main =
            datasets.Find(dataset => dataset.Name is not null)
            ?? (
                Present.TryGetValue(PresenceKey.DataSource, out var source)
                    ? new Fact.Dataset(null, null, source)
                    : datasets.FirstOrDefault()
            );
        return main is null or { Size: not null }
            ? main
            : main with
            {
                Size = datasets.Find(dataset => dataset.Size is not null)?.Size,
            };
    }
}
