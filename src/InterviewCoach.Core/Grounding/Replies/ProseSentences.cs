namespace InterviewCoach.Core.Grounding.Replies;

/// <summary>A sentence of a Report's prose.</summary>
/// <param name="Line">The number of the line that it rests on.</param>
/// <param name="Text">The sentence.</param>
public sealed record ProseSentence(int Line, string Text);

/// <summary>What a Report says, line by line, as a model is given it.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Text">In the engine's words.</param>
public sealed record ReportLine(int Line, string Text);

public sealed partial class ReplyChecks
{
    private const int MostSentences = 8;
    private const int FewestSentences = 2;

    /// <summary>The sentences that say no more than their line does, in their order.</summary>
    /// <param name="reply">As it came.</param>
    /// <param name="lines">What was given.</param>
    public CheckedReply<IReadOnlyList<ProseSentence>> Prose(string reply, IReadOnlyList<ReportLine> lines)
    {
        if (ReplyJson.Read<ProseReply>(reply) is not { } read)
        {
            return CheckedReply<IReadOnlyList<ProseSentence>>.Refused(DropReason.Schema);
        }

        var (shown, dropped) = (new List<ProseSentence>(), new List<DropReason>());
        foreach (var one in read.Sentences)
        {
            var text = one?.Text.Trim() ?? "";
            var line = lines.FirstOrDefault(line => line.Line == one?.Line);
            var reason =
                one is null || line is null ? DropReason.Schema
                : shown.Count == MostSentences ? DropReason.TooLong
                : CheckProse(text, line.Text);
            if (reason is { } because)
            {
                dropped.Add(because);
            }
            else
            {
                shown.Add(new ProseSentence(one!.Line, text));
            }
        }

        // One sentence alone is no prose.
        return shown.Count >= FewestSentences
            ? CheckedReply<IReadOnlyList<ProseSentence>>.Shown(shown, dropped)
            : new CheckedReply<IReadOnlyList<ProseSentence>>(null, dropped.Count > 0 ? dropped : [DropReason.Empty]);
    }

    /// <summary>A rewording of its line: names and figures in their order, nothing negated that was not, nothing asked.</summary>
    private DropReason? CheckProse(string text, string line) =>
        Sentences(text).Count != 1 ? DropReason.Schema
        : new RewordingCheck(words, line, instructions).Next(text) is { } reason ? reason
        : Negates(text) != Negates(line) ? DropReason.OffTopic
        : null;

    private bool Negates(string text) => GroundedText.Of(text, words).Tokens.Any(words.IsNegation);

    private sealed record ProseReply(IReadOnlyList<ProseSentence?> Sentences);
}
