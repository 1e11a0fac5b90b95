using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Statements;

/// <summary>Finds what a source says of models, baselines, validation, ownership, impact and the other aspects of a project.</summary>
public static class StatementReader
{
    /// <summary>The Facts, in document order.</summary>
    public static IEnumerable<Fact> Read(WriteUp writeUp)
    {
        _ = writeUp;
        return [];
    }
}
