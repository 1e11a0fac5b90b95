using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Interviews;

/// <summary>A RubricPoint, before and now; null where the rubric did not hold it.</summary>
public sealed record ReplayedPoint(string Id, bool? Before, bool? Now);

/// <summary>A question of a stored Session: what it was worth, and what it is worth under the present bank and assessor.</summary>
public sealed record ReplayedQuestion(
    string Id,
    Topic Topic,
    string Text,
    double Before,
    double Now,
    IReadOnlyList<ReplayedPoint> Points
);

/// <summary>A stored Session under the present bank and assessor. Same input, same output.</summary>
/// <param name="Questions">Each question asked then, in order.</param>
/// <param name="Added">What the present planner would ask and the stored plan does not.</param>
/// <param name="Dropped">What it would not ask any more.</param>
public sealed record SessionReplay(
    IReadOnlyList<ReplayedQuestion> Questions,
    IReadOnlyList<PlannedQuestion> Added,
    IReadOnlyList<PlannedQuestion> Dropped
)
{
    /// <summary>Holds the stored answers against the present rubrics; what was asked further stays as it was.</summary>
    /// <param name="events">A stored Session, of which the first event is its start.</param>
    /// <param name="present">What the present planner plans for the same project, seed and time.</param>
    public static SessionReplay Of(
        IReadOnlyList<InterviewEvent> events,
        Interviewer interviewer,
        InterviewMaterial material,
        InterviewPlan present
    )
    {
        var stored = ((InterviewEvent.InterviewStarted)events[0]).Plan;
        var now = present.Questions.DistinctBy(question => question.Id).ToDictionary(question => question.Id);
        var plan = stored with
        {
            Questions = stored
                .Questions.Select(question =>
                    now.TryGetValue(question.Id, out var renewed) ? question with { Rubric = renewed.Rubric } : question
                )
                .ToList(),
        };
        var then = stored.Questions.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        return new SessionReplay(
            AskedQuestions
                .Of(events)
                .Zip(AskedQuestions.Of(Reheard(events, interviewer, material, plan)), Compared)
                .ToList(),
            present.Questions.Where(question => !then.Contains(question.Id)).ToList(),
            stored.Questions.Where(question => !now.ContainsKey(question.Id)).ToList()
        );
    }

    /// <summary>The same events with each answer assessed anew.</summary>
    private static List<InterviewEvent> Reheard(
        IReadOnlyList<InterviewEvent> events,
        Interviewer interviewer,
        InterviewMaterial material,
        InterviewPlan plan
    )
    {
        var reheard = new List<InterviewEvent>();
        var state = InterviewState.Initial;
        foreach (var stored in events)
        {
            var happened = stored switch
            {
                InterviewEvent.InterviewStarted started => started with { Plan = plan },
                InterviewEvent.AnswerAssessed assessed when state.Pending is InterviewEvent.AnswerGiven answer =>
                    interviewer.Assessed(state, material, answer.Text, assessed.AnswerSeq, assessed.At),
                _ => stored,
            };
            reheard.Add(happened);
            state = Interview.Evolve(state, happened);
        }

        return reheard;
    }

    private static ReplayedQuestion Compared(AskedQuestion before, AskedQuestion now) =>
        new(
            before.Question.Id,
            before.Question.Topic,
            before.Question.Text,
            before.Score,
            now.Score,
            before
                .Thread.Points.Concat(now.Thread.Points)
                .Select(point => point.Id)
                .Distinct()
                .Select(id => new ReplayedPoint(id, Covered(before, id), Covered(now, id)))
                .ToList()
        );

    private static bool? Covered(AskedQuestion asked, string id) =>
        asked.Thread.Points.FirstOrDefault(point => point.Id == id)?.Covered;
}
