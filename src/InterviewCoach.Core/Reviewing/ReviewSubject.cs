using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Reviewing.Code;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing;

/// <summary>What is reviewed: a write-up, what is known of it, and its code followed once for all rules.</summary>
/// <param name="WriteUp">The text.</param>
/// <param name="Profile">What it states, where it was profiled.</param>
public sealed class ReviewSubject(WriteUp writeUp, ProjectProfile? profile = null)
{
    private readonly Lazy<CodeUnderReview> code = new(() => CodeUnderReview.Of(writeUp));

    public WriteUp WriteUp => writeUp;

    public ProjectProfile? Profile => profile;

    internal CodeUnderReview Code => code.Value;
}
