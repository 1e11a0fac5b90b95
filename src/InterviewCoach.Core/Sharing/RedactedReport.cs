using System.Text.Json.Nodes;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Exports;

namespace InterviewCoach.Core.Sharing;

/// <summary>
/// A Report without names and numbers. It goes by what is known to be harmless: words of a field that is not listed here are
/// redacted, so that a field added later leaks nothing. Scores, lines and times stay: they tell how it went, not what of.
/// </summary>
public static class RedactedReport
{
    private const string Source = "source";

    /// <summary>Closed choices, permanent ids and times.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "schema",
        "id",
        "topic",
        "kind",
        "outcome",
        "level",
        "status",
        "speaker",
        "followUp",
        "flags",
        "structure",
        "source",
        "ruleId",
        "startedAt",
        "at",
        "duration",
        "active",
        "spent",
        "beforeFirstAnswer",
    };

    /// <summary>The Report as the redactor leaves it; its sources have numbers instead of names.</summary>
    public static SessionReport Of(SessionReport report, Redactor redactor)
    {
        var document = JsonNode.Parse(ReportJson.Write(report))!;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(document["report"]!, redactor, files);
        return ReportJson.Read(document.ToJsonString()) is ReportReading.Read read
            ? read.Report
            : throw new InvalidOperationException("A redacted report could not be read back.");
    }

    private static void Walk(JsonNode node, Redactor redactor, Dictionary<string, string> files)
    {
        switch (node)
        {
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (Redacted(list[i], redactor) is { } text)
                    {
                        list[i] = text;
                    }
                    else if (list[i] is { } item)
                    {
                        Walk(item, redactor, files);
                    }
                }

                break;
            case JsonObject map:
                KeepMarks(map, redactor);
                foreach (var (name, value) in map.ToList())
                {
                    if (Harmless.Contains(name) || value is null)
                    {
                        continue;
                    }

                    if (name == "file" && value.GetValueKind() == System.Text.Json.JsonValueKind.String)
                    {
                        map[name] = FileName(value.GetValue<string>(), files);
                    }
                    else if (Redacted(value, redactor) is { } text)
                    {
                        map[name] = text;
                    }
                    else
                    {
                        Walk(value, redactor, files);
                    }
                }

                break;
        }
    }

    private static string FileName(string file, Dictionary<string, string> files)
    {
        if (file.Length > 0 && !files.ContainsKey(file))
        {
            files[file] = $"{Source} {files.Count + 1}";
        }

        return file.Length > 0 ? files[file] : file;
    }

    private static string? Redacted(JsonNode? node, Redactor redactor) =>
        node?.GetValueKind() == System.Text.Json.JsonValueKind.String ? redactor.Text(node.GetValue<string>()) : null;

    /// <summary>What is marked in a Turn's text stays marked: the places move with the words before them.</summary>
    private static void KeepMarks(JsonObject turn, Redactor redactor)
    {
        if (turn["marks"] is not JsonArray marks || turn["text"] is not JsonValue text)
        {
            return;
        }

        var redactions = redactor.Redactions(text.GetValue<string>());
        foreach (var mark in marks.OfType<JsonObject>())
        {
            var start = mark["start"]!.GetValue<int>();
            var end = Moved(start + mark["length"]!.GetValue<int>(), redactions, atEnd: true);
            start = Moved(start, redactions, atEnd: false);
            mark["start"] = start;
            mark["length"] = end - start;
        }
    }

    private static int Moved(int at, IReadOnlyList<Redaction> redactions, bool atEnd)
    {
        var moved = at;
        foreach (var one in redactions.TakeWhile(one => one.Start < at))
        {
            moved +=
                one.Start + one.Length <= at ? one.With.Length - one.Length
                : atEnd ? one.Start + one.With.Length - at
                : one.Start - at;
        }

        return moved;
    }
}
