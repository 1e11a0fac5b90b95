using System.Text;
using System.Text.Json;

namespace InterviewCoach.Core.WriteUps;

/// <summary>Reads a notebook's JSON without trusting its shape: what is missing or of another kind reads as nothing.</summary>
internal static class NotebookJson
{
    public static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    public static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } array
            ? array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    public static string? Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    /// <summary>A text, or an array of texts as notebooks write many lines.</summary>
    public static string? Joined(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? string.Concat(element.EnumerateArray().Select(Text)) : Text(element);

    /// <summary>Whether brackets outside strings nest deeper than a limit.</summary>
    public static bool IsNestedDeeperThan(string json, int limit)
    {
        var depth = 0;
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '"':
                    i = EndOfString(json, i);
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    depth--;
                    break;
            }

            if (depth > limit)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Replaces escapes of half a surrogate pair, which JSON allows and text does not.</summary>
    public static string WithoutLoneSurrogates(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        var whole = new StringBuilder(json);
        for (var i = 0; i + 1 < json.Length; i++)
        {
            if (json[i] != '\\')
            {
                continue;
            }

            var unit = Escape(json, i);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Escape(json, i + 6)))
            {
                i += 11;
            }
            else
            {
                if (char.IsSurrogate(unit))
                {
                    whole.Replace(json.Substring(i, 6), "\\ufffd", i, 6);
                }

                i++;
            }
        }

        return whole.ToString();
    }

    private static int EndOfString(string json, int start)
    {
        for (var i = start + 1; i < json.Length; i++)
        {
            var next = json.AsSpan(i).IndexOfAny('"', '\\');
            if (next < 0)
            {
                return json.Length;
            }

            i += next;
            if (json[i] == '"')
            {
                return i;
            }

            i++;
        }

        return json.Length;
    }

    private static char Escape(string json, int i) =>
        i + 6 <= json.Length
        && json[i] == '\\'
        && json[i + 1] == 'u'
        && ushort.TryParse(
            json.AsSpan(i + 2, 4),
            System.Globalization.NumberStyles.AllowHexSpecifier,
            null,
            out var unit
        )
            ? (char)unit
            : '\0';
}
