using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Reports;

namespace InterviewCoach.Core.Reviews;

/// <summary>
/// Where a mentor overruled the engine, as labelled cases: JSON lines that <c>coach assess</c> takes as they are, with what
/// the mentor says beside them, so that the assessor can be measured on them, and fitted.
/// </summary>
public static class LabelledCases
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record Case(
        string Id,
        string QuestionId,
        string Topic,
        string Question,
        IReadOnlyList<AskedPoint>? Rubric,
        string? Reference,
        string Answer,
        IReadOnlyList<Label>? Labels,
        double? Score,
        [property: JsonPropertyName("score_max")] int? ScoreMax
    );

    private sealed record AskedPoint(string Id, string Text);

    /// <summary>What holds of a point; <paramref name="By"/> is "mentor" where it was overruled, else "engine".</summary>
    private sealed record Label(string Id, bool Covered, string By);

    /// <summary>One line for each question with an overrule, each ended by LF; empty where there is none.</summary>
    /// <param name="session">Names the Session: the ids of the cases begin with it.</param>
    /// <param name="events">Its events.</param>
    /// <param name="review">The Review.</param>
    public static string Of(string session, IReadOnlyList<InterviewEvent> events, ReviewState review)
    {
        var report = SessionReport.Of(events);
        var asked = AskedQuestions.Of(events).ToDictionary(question => question.Seq);
        return string.Concat(
            report
                .QuestionsInOrder()
                .Where(question => review.Overrules.Exists(one => one.QuestionSeq == question.Seq))
                .Where(question => asked[question.Seq].Thread.Answers.Count > 0)
                .Select(question =>
                    JsonSerializer.Serialize(Of(session, question, asked[question.Seq], review), Options)
                )
                .Select(line => line + "\n")
        );
    }

    private static Case Of(string session, ReportedQuestion question, AskedQuestion asked, ReviewState review)
    {
        var judged = question.Points.Where(point => point.Outcome != PointOutcome.NotAssessed).ToList();
        var score = review.OverruleOf(question.Seq)?.Score;
        return new Case(
            $"{session}-{question.Seq}",
            question.Id,
            Knowledge.SnakeCase.Name(question.Topic),
            question.Text,
            question.Points.Count > 0
                ? [.. question.Points.Select(point => new AskedPoint(point.Id, point.Text))]
                : null,
            asked.Question.Reference,
            string.Join('\n', asked.Thread.Answers.Select(answer => answer.Text)),
            judged.Count > 0 ? [.. judged.Select(point => LabelOf(question.Seq, point, review))] : null,
            score,
            score is null ? null : MentorReview.HighestScore
        );
    }

    private static Label LabelOf(int questionSeq, ReportedPoint point, ReviewState review) =>
        review.OverruleOf(questionSeq, point.Id) is { } overrule
            ? new Label(point.Id, overrule.Covered, "mentor")
            : new Label(point.Id, point.Outcome == PointOutcome.Covered, "engine");
}
