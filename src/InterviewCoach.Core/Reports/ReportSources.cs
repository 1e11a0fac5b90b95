using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reports;

/// <summary>What a Report may draw on beside the events. Each may be missing, and then it says less.</summary>
/// <param name="WriteUps">The texts that the Session was about, the write-up first.</param>
/// <param name="Profile">What they state, for the frames of missed points.</param>
public sealed record ReportSources(IReadOnlyList<WriteUp> WriteUps, ProjectProfile? Profile)
{
    public static readonly ReportSources None = new([], null);
}
