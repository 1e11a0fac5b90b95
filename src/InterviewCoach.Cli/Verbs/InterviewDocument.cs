using System.Text.Json.Nodes;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Exports;

namespace InterviewCoach.Cli.Verbs;

/// <summary>The JSON of <c>coach interview</c>: the transcript and the report, which <c>coach report</c> reads.</summary>
internal sealed record InterviewDocument(
    string Schema,
    int Version,
    IReadOnlyList<InterviewDocument.SpokenTurn> Transcript,
    SessionReport Report,
    IReadOnlyList<InterviewDocument.StoredEvent> Events
)
{
    public static InterviewDocument Of(IReadOnlyList<InterviewEvent> events, ReportSources? sources = null) =>
        new(
            ReportJson.Schema,
            ReportJson.Version,
            Core.Interviews.Transcript.Of(events)
                .Select(turn => new SpokenTurn(
                    turn.Seq,
                    turn.Speaker,
                    turn.Kind,
                    turn.Text,
                    turn.Question?.Id,
                    turn.Question?.Topic,
                    turn.Question?.Grounds.Select(g => new Ground(g.File, g.Lines.Start, g.Lines.End, g.Text)).ToList()
                ))
                .ToList(),
            SessionReport.Of(events, sources),
            events
                .Select(happened => new StoredEvent(
                    SessionEventJson.NameOf(happened),
                    JsonNode.Parse(SessionEventJson.Write(happened))!
                ))
                .ToList()
        );

    /// <summary>An event as it is stored: what <c>coach replay</c> reads.</summary>
    internal sealed record StoredEvent(string Name, JsonNode Event);

    internal sealed record SpokenTurn(
        int Seq,
        Speaker Speaker,
        TurnKind Kind,
        string Text,
        string? QuestionId,
        Topic? Topic,
        IReadOnlyList<Ground>? Grounds
    );

    internal sealed record Ground(string File, int Line, int EndLine, string Quote);
}
