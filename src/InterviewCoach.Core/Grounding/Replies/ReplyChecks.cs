namespace InterviewCoach.Core.Grounding.Replies;

/// <summary>
/// Checks of the replies that come as a whole. Strangers' texts are read without what in them speaks to a machine: an order
/// to a model is no source for what the model says then.
/// </summary>
/// <param name="words">What needs no source.</param>
/// <param name="instructions">What must not come out.</param>
public sealed partial class ReplyChecks(GroundingWords words, PromptWords instructions)
{
    private static readonly HashSet<string> Addressed = new(
        ["you", "your", "you're"],
        StringComparer.OrdinalIgnoreCase
    );
    private readonly GroundingGuard guard = new(words);

    /// <summary>A text of a stranger as it may go into a prompt, and as its reply is held against it.</summary>
    public static string OfStranger(string text) => MachineTalk.BuiltIn.Without(text).Trim();

    private Grounds GroundsOf(int maxLength, IReadOnlyList<string> ours, params IReadOnlyList<string> strangers)
    {
        var own = ours.Select(guard.Source).ToList();
        return new Grounds([.. own, .. strangers.Select(OfStranger).Select(guard.Source)], instructions, maxLength)
        {
            MayJudgeFrom = own,
        };
    }

    /// <summary>Why words that claim to be copied from the text are not shown; null where they are in it.</summary>
    private DropReason? CheckQuote(string quote, string text, int fewestWords)
    {
        var source = guard.Source(OfStranger(text));
        return GroundingGuard.CheckForm(quote, new Grounds([source], instructions, int.MaxValue)) is { } form ? form
            : IsVerdict(quote) ? DropReason.Judgement
            : Words(quote) < fewestWords
            || !GroundingGuard.IsQuote(quote, new Grounds([source], instructions, int.MaxValue))
                ? DropReason.Quote
            : null;
    }

    /// <summary>Whether it tells somebody how they did: a text of the candidate's that does speaks for a judge.</summary>
    private bool IsVerdict(string text)
    {
        var tokens = GroundedText.Of(text, words).Tokens;
        return tokens.Any(token => Addressed.Contains(token.Text)) && tokens.Any(token => words.IsJudgement(token.Key));
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private IEnumerable<string> Meanings(string text) =>
        GroundedText.Of(text, words).Tokens.Where(token => !words.IsLight(token.Key)).Select(token => token.Key);

    private static List<string> Sentences(string text)
    {
        var buffer = new SentenceBuffer();
        var sentences = buffer.Add(text).ToList();
        return buffer.Rest() is { Length: > 0 } rest ? [.. sentences, rest] : sentences;
    }
}
