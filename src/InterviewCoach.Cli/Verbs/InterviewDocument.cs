using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;

namespace InterviewCoach.Cli.Verbs;

/// <summary>The JSON of <c>coach interview</c>: the transcript and the report.</summary>
internal sealed record InterviewDocument(IReadOnlyList<InterviewDocument.SpokenTurn> Transcript, SessionReport Report)
{
    public static InterviewDocument Of(IReadOnlyList<InterviewEvent> events, ReportSources? sources = null) =>
        new(
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
            SessionReport.Of(events, sources)
        );

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
