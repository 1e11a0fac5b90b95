using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Interviews;

/// <summary>A question that was asked, and all that came of it.</summary>
/// <param name="Seq">The event number of the question.</param>
/// <param name="Question">As it was planned.</param>
/// <param name="Thread">What was said about it.</param>
public sealed record AskedQuestion(int Seq, PlannedQuestion Question, QuestionThread Thread)
{
    /// <summary>
    /// The most that an answer is worth which stands by what the sources deny: in an interview, whatever else it holds is
    /// believed no more.
    /// </summary>
    public const double MostWhereStoodBy = 1;

    /// <summary>0 to 5: all answers together; 0 where nothing counted as one.</summary>
    public double Score => Thread.StoodBy ? Math.Min(Thread.Score, MostWhereStoodBy) : Thread.Score;

    /// <summary>The deepest "why" that got a reason, 0 to 3.</summary>
    public int Depth => Thread.Depth;
}

/// <summary>The questions of a Session with what was reached on each: a fold of its events, nothing more.</summary>
public static class AskedQuestions
{
    /// <summary>Each question asked, in order.</summary>
    public static IReadOnlyList<AskedQuestion> Of(IReadOnlyList<InterviewEvent> events)
    {
        var outcomes = new List<AskedQuestion>();
        var state = InterviewState.Initial;
        foreach (var happened in events)
        {
            state = Interview.Evolve(state, happened);
            if (happened is InterviewEvent.QuestionAsked)
            {
                outcomes.Add(new AskedQuestion(state.LastSeq, state.Current, state.Thread));
            }
            else if (outcomes.Count > 0)
            {
                outcomes[^1] = outcomes[^1] with { Thread = state.Thread };
            }
        }

        return outcomes;
    }
}
