using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Reports;

namespace InterviewCoach.Cli.Mcp;

/// <summary>An interview that an assistant holds open: what was said, and what a report draws on.</summary>
internal sealed record OpenInterview(Walkthrough Walkthrough, ReportSources Sources);

/// <summary>The interviews of one connection. The oldest gives way when there are too many.</summary>
internal sealed class OpenInterviews
{
    private const int Most = 20;
    private readonly Lock _lock = new();
    private readonly List<(string Id, OpenInterview Interview)> _open = [];
    private int _last;

    /// <summary>Keeps it. Returns its id.</summary>
    public string Add(OpenInterview interview)
    {
        lock (_lock)
        {
            if (_open.Count == Most)
            {
                _open.RemoveAt(0);
            }

            var id = $"interview-{++_last}";
            _open.Add((id, interview));
            return id;
        }
    }

    /// <exception cref="UsageException">There is none of that id.</exception>
    public OpenInterview Find(string id)
    {
        lock (_lock)
        {
            return _open.Find(one => one.Id == id).Interview
                ?? throw new UsageException($"{id}: no such interview here. Start one with start_interview.");
        }
    }
}

/// <summary>What the interviewer said last, as an assistant is told.</summary>
/// <param name="Interview">Names the interview in later calls.</param>
/// <param name="Said">What the interviewer says, in order; the last wants an answer while the interview runs.</param>
/// <param name="Grounds">The lines of the sources that provoked the question.</param>
/// <param name="Assessment">What the last answer was found to be worth; null where none was given or it is not judged.</param>
/// <param name="Status">"running", "finished" or "abandoned".</param>
internal sealed record InterviewTurnDocument(
    string Interview,
    IReadOnlyList<string> Said,
    IReadOnlyList<InterviewTurnDocument.Ground> Grounds,
    InterviewTurnDocument.Judged? Assessment,
    InterviewStatus Status
)
{
    internal sealed record Ground(string File, int Line, int EndLine, string Quote);

    /// <param name="Score">From 0 to 5.</param>
    /// <param name="Points">The points of a strong answer that this one held, with the words that show it.</param>
    internal sealed record Judged(double Score, IReadOnlyList<Point> Points);

    internal sealed record Point(string Text, bool Covered, string Quote);

    /// <summary>What happened since <paramref name="before"/>.</summary>
    public static InterviewTurnDocument Of(string id, OpenInterview open, InterviewState before)
    {
        var (events, seen) = (open.Walkthrough.Events, before.LastSeq);
        var turns = Transcript
            .Of(events)
            .Where(turn => turn.Seq > seen && turn.Speaker == Speaker.Interviewer)
            .ToList();
        return new InterviewTurnDocument(
            id,
            [.. turns.Select(turn => turn.Text)],
            [
                .. turns
                    .SelectMany(turn => turn.Question?.Grounds ?? [])
                    .Select(ground => new Ground(ground.File, ground.Lines.Start, ground.Lines.End, ground.Text)),
            ],
            events.Skip(seen).OfType<InterviewEvent.AnswerAssessed>().LastOrDefault() is { } assessed
                ? new Judged(assessed.Score, Points(before, assessed))
                : null,
            open.Walkthrough.State.Status
        );
    }

    private static List<Point> Points(InterviewState before, InterviewEvent.AnswerAssessed assessed)
    {
        var rubric = before.Thread.Open?.Probe?.Rubric ?? before.Current.Rubric;
        return
        [
            .. assessed.Points.Select(point => new Point(
                rubric.FirstOrDefault(one => one.Id == point.Id)?.Text ?? point.Id,
                point.Covered,
                point.Quote
            )),
        ];
    }
}
