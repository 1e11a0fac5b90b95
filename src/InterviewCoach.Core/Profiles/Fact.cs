using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles;

/// <summary>What part a model plays in the project.</summary>
public enum ModelRole
{
    Tried,
    Chosen,
    Baseline,
}

/// <summary>How the write-up speaks of who did the work.</summary>
public enum OwnershipKind
{
    /// <summary>"I built …".</summary>
    FirstPerson,

    /// <summary>Says who did what, or what was taken from others.</summary>
    Contribution,

    /// <summary>Names only.</summary>
    AuthorCredit,

    /// <summary>"We" and "our", which say nothing of ownership.</summary>
    We,
}

/// <summary>How far a claimed effect was proved.</summary>
public enum ImpactKind
{
    Measured,
    Estimated,
    Aspirational,
}

/// <summary>What a <see cref="Fact.Statement"/> is about.</summary>
public enum Aspect
{
    Overview,
    Problem,
    Decision,
    DataSource,
    Labels,
    Preprocessing,
    Feature,
    MetricChoice,
    ModelReason,
    Imbalance,
    Leakage,
    ErrorAnalysis,
    Constraint,
    Deployment,
    Monitoring,
    Testing,
    RunInstructions,
    DeadEnd,
    NextStep,
    Limitation,
    Ethics,
}

/// <summary>Something the sources state, with the words that state it. A closed choice.</summary>
/// <param name="At">The words and the lines.</param>
public abstract record Fact(SourceQuote At)
{
    /// <summary>An evaluation number of the author's model or baseline.</summary>
    /// <param name="Name">Canonical name: "ROC-AUC", "F1 macro", "RMSE", "mAP@0.5", "accuracy".</param>
    /// <param name="Value">As a number, as written: 88.36 for "88.36%".</param>
    /// <param name="ValueText">As written: "~0.94", "88.36%".</param>
    /// <param name="Unit">"%", "$", "ms", … or empty.</param>
    /// <param name="Model">The model that got it, where said.</param>
    /// <param name="Split">"train", "validation", "test", "cv", "leaderboard", where said.</param>
    /// <param name="Subset">The class, category or slice of the data that the value is for, where said.</param>
    public sealed record Metric(
        string Name,
        double Value,
        string ValueText,
        string Unit,
        string? Model,
        string? Split,
        SourceQuote At,
        string? Subset = null
    ) : Fact(At);

    /// <summary>A dataset: its name, its size as written ("1,460 rows"), either may be unsaid.</summary>
    /// <param name="Split">The part that <paramref name="Size"/> is the size of, where it is not the whole: "train", "validation", "test".</param>
    /// <param name="Classes">How many classes or which, as written.</param>
    /// <param name="Imbalance">How the classes are spread, as written: "95% of entries are negative".</param>
    /// <param name="Period">The time it covers, as written: "2013–2015".</param>
    public sealed record Dataset(
        string? Name,
        string? Size,
        SourceQuote At,
        string? Split = null,
        string? Classes = null,
        string? Imbalance = null,
        string? Period = null
    ) : Fact(At);

    /// <summary>A model and its part in the project.</summary>
    public sealed record ModelUse(string Name, ModelRole Role, SourceQuote At) : Fact(At);

    /// <summary>What the results are compared with, as named in the text ("majority class", "logistic regression").</summary>
    public sealed record Baseline(string Name, SourceQuote At) : Fact(At);

    /// <summary>How data were split or evaluated, in a short phrase from the text ("5-fold cross-validation", "80/20 split").</summary>
    /// <param name="HeldOut">Whether the final number is said to come from unseen data.</param>
    public sealed record Validation(string Scheme, bool HeldOut, SourceQuote At) : Fact(At);

    /// <summary>Who did what.</summary>
    public sealed record Ownership(OwnershipKind Kind, SourceQuote At) : Fact(At);

    /// <summary>A claimed effect on people or business.</summary>
    public sealed record Impact(ImpactKind Kind, SourceQuote At) : Fact(At);

    /// <summary>Any other statement an interviewer would ask about; <paramref name="Subject"/> is its short name in the text, if it has one.</summary>
    public sealed record Statement(Aspect Aspect, string? Subject, SourceQuote At) : Fact(At);
}
