using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Datasets;

/// <summary>Finds the datasets that a source names or sizes.</summary>
public static class DatasetReader
{
    /// <summary>The datasets, in document order.</summary>
    public static IEnumerable<Fact.Dataset> Read(WriteUp writeUp)
    {
        _ = writeUp;
        return [];
    }
}
