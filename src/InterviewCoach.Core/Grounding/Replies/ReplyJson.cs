using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewCoach.Core.Grounding.Replies;

/// <summary>
/// A model's reply as JSON: one object with exactly the keys that were asked for. Models like to put a fence around it; nothing
/// else around it is forgiven.
/// </summary>
internal static class ReplyJson
{
    private const string Fence = "```";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        MaxDepth = 4,
    };

    /// <summary>The reply, or null where it is not of the form.</summary>
    public static T? Read<T>(string reply)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Unfenced(reply.Trim()), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Unfenced(string reply)
    {
        var line = reply.IndexOf('\n', StringComparison.Ordinal);
        return
            line > 0
            && reply.StartsWith(Fence, StringComparison.Ordinal)
            && reply.EndsWith(Fence, StringComparison.Ordinal)
            && reply.Length > line + Fence.Length
            ? reply[(line + 1)..^Fence.Length]
            : reply;
    }
}
