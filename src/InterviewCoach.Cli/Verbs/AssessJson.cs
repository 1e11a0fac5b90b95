using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Cli.Verbs;

/// <summary>One line into <c>coach assess</c>. The id is whatever JSON value the caller likes; it comes back unchanged.</summary>
internal sealed record AssessLine(
    JsonElement? Id,
    string? Question,
    IReadOnlyList<AssessLine.AskedPoint>? Rubric,
    string? Reference,
    string? Writeup,
    string? Answer,
    IReadOnlyList<AssessLine.Earlier>? EarlierAnswers = null
)
{
    /// <summary>What was said before, and where.</summary>
    internal sealed record Earlier(int? Seq, string? Text);

    /// <summary>A rubric point; cues are optional.</summary>
    internal sealed record AskedPoint(string? Id, string? Text, IReadOnlyList<string>? Cues);

    /// <summary>The task, or null with what is missing.</summary>
    public AnswerTask? Task(out string missing)
    {
        missing =
            Answer is null ? "'answer' is missing"
            : Rubric is { } points && points.Any(point => point?.Text is null || point.Id is null)
                ? "a rubric point needs 'id' and 'text'"
            : Rubric is { } cued && cued.Any(point => point.Cues?.Contains(null!) == true) ? "a cue must be a text"
            : EarlierAnswers?.Contains(null!) == true ? "an earlier answer must be an object"
            : "";
        return missing.Length > 0
            ? null
            : new AnswerTask(
                Question ?? "",
                [.. (Rubric ?? []).Select(point => new RubricPoint(point.Id!, point.Text!, point.Cues ?? []))],
                Reference,
                Writeup,
                Answer!
            )
            {
                EarlierAnswers =
                [
                    .. (EarlierAnswers ?? []).Select((one, i) => new EarlierAnswer(one.Seq ?? i, one.Text ?? "")),
                ],
            };
    }
}

/// <summary>One line out of <c>coach assess</c>.</summary>
internal sealed record AssessedLine(
    JsonElement? Id,
    double Score,
    IReadOnlyList<AssessedLine.JudgedPoint> Points,
    IReadOnlyList<Contradiction> Contradictions,
    bool Ownership,
    IReadOnlyList<AnswerFlag> Flags,
    bool ImpactFirst,
    IReadOnlyList<AnswerPart> Structure
)
{
    internal sealed record JudgedPoint(string Id, bool Covered, string Quote, double Confidence, bool Unsure);

    public static AssessedLine Of(JsonElement? id, Assessment assessment) =>
        new(
            id,
            assessment.Score,
            [
                .. assessment.Points.Select(point => new JudgedPoint(
                    point.Id,
                    point.Covered,
                    point.Quote,
                    point.Confidence,
                    point.Unsure
                )),
            ],
            assessment.Contradictions,
            assessment.Ownership,
            assessment.Flags,
            assessment.ImpactFirst,
            assessment.Structure
        );
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AssessLine))]
[JsonSerializable(typeof(AssessedLine))]
internal sealed partial class AssessJson : JsonSerializerContext
{
    /// <summary>UTF-8 as it is, not escaped: the output is read by programs and people, never pasted into a page.</summary>
    public static AssessJson Utf8 { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                Converters =
                {
                    new NameConverter<AnswerFlag>(),
                    new NameConverter<AnswerPart>(),
                    new NameConverter<ContradictionSource>(),
                },
            }
        );

    private sealed class NameConverter<T>()
        : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
        where T : struct, Enum;
}
