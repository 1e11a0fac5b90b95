using System.Text.Json;
using InterviewCoach.Core.LanguageModels;

namespace InterviewCoach.Testing;

/// <summary>What was asked of the fake: which task, with which values.</summary>
public sealed record AskedOfModel(ModelTask Task, JsonElement Values)
{
    /// <summary>Reads a request in the wire format of any provider.</summary>
    public static AskedOfModel Of(JsonElement sent)
    {
        var content = sent.GetProperty("messages").EnumerateArray().Last().GetProperty("content");
        var text =
            content.ValueKind == JsonValueKind.String
                ? content.GetString()!
                : content[0].GetProperty("text").GetString()!;
        var values = JsonDocument.Parse(text).RootElement;
        return new AskedOfModel(
            Has("utterance") ? ModelTask.RewordQuestion
                : Has("points") ? ModelTask.SecondOpinion
                : Has("lines") ? ModelTask.WriteReport
                : Has("remedy") ? ModelTask.ExplainFinding
                : sent.GetRawText().Contains("further question", StringComparison.Ordinal) ? ModelTask.ProposeFollowUp
                : ModelTask.StrengthenAnswer,
            values
        );

        bool Has(string name) => values.TryGetProperty(name, out _);
    }

    public string this[string name] => Values.GetProperty(name).GetString()!;
}

/// <summary>A model that does what it is asked, with nothing but the words that it is given.</summary>
public static class ObligingModel
{
    /// <summary>The reply to a request.</summary>
    public static FakeReply Reply(JsonElement sent)
    {
        var asked = AskedOfModel.Of(sent);
        return FakeReply.Of(
            asked.Task switch
            {
                ModelTask.RewordQuestion =>
                    $"I see. {asked["utterance"][(asked["utterance"].IndexOfAny(['.', '!', '?']) + 1)..].Trim()}",
                ModelTask.ProposeFollowUp => Json(FollowUp(asked["answer"])),
                ModelTask.SecondOpinion => Json(new { points = Opinions(asked).ToList() }),
                ModelTask.WriteReport => Json(
                    new { sentences = asked.Values.GetProperty("lines").EnumerateArray().Take(6).Select(Sentence) }
                ),
                ModelTask.ExplainFinding => Json(
                    new
                    {
                        quote = First(asked["line"], 3),
                        explanation = $"In this line: {FirstSentence(asked["reason"])}",
                    }
                ),
                _ => Json(new { answer = $"So, {Within(FirstSentence(asked["answer"]))}" }),
            }
        );
    }

    private static object FollowUp(string answer)
    {
        var quote = First(answer, 6);
        return new { quote, question = $"When you say {quote.TrimEnd('.', ',')}, what was that like?" };
    }

    /// <summary>The first point is read one way, the others the other way.</summary>
    private static IEnumerable<object> Opinions(AskedOfModel asked) =>
        asked
            .Values.GetProperty("points")
            .EnumerateArray()
            .Select(point => point.GetProperty("id").GetString()!)
            .Select(
                (id, n) =>
                    new
                    {
                        id,
                        quote = n == 0 ? First(asked["answer"], 6) : "",
                        covered = n == 0,
                    }
            );

    private static object Sentence(JsonElement line) =>
        new { line = line.GetProperty("line").GetInt32(), text = FirstSentence(line.GetProperty("text").GetString()!) };

    /// <summary>As it stands within a sentence.</summary>
    private static string Within(string text) =>
        text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string First(string text, int words) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(words));

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
}
