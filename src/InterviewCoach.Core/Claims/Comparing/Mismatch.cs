using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>What two texts disagree on. Names in JSON are snake_case.</summary>
public enum MismatchKind
{
    /// <summary>A number of the same thing.</summary>
    Number,

    /// <summary>A tool, a library, a platform or a kind of model.</summary>
    Tool,

    /// <summary>A year, a month or a period.</summary>
    Date,

    /// <summary>The same number under the name of another metric.</summary>
    MetricName,

    /// <summary>Which data were used.</summary>
    Dataset,

    /// <summary>How data were split and scores got.</summary>
    Validation,

    /// <summary>Whose work it was, and how many did it.</summary>
    Ownership,

    /// <summary>Whether and how it is in use.</summary>
    Deployment,
}

/// <summary>A statement of a CV that cannot be true together with one of the project it tells of.</summary>
/// <param name="Kind">What they disagree on.</param>
/// <param name="Project">The project's <see cref="CandidateProject.Id"/>.</param>
/// <param name="Said">The CV's word for it, in short: "0.94", "LightGBM".</param>
/// <param name="Shown">The project's: "0.91", "XGBoost".</param>
/// <param name="Claimed">The CV's words.</param>
/// <param name="Stated">The project's words.</param>
/// <param name="IsAsked">Whether it is not sure that both speak of the same work, so that it is asked.</param>
public sealed record Mismatch(
    MismatchKind Kind,
    string Project,
    string Said,
    string Shown,
    SourceQuote Claimed,
    SourceQuote Stated,
    bool IsAsked = false
);
