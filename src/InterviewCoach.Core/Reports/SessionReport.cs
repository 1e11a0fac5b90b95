using System.Text.Json.Serialization;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Core.Reports;

/// <summary>What is read when a Session ends: the judgement, and what it rests on, by Topic. A pure function of its events and sources.</summary>
/// <param name="ProjectTitle">The Project.</param>
/// <param name="Status">How the Session stands.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Duration">From the first event to the last utterance.</param>
/// <param name="Active">Of that, the time without absences.</param>
/// <param name="Planned">Questions that the plan held.</param>
/// <param name="Assessed">Whether answers were assessed; false for Sessions stored before they were.</param>
/// <param name="Verdict">The judgement.</param>
/// <param name="Topics">In the order of <see cref="Topic"/>.</param>
/// <param name="Heat">How answers went, over the sources that provoked the questions.</param>
/// <param name="Fillers">Words that fill time.</param>
/// <param name="Closing">The interviewer's last words, or empty.</param>
public sealed record SessionReport(
    string ProjectTitle,
    InterviewStatus Status,
    DateTimeOffset StartedAt,
    TimeSpan Duration,
    TimeSpan Active,
    int Planned,
    bool Assessed,
    Verdict Verdict,
    IReadOnlyList<ReportedTopic> Topics,
    IReadOnlyList<WriteUpHeat> Heat,
    FillerReport Fillers,
    string Closing
)
{
    /// <summary>The same in a language model's sentences; null where none were written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReportProse? Prose { get; init; }

    /// <summary>How many questions were asked.</summary>
    public int Asked => Topics.Sum(topic => topic.Questions.Count);

    /// <summary>Whether the candidate rated themself.</summary>
    public bool SelfRated => Topics.Any(topic => topic.SelfRating is not null);

    /// <summary>The questions in the order asked.</summary>
    public IEnumerable<ReportedQuestion> QuestionsInOrder() =>
        Topics.SelectMany(topic => topic.Questions).OrderBy(question => question.Seq);

    /// <summary>How many ended in the given way.</summary>
    public int Count(QuestionOutcome outcome) =>
        Topics.Sum(topic => topic.Questions.Count(question => question.Outcome == outcome));

    /// <summary>
    /// The Topics that a candidate rates themself on: the core topics that were asked about, or all that were where none of
    /// them was.
    /// </summary>
    public IReadOnlyList<Topic> TopicsToRate()
    {
        var asked = Topics.Select(topic => topic.Topic).ToList();
        var core = asked.Where(QuestionPlanner.CoreTopics.Contains).ToList();
        return core.Count > 0 ? core : asked;
    }

    /// <summary>The Report of a Session's events, of which the first is its start.</summary>
    public static SessionReport Of(IReadOnlyList<InterviewEvent> events, ReportSources? sources = null)
    {
        sources ??= ReportSources.None;
        var book = ReportBook.BuiltIn;
        var started = (InterviewStarted)events[0];
        var state = InterviewState.Of(events);
        var assessed = events.Any(one => one is AnswerAssessed) || !events.Any(one => one is AnswerGiven);
        var questions = Questions(events, started, assessed, new Frames(book, sources.Profile));
        var ratings = events.OfType<SelfRated>().LastOrDefault()?.Ratings ?? [];
        var topics = questions
            .GroupBy(question => question.Topic)
            .OrderBy(group => group.Key)
            .Select(group => Reported(group.Key, group.ToList(), ratings))
            .ToList();
        var lastSaid = events.Last(one => one is not InterviewEvent.SelfRated and not AnswerAssessed).At;
        return new SessionReport(
            started.ProjectTitle,
            state.Status,
            events[0].At,
            lastSaid - events[0].At,
            TimeSpan.FromTicks(questions.Sum(question => question.Timing.Spent.Ticks)),
            started.Plan.Questions.Count,
            assessed,
            Judgement.Of(topics, assessed, book),
            topics,
            Heats.Of(questions, sources.WriteUps),
            Reports.Fillers.In(events.OfType<AnswerGiven>().Select(answer => answer.Text), book.Fillers),
            events.OfType<InterviewFinished>().LastOrDefault()?.Text ?? ""
        );
    }

    private static List<ReportedQuestion> Questions(
        IReadOnlyList<InterviewEvent> events,
        InterviewStarted started,
        bool assessed,
        Frames frames
    )
    {
        var questions = new List<ReportedQuestion>();
        var file = started.Sources.Count > 0 ? started.Sources[0].File : "";
        QuestionFold? open = null;
        for (var i = 1; i < events.Count; i++)
        {
            var one = events[i];
            if (one is QuestionAsked or InterviewFinished or InterviewAbandoned)
            {
                Close(one.At);
                open = one is QuestionAsked asked
                    ? new QuestionFold(
                        started.Plan.Questions[asked.PlanIndex],
                        questions.Count + 1,
                        i + 1,
                        file,
                        assessed,
                        frames
                    )
                    : null;
            }

            open?.Add(i + 1, one);
        }

        Close(events[^1].At);
        return questions;

        void Close(DateTimeOffset at)
        {
            if (open is not null)
            {
                questions.Add(open.Close(started.Plan, at));
            }
        }
    }

    private static ReportedTopic Reported(
        Topic topic,
        List<ReportedQuestion> questions,
        IReadOnlyList<TopicRating> ratings
    )
    {
        var scores = questions.Select(question => question.Score).OfType<double>().ToList();
        double? mean = scores.Count > 0 ? Math.Round(scores.Average(), 2) : null;
        if (
            mean > TopicLevels.MostWhereStoodBy
            && questions.Exists(question =>
                question.Contradictions.Any(one => one.Outcome == ContradictionOutcome.StoodBy)
            )
        )
        {
            mean = TopicLevels.MostWhereStoodBy;
        }

        return new ReportedTopic(
            topic,
            TopicLevels.Of(mean),
            mean,
            ratings.FirstOrDefault(rating => rating.Topic == topic)?.Rating,
            questions
        );
    }
}
