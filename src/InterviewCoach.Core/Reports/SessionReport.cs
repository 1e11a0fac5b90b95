using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Reports;

/// <summary>How a question ended.</summary>
public enum QuestionOutcome
{
    Answered,
    Skipped,
    DontKnow,
    Unanswered,
}

/// <summary>One question of a Session and all that was said about it.</summary>
public sealed record ReportedQuestion(PlannedQuestion Question, QuestionOutcome Outcome, IReadOnlyList<Turn> Turns);

/// <summary>The questions of one Topic, in the order asked.</summary>
public sealed record ReportedTopic(Topic Topic, IReadOnlyList<ReportedQuestion> Questions);

/// <summary>What is read when a Session ends: what was asked and answered, by Topic.</summary>
/// <param name="Topics">In the order of <see cref="Topic"/>.</param>
/// <param name="Planned">Questions that the plan held.</param>
/// <param name="Duration">From the first event to the last.</param>
public sealed record SessionReport(
    string ProjectTitle,
    InterviewStatus Status,
    IReadOnlyList<ReportedTopic> Topics,
    int Planned,
    TimeSpan Duration
)
{
    /// <summary>How many questions were asked.</summary>
    public int Asked => Topics.Sum(topic => topic.Questions.Count);

    /// <summary>How many ended in the given way.</summary>
    public int Count(QuestionOutcome outcome) =>
        Topics.Sum(topic => topic.Questions.Count(question => question.Outcome == outcome));

    /// <summary>The Report of a Session's events, of which the first is its start.</summary>
    public static SessionReport Of(IReadOnlyList<InterviewEvent> events)
    {
        var started = (InterviewEvent.InterviewStarted)events[0];
        var state = InterviewState.Of(events);
        var questions = new List<ReportedQuestion>();
        var about = new List<Turn>();
        foreach (var turn in Transcript.Of(events))
        {
            if (turn.Kind is TurnKind.Question or TurnKind.Closing)
            {
                Close(questions, about);
                about = [];
            }

            about.Add(turn);
        }

        Close(questions, about);
        return new SessionReport(
            started.ProjectTitle,
            state.Status,
            questions
                .GroupBy(question => question.Question.Topic)
                .OrderBy(group => group.Key)
                .Select(group => new ReportedTopic(group.Key, group.ToList()))
                .ToList(),
            started.Plan.Questions.Count,
            events[^1].At - events[0].At
        );
    }

    private static void Close(List<ReportedQuestion> questions, List<Turn> about)
    {
        if (about is [{ Question: { } question }, ..])
        {
            questions.Add(new ReportedQuestion(question, Outcome(about), about));
        }
    }

    /// <summary>The candidate's last word decides; asking for a clarification is no answer.</summary>
    private static QuestionOutcome Outcome(List<Turn> about) =>
        about.LastOrDefault(turn => turn.Kind is TurnKind.Answer or TurnKind.Skip or TurnKind.DontKnow)?.Kind switch
        {
            TurnKind.Answer => QuestionOutcome.Answered,
            TurnKind.Skip => QuestionOutcome.Skipped,
            TurnKind.DontKnow => QuestionOutcome.DontKnow,
            _ => QuestionOutcome.Unanswered,
        };
}
