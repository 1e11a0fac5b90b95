using System.Text.Json.Nodes;

namespace InterviewCoach.Core.Reviewing.Outputs;

/// <summary>Findings as SARIF describes results; those that a comment in the source answers are there as suppressed.</summary>
internal static class SarifResult
{
    private const string Fingerprint = "coachFinding/v1";

    public static IEnumerable<JsonObject> Of(ReviewedFile file)
    {
        // Suppressing one finding must not rename its neighbours: the names are given over all of them.
        var all = file
            .Review.Findings.Select(found => (Found: found, Reason: (string?)null))
            .Concat(file.Review.Suppressed.Select(item => (Found: item.Finding, Reason: (string?)item.Reason)))
            .OrderBy(item => item.Found.Cell ?? 0)
            .ThenBy(item => item.Found.At.Lines.Start)
            .ToList();
        var names = Fingerprints.Of(all.ConvertAll(item => item.Found));
        return all.Select((item, n) => Of(file.Path, item.Found, names[n], item.Reason));
    }

    private static JsonObject Of(string path, Finding found, string fingerprint, string? suppressedFor)
    {
        var result = new JsonObject { ["ruleId"] = found.RuleId };
        if (RulePages.IndexOf(found.RuleId) is { } index)
        {
            result["ruleIndex"] = index;
        }

        result["level"] = SarifRule.Level(found.Severity);
        result["message"] = SarifPlace.Text($"{found.Message} {found.Remedy}");
        result["locations"] = new JsonArray(SarifPlace.Of(path, found.At, found.Cell));
        var related = found.Related ?? [];
        if (related.Count > 0)
        {
            result["relatedLocations"] = new JsonArray([
                .. related.Select((place, n) => SarifPlace.Of(path, place.At, place.Cell, Said(place.What), n + 1)),
            ]);
        }

        if (related.Count > 0 && RulePages.Find(found.RuleId)?.Kind == RuleKind.Code)
        {
            result["codeFlows"] = new JsonArray(Flow(path, found, related));
        }

        result["partialFingerprints"] = new JsonObject { [Fingerprint] = fingerprint };
        if (suppressedFor is not null)
        {
            result["suppressions"] = new JsonArray(Suppression(suppressedFor));
        }

        result["properties"] = new JsonObject { ["remedy"] = found.Remedy, ["askThis"] = RulePages.AskOf(found) };
        return result;
    }

    /// <summary>The places of a case in the order in which the program comes to them: fit, split, score.</summary>
    private static JsonObject Flow(string path, Finding found, IReadOnlyList<RelatedPlace> related)
    {
        var steps = related
            .Append(new RelatedPlace(found.Message.TrimEnd('.'), found.At, found.Cell))
            .OrderBy(place => place.Cell ?? 0)
            .ThenBy(place => place.At.Lines.Start)
            .Select(place => new JsonObject
            {
                ["location"] = SarifPlace.Of(path, place.At, place.Cell, Said(place.What)),
            });
        return new JsonObject
        {
            ["threadFlows"] = new JsonArray(new JsonObject { ["locations"] = new JsonArray([.. steps]) }),
        };
    }

    private static JsonObject Suppression(string reason)
    {
        var suppression = new JsonObject { ["kind"] = "inSource", ["status"] = "accepted" };
        if (reason.Length > 0)
        {
            suppression["justification"] = reason;
        }

        return suppression;
    }

    private static string Said(string words) =>
        words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
