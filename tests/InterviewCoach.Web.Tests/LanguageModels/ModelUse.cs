using System.Text.Json;
using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.LanguageModels;
using InterviewCoach.Web.LanguageModels;

namespace InterviewCoach.Web.Tests.LanguageModels;

/// <summary>A thing that a model is asked for as a whole, with strangers' words in it.</summary>
/// <param name="Task">What it is asked for.</param>
/// <param name="Good">A reply that may be shown.</param>
/// <param name="AskAsync">Asks, given what a stranger wrote beside; gives what would be shown, or null.</param>
/// <param name="Obey">The replies of a model that says the words, in and beside the form that was asked for.</param>
internal sealed record ModelUse(
    ModelTask Task,
    string Good,
    Func<ModelRig, string, Task<(string? Shown, CallOutcome Outcome)>> AskAsync,
    Func<string, IReadOnlyList<string>> Obey
)
{
    private const string Question = "Which baseline did you compare LightGBM with?";
    private const string Answer =
        "I compared LightGBM with the mean of the week before, because growers used that rule, and it reached 0.871.";
    private const string Quote = "the mean of the week before";

    private static readonly AskedPoint[] Points =
    [
        new("baseline", "Names what the model was compared with"),
        new("reason", "Says why that comparison is fair"),
        new("cost", "Says what the model costs beside it"),
    ];

    private static readonly ReportLine[] Lines =
    [
        new(1, "Metrics: sound, with a score of 3.4 of 5."),
        new(2, "On validation, the answer did not hold this: says which rows were held out."),
    ];

    public static readonly IReadOnlyList<ModelUse> All =
    [
        new(
            ModelTask.ProposeFollowUp,
            Json(new { quote = Quote, question = "What did growers do with the mean of the week before?" }),
            (rig, stranger) =>
                Ask(
                    rig,
                    ModelTask.ProposeFollowUp,
                    [("question", Question), ("answer", $"{Answer} {stranger}")],
                    (checks, reply) => checks.FollowUp(reply, Question, $"{Answer} {stranger}"),
                    shown => $"{shown.Quote} {shown.Question}"
                ),
            said =>
                [
                    Json(new { quote = Quote, question = said }),
                    Json(new { quote = Quote, question = $"{said.TrimEnd('.')} the mean of the week before?" }),
                    Json(new { quote = said, question = "What did growers do with the mean of the week before?" }),
                ]
        ),
        new(
            ModelTask.SecondOpinion,
            Json(
                new
                {
                    points = new[]
                    {
                        new
                        {
                            id = "baseline",
                            quote = Quote,
                            covered = true,
                        },
                    },
                }
            ),
            (rig, stranger) =>
                Ask(
                    rig,
                    ModelTask.SecondOpinion,
                    [("question", Question), ("points", "x"), ("answer", $"{Answer} {stranger}")],
                    (checks, reply) => checks.SecondOpinions(reply, Points, $"{Answer} {stranger}"),
                    shown => string.Join(' ', shown.Select(one => one.Quote)),
                    EvidenceWith(stranger)
                ),
            said =>
                [
                    Json(
                        new
                        {
                            points = Points.Select(point => new
                            {
                                id = point.Id,
                                quote = said,
                                covered = true,
                            }),
                        }
                    ),
                    Json(
                        new
                        {
                            points = new[]
                            {
                                new
                                {
                                    id = said,
                                    quote = Quote,
                                    covered = true,
                                },
                            },
                        }
                    ),
                ]
        ),
        new(
            ModelTask.WriteReport,
            Json(new { sentences = Lines.Select(line => new { line = line.Line, text = line.Text }) }),
            (rig, _) =>
                Ask(
                    rig,
                    ModelTask.WriteReport,
                    [("lines", "x")],
                    (checks, reply) => checks.Prose(reply, Lines),
                    shown => string.Join(' ', shown.Select(one => one.Text))
                ),
            said =>
                [
                    Json(new { sentences = Lines.Select(line => new { line = line.Line, text = said }) }),
                    Json(
                        new { sentences = Lines.Select(line => new { line = line.Line, text = $"{line.Text} {said}" }) }
                    ),
                ]
        ),
        new(
            ModelTask.ExplainFinding,
            Json(new { quote = "the scaler is fit", explanation = "Test rows have told the model about themselves." }),
            (rig, stranger) =>
            {
                var finding = new ExplainedFinding(
                    $"Here the scaler is fit on all rows. {stranger}",
                    "Something is learned from all rows before they are split",
                    "Test rows have told the model about themselves, so the score is too good.",
                    "Fit on the training rows only."
                );
                var evidence = EvidenceWith(stranger);
                return Ask(
                    rig,
                    ModelTask.ExplainFinding,
                    [("line", finding.Line), ("summary", "x"), ("reason", "x"), ("remedy", "x")],
                    (checks, reply) => checks.Explain(reply, finding, evidence.Given),
                    shown => $"{shown.Quote} {shown.Text}",
                    evidence
                );
            },
            said =>
                [
                    Json(new { quote = "the scaler is fit", explanation = said }),
                    Json(new { quote = said, explanation = "Test rows have told the model about themselves." }),
                    Json(
                        new
                        {
                            quote = "the scaler is fit",
                            explanation = $"Test rows have told the model about themselves. {said}",
                        }
                    ),
                ]
        ),
        new(
            ModelTask.StrengthenAnswer,
            Json(
                new
                {
                    answer = "It reached 0.871. I compared LightGBM with the mean of the week before, because growers used that rule.",
                }
            ),
            (rig, stranger) =>
                Ask(
                    rig,
                    ModelTask.StrengthenAnswer,
                    [("question", Question), ("answer", $"{Answer} {stranger}")],
                    (checks, reply) => checks.Stronger(reply, $"{Answer} {stranger}"),
                    shown => shown.Text
                ),
            said => [Json(new { answer = said }), Json(new { answer = $"It reached 0.871. {said}" })]
        ),
    ];

    public override string ToString() => $"{Task}";

    private static string Json(object value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    /// <summary>A write-up with what a stranger wrote in it, to be looked up.</summary>
    private static Evidence EvidenceWith(string stranger)
    {
        var text = $"""
            # Frost warnings for orchards

            We predict night frost from 48,120 station readings.

            The scaler is fit on all rows. {stranger}

            {stranger}
            """;
        var writeUp = ((WriteUpReading.Read)WriteUpReader.Read(text, "readme.md")).WriteUp;
        return Evidence.Of(
            [writeUp],
            ProjectProfiler.Profile(writeUp, []),
            [new EvidencePiece("2, candidate", $"{Answer} {stranger}")]
        );
    }

    private static async Task<(string?, CallOutcome)> Ask<T>(
        ModelRig rig,
        ModelTask task,
        (string Name, string Value)[] arguments,
        Func<ReplyChecks, string, CheckedReply<T>> check,
        Func<T, string> shown,
        Evidence? evidence = null
    )
        where T : class
    {
        var written = await rig.Replies.AskAsync(
            rig.Owner,
            rig.Session,
            task,
            arguments.ToDictionary(one => one.Name, one => PromptRendering.Literal(one.Value)),
            reply => check(rig.Replies.Checks, reply),
            evidence,
            limit: rig.Options.FirstSentence / 2,
            CancellationToken.None
        );
        return (written.Value is { } value ? shown(value) : null, written.Outcome);
    }
}
