using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Reports.Progress;

/// <summary>One Session that is over, and its Report.</summary>
public sealed record Attempt(Guid Session, Guid Project, string ProjectTitle, SessionReport Report);

/// <summary>A Topic over the attempts.</summary>
/// <param name="Topic">The Topic.</param>
/// <param name="Scores">One for each attempt; null where it was not asked about or not assessed.</param>
/// <param name="Trend">Null for fewer than three scores.</param>
public sealed record TopicProgress(Topic Topic, IReadOnlyList<double?> Scores, Trend? Trend);

/// <summary>How far the candidate's own judgement lies from the assessment.</summary>
/// <param name="Gap">The mean of own rating less score: above 0 they think too well of themself.</param>
/// <param name="Times">How often they rated it.</param>
public sealed record Calibration(Topic Topic, double Gap, int Times)
{
    /// <summary>A rating is a whole number, so half a point is no misjudgement.</summary>
    public const double Close = 0.75;
}

/// <summary>A question to practise.</summary>
/// <param name="Last">The attempt that asked it last.</param>
/// <param name="Question">How it went then.</param>
/// <param name="Times">How often it was asked.</param>
public sealed record DueQuestion(Attempt Last, ReportedQuestion Question, int Times);

/// <summary>What several Sessions show together.</summary>
/// <param name="Attempts">The oldest first.</param>
/// <param name="Topics">In the order of <see cref="Topic"/>.</param>
/// <param name="Calibrations">The worst misjudged first.</param>
/// <param name="Due">The one that has waited longest first.</param>
public sealed record ProgressReport(
    IReadOnlyList<Attempt> Attempts,
    IReadOnlyList<TopicProgress> Topics,
    IReadOnlyList<Calibration> Calibrations,
    IReadOnlyList<DueQuestion> Due
)
{
    /// <summary>A question that got less than half of what there was is due again.</summary>
    public const double DueBelow = 2.5;

    /// <summary>Puts the attempts together. Sessions that are still going on are left out.</summary>
    public static ProgressReport Of(IEnumerable<Attempt> sessions)
    {
        var attempts = sessions
            .Where(attempt => attempt.Report.Status is InterviewStatus.Finished or InterviewStatus.Abandoned)
            .OrderBy(attempt => attempt.Report.StartedAt)
            .ThenBy(attempt => attempt.Session)
            .ToList();
        var topics = attempts
            .SelectMany(attempt => attempt.Report.Topics)
            .Where(topic => topic.Score is not null)
            .Select(topic => topic.Topic)
            .Distinct()
            .Order()
            .Select(topic => Over(topic, attempts))
            .ToList();
        return new ProgressReport(attempts, topics, Calibrated(attempts), ToPractise(attempts));
    }

    /// <summary>All attempts at one question of one Project, the oldest first.</summary>
    public static IReadOnlyList<(Attempt Attempt, ReportedQuestion Question)> AttemptsAt(
        ProgressReport progress,
        Guid project,
        string question
    ) =>
        progress
            .Attempts.Where(attempt => attempt.Project == project)
            .SelectMany(attempt =>
                attempt.Report.QuestionsInOrder().Where(asked => asked.Id == question).Select(asked => (attempt, asked))
            )
            .ToList();

    private static TopicProgress Over(Topic topic, List<Attempt> attempts)
    {
        var scores = attempts
            .Select(attempt => attempt.Report.Topics.FirstOrDefault(one => one.Topic == topic)?.Score)
            .ToList();
        return new TopicProgress(topic, scores, Trend.Of(scores.OfType<double>().ToList()));
    }

    private static List<Calibration> Calibrated(List<Attempt> attempts) =>
        attempts
            .SelectMany(attempt => attempt.Report.Topics)
            .Where(topic => topic is { Score: not null, SelfRating: not null })
            .GroupBy(topic => topic.Topic)
            .Select(group => new Calibration(
                group.Key,
                Math.Round(group.Average(topic => topic.SelfRating!.Value - topic.Score!.Value), 2),
                group.Count()
            ))
            .OrderByDescending(one => Math.Abs(one.Gap))
            .ThenBy(one => one.Topic)
            .ToList();

    private static List<DueQuestion> ToPractise(List<Attempt> attempts) =>
        attempts
            .SelectMany(attempt => attempt.Report.QuestionsInOrder().Select(asked => (Attempt: attempt, Asked: asked)))
            .GroupBy(one => (one.Attempt.Project, one.Asked.Id))
            .Select(group => new DueQuestion(group.Last().Attempt, group.Last().Asked, group.Count()))
            .Where(due => due.Question.Outcome != QuestionOutcome.Answered || due.Question.Score < DueBelow)
            .OrderBy(due => due.Last.Report.StartedAt)
            .ThenBy(due => due.Question.Seq)
            .ToList();
}
