using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewCoach.Cli;

/// <summary>Plots make notebooks larger than anybody's words. On this machine they are left out; what is read stays as it is.</summary>
internal static class NotebookPictures
{
    /// <summary>Largest notebook looked into (64 MB).</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>A table that somebody would read, in characters of JSON.</summary>
    private const int LongestTable = 50_000;

    private static readonly string[] Words = ["text/plain", "text/markdown", "text/html", "text/latex"];

    /// <summary>The notebook without what its cells put out but words; the same bytes where it is none, or beyond reading.</summary>
    public static byte[] Without(byte[] notebook)
    {
        if (notebook.Length > MostBytes)
        {
            return notebook;
        }

        try
        {
            var root = JsonNode.Parse(notebook) as JsonObject;
            foreach (
                var cell in Items(root, "worksheets")
                    .SelectMany(sheet => Items(sheet, "cells"))
                    .Concat(Items(root, "cells"))
            )
            {
                cell.Remove("attachments");
                foreach (var output in Items(cell, "outputs"))
                {
                    Strip(output);
                    Strip(output["data"] as JsonObject);
                }
            }

            return root is null ? notebook : JsonSerializer.SerializeToUtf8Bytes(root);
        }
        catch (JsonException)
        {
            return notebook;
        }
    }

    private static IEnumerable<JsonObject> Items(JsonObject? within, string name) =>
        within?[name] is JsonArray items ? items.OfType<JsonObject>() : [];

    private static void Strip(JsonObject? data)
    {
        foreach (var kind in data?.Where(IsNoWords).Select(entry => entry.Key).ToList() ?? [])
        {
            data!.Remove(kind);
        }
    }

    /// <summary>A picture, or a page of HTML that holds a whole report.</summary>
    private static bool IsNoWords(KeyValuePair<string, JsonNode?> entry) =>
        IsPicture(entry.Key) || (entry.Key == "text/html" && entry.Value?.ToJsonString().Length > LongestTable);

    /// <summary>Kinds of format 4 have a slash; in format 3 pictures stand under their bare names.</summary>
    private static bool IsPicture(string kind) =>
        kind is "png" or "jpeg" or "svg" or "javascript" || (kind.Contains('/') && !Words.Contains(kind));
}
