namespace InterviewCoach.Core.Grounding.Replies;

/// <summary>What a Finding means for the line where it fired.</summary>
/// <param name="Quote">Words of the line.</param>
/// <param name="Text">At most three sentences.</param>
public sealed record Explanation(string Quote, string Text)
{
    /// <summary>Where the passages stand that it draws on beside the line: "readme.md, lines 3–5".</summary>
    public IReadOnlyList<string> From { get; init; } = [];
}

/// <summary>What a model is given of a Finding.</summary>
/// <param name="Line">The words where it fired, a stranger's.</param>
/// <param name="Summary">What the rule says of them.</param>
/// <param name="Reason">Why it matters.</param>
/// <param name="Remedy">What to do.</param>
public sealed record ExplainedFinding(string Line, string Summary, string Reason, string Remedy);

public sealed partial class ReplyChecks
{
    private const int LongestExplanation = 700;
    private const int MostExplaining = 3;

    /// <summary>Of what is said, so much must be the rule's or the line's.</summary>
    private const double OfFinding = 0.5;

    /// <summary>
    /// The explanation, where its quote stands in the line, and each sentence draws on the line, the rule's own words, and one
    /// piece at most of what was looked up: names and figures of two places make a third thing that neither says.
    /// </summary>
    /// <param name="reply">As it came.</param>
    /// <param name="finding">What was given.</param>
    /// <param name="lookedUp">Pieces of the write-up that the model looked up, a stranger's words.</param>
    public CheckedReply<Explanation> Explain(
        string reply,
        ExplainedFinding finding,
        IReadOnlyList<string>? lookedUp = null
    )
    {
        if (ReplyJson.Read<ExplanationReply>(reply) is not { } read)
        {
            return CheckedReply<Explanation>.Refused(DropReason.Schema);
        }

        var text = read.Explanation.Trim();
        string[] ours = [finding.Summary, finding.Reason, finding.Remedy];
        var pieces = PiecesOf(text, ours, finding.Line, lookedUp ?? []);
        var reason =
            CheckQuote(read.Quote, finding.Line, 1)
            ?? guard.Check(text, GroundsOf(LongestExplanation, ours, [finding.Line, .. lookedUp ?? []]))
            ?? (pieces is null ? DropReason.Name : default(DropReason?))
            ?? CheckExplaining(text, string.Join('\n', [.. ours, OfStranger(finding.Line)]));
        return reason is { } dropped
            ? CheckedReply<Explanation>.Refused(dropped)
            : CheckedReply<Explanation>.Shown(
                new Explanation(read.Quote.Trim(), text) { From = [.. pieces!.Select(piece => piece.Split(": ")[0])] }
            );
    }

    /// <summary>The pieces that the sentences draw on, one each at most; null where a sentence needs more than one.</summary>
    private List<string>? PiecesOf(string text, string[] ours, string line, IReadOnlyList<string> lookedUp)
    {
        var used = new List<string>();
        foreach (var sentence in lookedUp.Count > 0 ? Sentences(text) : [])
        {
            if (guard.Check(sentence, GroundsOf(LongestExplanation, ours, line)) is null)
            {
                continue;
            }

            var piece = lookedUp.FirstOrDefault(piece =>
                guard.Check(sentence, GroundsOf(LongestExplanation, ours, line, piece)) is null
            );
            if (piece is null)
            {
                return null;
            }

            used.Add(piece);
        }

        return used.Distinct().ToList();
    }

    private DropReason? CheckExplaining(string text, string sources)
    {
        if (Sentences(text).Count > MostExplaining)
        {
            return DropReason.TooLong;
        }

        var known = Meanings(sources).ToHashSet(StringComparer.Ordinal);
        var meant = Meanings(text).ToList();
        return meant.Count(known.Contains) < meant.Count * OfFinding ? DropReason.OffTopic : null;
    }

    private sealed record ExplanationReply(string Quote, string Explanation);
}
