namespace InterviewCoach.Core.Grounding.Replies;

/// <summary>How a model reads a RubricPoint. It stands beside the engine's reading and counts for nothing.</summary>
/// <param name="PointId">The point.</param>
/// <param name="Covered">Whether the answer makes it.</param>
/// <param name="Quote">The answer's words that make it; empty where none do.</param>
public sealed record SecondOpinion(string PointId, bool Covered, string Quote);

/// <summary>A point that a model is asked about.</summary>
public sealed record AskedPoint(string Id, string Text);

public sealed partial class ReplyChecks
{
    private const int FewestProving = 4;

    /// <summary>The same words prove so many points at most.</summary>
    private const int MostOfOneQuote = 2;

    /// <summary>The opinions whose words stand in the answer. A point that was not asked about is none.</summary>
    /// <param name="reply">As it came.</param>
    /// <param name="points">What was asked about.</param>
    /// <param name="answer">All that the candidate said to the question.</param>
    public CheckedReply<IReadOnlyList<SecondOpinion>> SecondOpinions(
        string reply,
        IReadOnlyList<AskedPoint> points,
        string answer
    )
    {
        if (ReplyJson.Read<OpinionsReply>(reply) is not { } read)
        {
            return CheckedReply<IReadOnlyList<SecondOpinion>>.Refused(DropReason.Schema);
        }

        var (shown, dropped) = (new List<SecondOpinion>(), new List<DropReason>());
        foreach (var one in read.Points)
        {
            if (
                one is null
                || shown.Exists(other => other.PointId == one.Id)
                || points.All(point => point.Id != one.Id)
            )
            {
                dropped.Add(DropReason.Schema);
            }
            else if (!one.Covered)
            {
                shown.Add(new SecondOpinion(one.Id, Covered: false, ""));
            }
            else if (CheckQuote(one.Quote, answer, FewestProving) is { } reason)
            {
                dropped.Add(reason);
            }
            else
            {
                shown.Add(new SecondOpinion(one.Id, Covered: true, one.Quote.Trim()));
            }
        }

        foreach (
            var same in shown
                .Where(one => one.Covered)
                .GroupBy(one => one.Quote)
                .Where(g => g.Count() > MostOfOneQuote)
                .ToList()
        )
        {
            shown.RemoveAll(same.Contains);
            dropped.AddRange(same.Select(_ => DropReason.Quote));
        }

        return shown.Count > 0
            ? CheckedReply<IReadOnlyList<SecondOpinion>>.Shown(shown, dropped)
            : new CheckedReply<IReadOnlyList<SecondOpinion>>(null, dropped.Count > 0 ? dropped : [DropReason.Empty]);
    }

    private sealed record OpinionsReply(IReadOnlyList<OpinionReply?> Points);

    private sealed record OpinionReply(string Id, string Quote, bool Covered);
}
