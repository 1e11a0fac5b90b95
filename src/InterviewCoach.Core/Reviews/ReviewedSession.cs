using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviews;

/// <summary>What is reviewed: the Session as reported, and the texts that it was about.</summary>
/// <param name="Report">The engine's own report.</param>
/// <param name="WriteUps">The sources, the write-up first.</param>
public sealed record ReviewedSession(SessionReport Report, IReadOnlyList<WriteUp> WriteUps)
{
    private readonly Dictionary<int, ReportedQuestion> questions = Report
        .QuestionsInOrder()
        .ToDictionary(question => question.Seq);

    private readonly Dictionary<int, string> turns = Report
        .QuestionsInOrder()
        .SelectMany(question => question.Turns)
        .ToDictionary(turn => turn.Seq, turn => turn.Text);

    /// <summary>The Topics that a mentor scores: those talked about; opening and closing only where there was nothing else.</summary>
    public IReadOnlyList<Topic> Topics
    {
        get
        {
            var all = Report.Topics.Select(topic => topic.Topic).ToList();
            var proper = all.Where(topic => topic is not (Topic.Opening or Topic.Closing)).ToList();
            return proper.Count > 0 ? proper : all;
        }
    }

    /// <summary>The Topics that both the mentor and the engine scored; the mentor's score came first.</summary>
    public IReadOnlyList<ScoredTwice> ScoredTwice(ReviewState review) =>
        Report
            .Topics.Where(topic => topic.Score is not null && review.Scores.GetValueOrDefault(topic.Topic) is not null)
            .Select(topic => new ScoredTwice(topic.Topic, review.Scores[topic.Topic]!.Value, topic.Score!.Value))
            .ToList();

    /// <summary>The question that the event asked; null for none.</summary>
    public ReportedQuestion? Question(int seq) => questions.GetValueOrDefault(seq);

    /// <summary>The words of a Turn; null for none.</summary>
    public string? TurnText(int seq) => turns.GetValueOrDefault(seq);

    /// <summary>The anchor of a stretch of a Turn, or of all of it; null where there is no such thing.</summary>
    public Anchor.OnTurn? AnchorIn(int seq, int start, int length) =>
        TurnText(seq) is not { } text ? null
        : length == 0 ? new Anchor.OnTurn(seq, null)
        : TextQuote.Of(text, start, length) is { } quote ? new Anchor.OnTurn(seq, quote)
        : null;

    /// <summary>The anchor of a stretch of a source, from a column of one line (1-based) to a column of another, columns from 0.</summary>
    public Anchor.OnWriteUp? AnchorIn(string file, LineSpan lines, int startColumn, int endColumn)
    {
        var writeUp = WriteUps.FirstOrDefault(one => one.FileName == file);
        if (writeUp is null || lines.Start < 1 || lines.End < lines.Start || lines.End > writeUp.Lines.Count)
        {
            return null;
        }

        var before = 0;
        for (var n = 1; n < lines.Start; n++)
        {
            before += writeUp.Lines[n - 1].Text.Length + 1;
        }

        var start = before + Math.Clamp(startColumn, 0, writeUp.Lines[lines.Start - 1].Text.Length);
        for (var n = lines.Start; n < lines.End; n++)
        {
            before += writeUp.Lines[n - 1].Text.Length + 1;
        }

        var end = before + Math.Clamp(endColumn, 0, writeUp.Lines[lines.End - 1].Text.Length);
        return TextQuote.Of(writeUp.Whole, start, end - start) is { } quote
            ? new Anchor.OnWriteUp(file, writeUp.Hash, quote)
            : null;
    }

    /// <summary>Whether the anchor points at something that is there.</summary>
    internal bool Holds(Anchor anchor) =>
        anchor switch
        {
            Anchor.OnTurn { Quote: null } turn => TurnText(turn.Seq) is not null,
            Anchor.OnTurn { Quote: { } quote } turn => TurnText(turn.Seq) is { } text && Stands(quote, text),
            Anchor.OnWriteUp write => WriteUps.FirstOrDefault(one =>
                one.Hash == write.Hash && one.FileName == write.File
            )
                is { } writeUp
                && Stands(write.Quote, writeUp.Whole),
            _ => false,
        };

    private static bool Stands(TextQuote quote, string text) =>
        TextQuote.Of(text, quote.Start, quote.Exact.Length) == quote;
}
