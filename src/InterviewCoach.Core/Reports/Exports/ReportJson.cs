using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewCoach.Core.Reports.Exports;

/// <summary>What became of a file that should hold a Report.</summary>
public abstract record ReportReading
{
    private ReportReading() { }

    public sealed record Read(SessionReport Report) : ReportReading;

    /// <summary>It holds none; the message says why, in one line.</summary>
    public sealed record Refused(string Message) : ReportReading;
}

/// <summary>Reports as JSON: camelCase keys, snake_case names of choices, under a schema with a version.</summary>
public static class ReportJson
{
    /// <summary>Names the schema; a change that old readers would misread raises <see cref="Version"/>.</summary>
    public const string Schema = "interview-coach/report";

    public const int Version = 1;

    /// <summary>Longest file read, in characters: far more than the longest Session makes.</summary>
    public const int MaxLength = 20_000_000;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private sealed record ReportFile(string Schema, int Version, SessionReport Report);

    /// <summary>The Report as a document that <see cref="Read"/> takes back.</summary>
    public static string Write(SessionReport report) =>
        JsonSerializer.Serialize(new ReportFile(Schema, Version, report), Options);

    /// <summary>The Report that the document holds. Whatever it is, it is refused in words or read whole.</summary>
    public static ReportReading Read(string json)
    {
        if (json.Length > MaxLength)
        {
            return new ReportReading.Refused("The file is too long for a report.");
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            if (Refusal(document.RootElement) is { } refusal)
            {
                return new ReportReading.Refused(refusal);
            }

            var file = document.RootElement.Deserialize<ReportFile>(Options);
            return file is null ? new ReportReading.Refused("The file is empty.") : new ReportReading.Read(file.Report);
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException)
        {
            return new ReportReading.Refused($"Not a report of InterviewCoach: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static string? Refusal(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("schema", out var schema)
            || schema.ValueKind != JsonValueKind.String
            || schema.GetString() != Schema
        )
        {
            return "Not a report of InterviewCoach: export one as JSON from its page.";
        }

        return
            root.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number == Version
            ? HoldsNothing(root)
            : $"A report of another version; this program reads version {Version}.";
    }

    /// <summary>Lists of a Report have no gaps, which the serializer does not see to.</summary>
    private static string? HoldsNothing(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element
                .EnumerateArray()
                .Select(item =>
                    item.ValueKind == JsonValueKind.Null ? "A list of the report has a gap." : HoldsNothing(item)
                )
                .FirstOrDefault(found => found is not null),
            JsonValueKind.Object => element
                .EnumerateObject()
                .Select(property => HoldsNothing(property.Value))
                .FirstOrDefault(found => found is not null),
            _ => null,
        };
}
