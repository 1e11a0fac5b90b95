namespace InterviewCoach.Core.Questions;

/// <summary>
/// How a project comes to what it says. It decides which questions make sense: a dashboard learned from no rows, and an
/// agent has no test set.
/// </summary>
public enum Approach
{
    /// <summary>A model learned from data, or was taken from those who trained it.</summary>
    Learned,

    /// <summary>An agent learned by acting in an environment.</summary>
    Reinforcement,

    /// <summary>Two or more groups were treated differently and compared, as in an A/B test.</summary>
    Experiment,

    /// <summary>Data were counted, joined and shown, and nothing was learned from them: a dashboard, queries, an exploration.</summary>
    Report,
}
