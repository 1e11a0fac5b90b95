namespace InterviewCoach.Core.Reports;

/// <summary>What earlier Sessions leave to practise.</summary>
public static class Practice
{
    /// <summary>Below this score, of 5, a question went badly.</summary>
    public const double Badly = 2.5;

    /// <summary>
    /// Ids of the questions that went badly when they were last asked, the worst first; what was skipped or not known is
    /// among them, what was never assessed is not.
    /// </summary>
    /// <param name="newestFirst">The Reports of the Sessions to look at.</param>
    public static IReadOnlyList<string> Weak(IEnumerable<SessionReport> newestFirst)
    {
        var last = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var question in newestFirst.SelectMany(report => report.QuestionsInOrder()))
        {
            if (question.Score is { } score)
            {
                last.TryAdd(question.Id, score);
            }
        }

        return last.Where(pair => pair.Value < Badly)
            .OrderBy(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key)
            .ToList();
    }
}
