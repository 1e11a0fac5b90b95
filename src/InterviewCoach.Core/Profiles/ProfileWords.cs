using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles.Metrics;
using InterviewCoach.Core.Profiles.Presence;

namespace InterviewCoach.Core.Profiles;

/// <summary>What the profiler knows: the cues of <c>prompts/profile/</c> and the names of metrics of <c>prompts/metrics/</c>.</summary>
public sealed record ProfileWords(CueBook Cues, MetricLexicon Metrics)
{
    /// <summary>Reads both, and says what is wrong, with file and line.</summary>
    public static ProfileWords Load(
        IReadOnlyList<KnowledgeFile> profile,
        IReadOnlyList<KnowledgeFile> metrics,
        out IReadOnlyList<KnowledgeError> errors
    )
    {
        var cues = CueBook.Load(profile, out var wrongCues);
        var (lexicon, wrongNames) = MetricLexicon.Load(metrics);
        errors = [.. wrongCues, .. wrongNames];
        return new ProfileWords(cues, lexicon);
    }

    /// <summary>The profile of a write-up with the other sources of the same project.</summary>
    public ProjectProfile Profile(WriteUps.WriteUp main, IReadOnlyList<WriteUps.WriteUp> evidence) =>
        ProjectProfiler.Profile(main, evidence, Cues, Metrics);
}
