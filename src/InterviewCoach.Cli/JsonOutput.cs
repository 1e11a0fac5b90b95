using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Cli;

/// <summary>Prints one JSON document in UTF-8, with camelCase keys and snake_case names of choices.</summary>
internal static class JsonOutput
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static void Print<T>(T document)
    {
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, document, Options);
        output.WriteByte((byte)'\n');
    }

    /// <summary>The name of a choice as it stands in JSON and YAML: "roc_auc" for <c>RocAuc</c>.</summary>
    public static string Name<T>(T choice)
        where T : struct, Enum => SnakeCase.Name(choice);
}
