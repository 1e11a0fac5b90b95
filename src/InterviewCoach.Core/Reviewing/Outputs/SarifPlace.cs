using System.Text.Json.Nodes;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Outputs;

/// <summary>Places as SARIF describes them.</summary>
internal static class SarifPlace
{
    public static JsonObject Of(string path, SourceQuote at, int? cell, string? message = null, int? id = null)
    {
        var place = new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = File(path),
                ["region"] = new JsonObject
                {
                    ["startLine"] = Math.Max(1, at.Lines.Start),
                    ["endLine"] = Math.Max(Math.Max(1, at.Lines.Start), at.Lines.End),
                    ["snippet"] = new JsonObject { ["text"] = at.Text },
                },
            },
        };
        if (cell is { } number)
        {
            place["logicalLocations"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = $"cell {number}",
                    ["fullyQualifiedName"] = $"cells[{number}]",
                    ["kind"] = "cell",
                    ["properties"] = new JsonObject { ["cell"] = number },
                }
            );
        }

        if (message is not null)
        {
            place["message"] = Text(message);
        }

        if (id is not null)
        {
            place["id"] = id;
        }

        return place;
    }

    public static JsonObject File(string path) => new() { ["uri"] = Uri(path), ["uriBaseId"] = "%SRCROOT%" };

    /// <summary>A path as a relative reference; what has a meaning of its own in an address is escaped.</summary>
    public static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    /// <summary>Words as a message. In one, brackets before a parenthesis would be a link.</summary>
    public static JsonObject Text(string words) =>
        new()
        {
            ["text"] = words.Contains("](", StringComparison.Ordinal)
                ? words.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
                : words,
        };
}
