using System.Text;
using System.Text.Json;

namespace InterviewCoach.Core.WriteUps;

/// <summary>What a code cell printed, as text: streams, plain results, names of errors. Pictures and HTML are left out.</summary>
internal static class NotebookOutput
{
    private const int MostLines = 400;
    private const int LastLines = 100;

    /// <summary>The text outputs of a cell, in order; streams that follow each other are one.</summary>
    public static List<string> Of(IEnumerable<JsonElement> outputs)
    {
        var texts = new List<StringBuilder>();
        var afterStream = false;
        foreach (var output in outputs)
        {
            var type = NotebookJson.Text(NotebookJson.Member(output, "output_type"));
            var text = Tidy(TextOf(output, type) ?? "").TrimEnd('\n');
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (type == "stream" && afterStream)
            {
                texts[^1].Append('\n').Append(text.TrimStart('\n'));
            }
            else
            {
                texts.Add(new StringBuilder(text));
            }

            afterStream = type == "stream";
        }

        return texts.ConvertAll(text => Shortened(text.ToString()));
    }

    /// <summary>Text as a terminal would leave it: no colour codes, only what a carriage return did not overwrite.</summary>
    public static string Tidy(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\u001b', '\0') < 0)
        {
            return text;
        }

        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\0', '\uFFFD').Split('\n');
        return string.Join('\n', lines.Select(Overwritten).Select(WithoutColours));
    }

    private static string? TextOf(JsonElement output, string? type) =>
        type switch
        {
            "error" or "pyerr" => Error(output),
            _ => NotebookJson.Joined(NotebookJson.Member(output, "text"))
                ?? NotebookJson.Joined(NotebookJson.Member(NotebookJson.Member(output, "data"), "text/plain")),
        };

    private static string Error(JsonElement output)
    {
        var name = NotebookJson.Text(NotebookJson.Member(output, "ename"));
        var value = NotebookJson.Text(NotebookJson.Member(output, "evalue"));
        return $"{name}: {value}".Trim(':', ' ');
    }

    private static string Overwritten(string line)
    {
        var shown = line.TrimEnd('\r');
        return shown[(shown.LastIndexOf('\r') + 1)..];
    }

    private static string WithoutColours(string line)
    {
        if (!line.Contains('\u001b', StringComparison.Ordinal))
        {
            return line;
        }

        var kept = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\u001b')
            {
                kept.Append(line[i]);
                continue;
            }

            var sequence = line.AsSpan(i + 1);
            var end = sequence.StartsWith("[") ? sequence[1..].IndexOfAnyExceptInRange('0', '?') : -1;
            i += end < 0 ? 0 : end + 2;
        }

        return kept.ToString();
    }

    /// <summary>A very long output keeps its beginning and its end, where the results are.</summary>
    private static string Shortened(string text)
    {
        if (text.AsSpan().Count('\n') <= MostLines)
        {
            return text;
        }

        var lines = text.TrimEnd('\n').Split('\n');
        return lines.Length <= MostLines
            ? text
            : string.Join('\n', [.. lines[..(MostLines - LastLines)], "[…]", .. lines[^LastLines..]]);
    }
}
