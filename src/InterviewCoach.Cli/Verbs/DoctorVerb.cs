using System.CommandLine;
using System.Text.Json;
using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Probes;

namespace InterviewCoach.Cli.Verbs;

/// <summary>
/// <c>coach doctor</c>: whether the tool's knowledge is in order, and how the running app is: its database, its language
/// model and whether that answers. No key is read or shown.
/// </summary>
internal static class DoctorVerb
{
    private const string Here = "http://127.0.0.1:5080";

    // A model may take its time limit before it is given up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);

    public static Command Create()
    {
        var address = new Option<string>("--app")
        {
            Description = "Where the app runs.",
            DefaultValueFactory = _ => Here,
        };
        var verb = new Command("doctor", "Look over the tool's knowledge and the running app.") { address };
        verb.SetAction(
            async (parsed, cancellation) =>
            {
                var wrong = Knowledge();
                Console.WriteLine($"{"knowledge", -16} {(wrong.Count == 0 ? "in order" : wrong[0])}");
                var healthy = await AppAsync(parsed.GetRequiredValue(address), cancellation);
                return wrong.Count == 0 && healthy ? 0 : 1;
            }
        );
        return verb;
    }

    private static List<KnowledgeError> Knowledge()
    {
        var wrong = new List<KnowledgeError>();
        wrong.AddRange((QuestionBank.Load(Sources.Knowledge("questions")) as QuestionBankReading.Faulty)?.Errors ?? []);
        wrong.AddRange((ProbeBank.Load(Sources.Knowledge("follow-ups")) as ProbeBankReading.Faulty)?.Errors ?? []);
        wrong.AddRange((ModelPrompts.Load(Sources.Knowledge("models")) as ModelPromptsReading.Faulty)?.Errors ?? []);
        GroundingWords.Load(Sources.Knowledge("grounding"), out var words);
        wrong.AddRange(words);
        return wrong;
    }

    /// <summary>An app that is not running is no illness; one that is, and whose database is gone, is.</summary>
    private static async Task<bool> AppAsync(string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var app) || app.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"--app is an address like {Here}.");
        }

        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var reply = await http.GetAsync(new Uri(app, "/health.json?ask=true"), cancellation);
            if (!reply.IsSuccessStatusCode || reply.Content.Headers.ContentType?.MediaType != "application/json")
            {
                Console.WriteLine(
                    $"{"app", -16} runs at {address} and tells its health only to those who are signed in"
                );
                return true;
            }

            using var health = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(cancellation));
            return Print(address, health.RootElement);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException)
        {
            Console.WriteLine($"{"app", -16} does not run at {address}");
            return true;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Console.WriteLine($"{"app", -16} does not answer at {address}");
            return false;
        }
    }

    private static bool Print(string address, JsonElement health)
    {
        var database = health.GetProperty("database").GetString();
        var model = health.GetProperty("languageModel");
        var state = Text(model, "state");
        Console.WriteLine($"{"app", -16} runs at {address}");
        Console.WriteLine($"{"database", -16} {database}");
        Console.WriteLine(
            state == "off"
                ? $"{"language model", -16} none"
                : $"{"language model", -16} {Text(model, "provider")} {Text(model, "model")} at {Text(model, "host")}, key {Text(model, "key")}: {state}{Left(model)}"
        );
        return database == "answers";
    }

    private static string Left(JsonElement model) =>
        model.TryGetProperty("tokensLeftToday", out var left) && left.TryGetInt64(out var tokens)
            ? $", {tokens:N0} tokens left today"
            : "";

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";
}
