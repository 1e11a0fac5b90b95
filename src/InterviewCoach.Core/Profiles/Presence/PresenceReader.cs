using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>Finds, for each thing that a complete write-up holds, the best evidence that this one holds it.</summary>
public static class PresenceReader
{
    /// <summary>The evidence, by what it proves.</summary>
    public static IReadOnlyDictionary<PresenceKey, SourceQuote> Read(WriteUp writeUp)
    {
        _ = writeUp;
        return new Dictionary<PresenceKey, SourceQuote>();
    }
}
