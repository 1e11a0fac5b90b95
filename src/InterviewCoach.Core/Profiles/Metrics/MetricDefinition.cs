namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>What values a metric can have.</summary>
public enum MetricScale
{
    /// <summary>0 to 1, or 0 to 100 per cent.</summary>
    Share,

    /// <summary>-1 to 1, or per cent.</summary>
    Correlation,

    /// <summary>0 and more, in the unit of what is predicted.</summary>
    Error,

    /// <summary>Any number.</summary>
    Number,
}

/// <summary>Where the name of a metric is to be believed.</summary>
public enum MetricNameKind
{
    /// <summary>Anywhere.</summary>
    Plain,

    /// <summary>Only right before its value: an everyday word.</summary>
    Weak,

    /// <summary>Only as the name of a table's row or column.</summary>
    Header,
}

/// <summary>A kind of evaluation number.</summary>
/// <param name="Name">Canonical name: "ROC-AUC".</param>
/// <param name="Scale">What values it can have.</param>
/// <param name="HigherIsBetter">Its direction.</param>
/// <param name="Kind">Where the name is to be believed.</param>
/// <param name="Averages">Whether "macro", "micro" and "weighted" belong to the name.</param>
/// <param name="Overlap">Whether a number right behind the name is an overlap threshold: mAP50.</param>
public sealed record MetricDefinition(
    string Name,
    MetricScale Scale,
    bool HigherIsBetter,
    MetricNameKind Kind = MetricNameKind.Plain,
    bool Averages = false,
    bool Overlap = false
);
