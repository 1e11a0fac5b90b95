using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Reviewing.Code;
using InterviewCoach.Core.Reviewing.Stories;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing;

/// <summary>What is reviewed: a write-up, what is known of its project, and its code followed once for all rules.</summary>
/// <param name="WriteUp">The text.</param>
/// <param name="Profile">What its project states; null for a text that is looked at for its code alone.</param>
public sealed class ReviewSubject(WriteUp writeUp, ProjectProfile? profile = null)
{
    private readonly Lazy<CodeUnderReview> code = new(() => CodeUnderReview.Of(writeUp));

    private Lazy<Story?>? story;

    public WriteUp WriteUp => writeUp;

    public ProjectProfile? Profile => profile;

    /// <summary>The other sources of the project.</summary>
    public IReadOnlyList<WriteUp> Others { get; init; } = [];

    /// <summary>The skills that the project claims; null when they were not read.</summary>
    public ClaimLedger? Ledger { get; init; }

    /// <summary>
    /// Whether a file stands at a path relative to the write-up's folder; null when that cannot be known, as for a text that
    /// was pasted.
    /// </summary>
    public Func<string, bool>? FileExists { get; init; }

    internal CodeUnderReview Code => code.Value;

    /// <summary>The text as the story of a project; null when it is code or tells of no project.</summary>
    internal Story? Story => (story ??= new Lazy<Story?>(() => Stories.Story.Of(this))).Value;
}
