using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;

namespace InterviewCoach.Cli.Verbs;

/// <summary>The JSON of <c>coach interview</c>: the transcript and the report.</summary>
internal sealed record InterviewDocument(
    IReadOnlyList<InterviewDocument.SpokenTurn> Transcript,
    InterviewDocument.ReportDocument Report
)
{
    public static InterviewDocument Of(IReadOnlyList<InterviewEvent> events)
    {
        var report = SessionReport.Of(events);
        return new InterviewDocument(
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
            new ReportDocument(
                report.Status,
                report.Asked,
                report.Planned,
                report
                    .Topics.Select(topic => new TopicDocument(
                        topic.Topic,
                        topic
                            .Questions.Select(question => new QuestionDocument(
                                question.Question.Id,
                                question.Question.Text,
                                question.Outcome
                            ))
                            .ToList()
                    ))
                    .ToList()
            )
        );
    }

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

    internal sealed record ReportDocument(
        InterviewStatus Status,
        int Asked,
        int Planned,
        IReadOnlyList<TopicDocument> Topics
    );

    internal sealed record TopicDocument(Topic Topic, IReadOnlyList<QuestionDocument> Questions);

    internal sealed record QuestionDocument(string Id, string Text, QuestionOutcome Outcome);
}
