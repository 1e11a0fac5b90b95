using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewCoach.Core.Reviewing.Outputs;

/// <summary>
/// Findings as SARIF 2.1.0, the OASIS format that code hosts and editors read. Lines in a notebook count within the cell,
/// which stands as a logical location beside them.
/// </summary>
public static class SarifLog
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Writing = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one log with one run.</summary>
    /// <param name="output">Takes the document, in UTF-8.</param>
    /// <param name="files">What was reviewed.</param>
    /// <param name="version">The tool's own.</param>
    public static void Write(Stream output, IReadOnlyList<ReviewedFile> files, string version)
    {
        using var writer = new Utf8JsonWriter(output, Writing);
        Of(files, version).WriteTo(writer);
    }

    internal static JsonObject Of(IReadOnlyList<ReviewedFile> files, string version) =>
        new()
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(
                new JsonObject
                {
                    ["tool"] = new JsonObject
                    {
                        ["driver"] = new JsonObject
                        {
                            ["name"] = "coach",
                            ["fullName"] = "InterviewCoach review",
                            ["semanticVersion"] = version,
                            ["rules"] = new JsonArray([.. RulePages.All.Select(SarifRule.Of)]),
                        },
                    },
                    ["invocations"] = new JsonArray(Invocation(files)),
                    ["columnKind"] = "utf16CodeUnits",
                    ["artifacts"] = new JsonArray([.. files.Select(Artifact)]),
                    ["results"] = new JsonArray([.. files.SelectMany(SarifResult.Of)]),
                }
            ),
        };

    private static JsonObject Artifact(ReviewedFile file) =>
        new() { ["location"] = new JsonObject { ["uri"] = SarifPlace.Uri(file.Path) } };

    /// <summary>Rules that failed are told as notifications: they are no findings, and no silence either.</summary>
    private static JsonObject Invocation(IReadOnlyList<ReviewedFile> files)
    {
        var failures = files
            .SelectMany(file => file.Review.CouldNotRun.Select(rule => (file.Path, Rule: rule)))
            .ToList();
        var invocation = new JsonObject { ["executionSuccessful"] = true };
        if (failures.Count > 0)
        {
            invocation["toolExecutionNotifications"] = new JsonArray([
                .. failures.Select(failure => new JsonObject
                {
                    ["level"] = "error",
                    ["message"] = new JsonObject { ["text"] = $"The rule {failure.Rule} could not run." },
                    ["associatedRule"] = new JsonObject { ["id"] = failure.Rule },
                    ["locations"] = new JsonArray(
                        new JsonObject
                        {
                            ["physicalLocation"] = new JsonObject
                            {
                                ["artifactLocation"] = SarifPlace.File(failure.Path),
                            },
                        }
                    ),
                }),
            ]);
        }

        return invocation;
    }
}
