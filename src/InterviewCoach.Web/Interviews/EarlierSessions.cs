using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Reports;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Interviews;

/// <summary>What earlier Sessions on a Project leave to do.</summary>
public sealed class EarlierSessions(SessionStore sessions, HistoryStore history)
{
    /// <summary>Below this score, of 5, a question went badly.</summary>
    private const double Weak = 2.5;

    /// <summary>Older ones say little of what the candidate knows today.</summary>
    private const int Looked = 3;

    /// <summary>
    /// Ids of the questions that went badly when they were last asked, the worst first; what was skipped or not known is
    /// among them.
    /// </summary>
    public async Task<IReadOnlyList<string>> WeakAsync(OwnerId owner, ProjectId project, CancellationToken cancellation)
    {
        var last = new Dictionary<string, double>(StringComparer.Ordinal);
        var rows = await history.ListAsync(owner, project, cancellation);
        foreach (var row in rows.Where(row => row.Status == InterviewStatus.Finished).Take(Looked))
        {
            var report = SessionReport.Of(await sessions.LoadAsync(owner, row.Id, cancellation));
            foreach (var question in report.QuestionsInOrder())
            {
                if (question.Score is { } score)
                {
                    last.TryAdd(question.Id, score);
                }
            }
        }

        return last.Where(pair => pair.Value < Weak)
            .OrderBy(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key)
            .ToList();
    }
}
