using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Interviews;

/// <summary>What time allows.</summary>
internal static class Schedule
{
    /// <summary>A candidate who is in the middle of something may finish it: the core topics get half the time again.</summary>
    private const double Grace = 1.5;

    /// <summary>The question to ask next; null when the plan is done or time is up.</summary>
    public static int? Next(InterviewState state, DateTimeOffset at)
    {
        var rest = Enumerable.Range(state.PlanIndex + 1, state.Plan.Questions.Count - state.PlanIndex - 1);
        var spent = Spent(state, at);
        if (spent < 1)
        {
            return First(rest);
        }

        var last = state.Plan.Questions.Count - 1;
        var core = rest.Where(index =>
            spent < Grace && QuestionPlanner.CoreTopics.Contains(state.Plan.Questions[index].Topic)
        );
        return First(
            core.Concat(rest.Where(index => index == last && state.Plan.Questions[index].Topic == Topic.Closing))
        );
    }

    /// <summary>Whether the Interview runs late, so that only what is urgent is asked further.</summary>
    public static bool IsLate(InterviewState state) =>
        Spent(state, state.LastAt) * state.Plan.Questions.Count > state.PlanIndex + 2;

    /// <summary>Whether the time is spent.</summary>
    public static bool IsOver(InterviewState state, DateTimeOffset at) => Spent(state, at) >= 1;

    /// <summary>The share of the time that is spent.</summary>
    private static double Spent(InterviewState state, DateTimeOffset at) =>
        state.Counted(at).Active / TimeSpan.FromMinutes(state.Settings.Minutes);

    private static int? First(IEnumerable<int> indices) => indices.Cast<int?>().FirstOrDefault();
}
