using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Evaluating;

/// <summary>A skill as a reader labelled it.</summary>
public sealed record LabelledSkill(string Name, EvidenceLevel Level, int Line);

/// <summary>A metric as a reader labelled it; <paramref name="Value"/> is as written ("~0.94", "88.36% (+/- 3.89%)").</summary>
public sealed record LabelledMetric(string Name, string Value, int Line, string? Context = null);

/// <summary>The dataset as a reader labelled it.</summary>
public sealed record LabelledDataset(string? Name, string? Size, int Line);

/// <summary>A number or word that looks like a metric and is none.</summary>
public sealed record LabelledNegative(string Text, int Line, string? Why = null);

/// <summary>What a careful reader found in one write-up, to measure the profiler with.</summary>
/// <param name="Id">Names the write-up's file without its ending.</param>
/// <param name="MetricsComplete">False where the text has more numbers than were labelled: further finds are then not counted.</param>
/// <param name="Present">Line of the best evidence, or null where the write-up lacks it.</param>
public sealed record LabelledWriteUp(
    string Id,
    ProjectTask Task,
    ProjectType ProjectType,
    IReadOnlyList<LabelledSkill> Skills,
    IReadOnlyList<LabelledMetric> Metrics,
    bool MetricsComplete,
    LabelledDataset? Dataset,
    IReadOnlyDictionary<PresenceKey, int?> Present,
    IReadOnlyList<LabelledNegative> NotMetrics
)
{
    private static readonly JsonSerializerOptions SnakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads labels from JSON, or gives null and says what is wrong.</summary>
    public static LabelledWriteUp? Read(string json, out string problem)
    {
        problem = "";
        try
        {
            var labels = JsonSerializer.Deserialize<LabelledWriteUp>(json, SnakeCase);
            problem = labels is null ? "The labels are null." : "";
            return labels;
        }
        catch (JsonException broken)
        {
            problem = broken.Message;
            return null;
        }
    }
}
