namespace InterviewCoach.Core.Grounding;

/// <summary>
/// Whether a language model says what the engine was about to say, sentence by sentence and as a whole: every name and figure
/// of it and no other, in the same order, each question asked and none added. One check serves one reply.
/// </summary>
public sealed class RewordingCheck
{
    /// <summary>Of the terms that are no names by their looks, so many must be left.</summary>
    private const double KeptTerms = 0.6;

    /// <summary>Of the words that carry meaning, so many must be the engine's.</summary>
    private const double KeptWords = 0.5;

    /// <summary>Of the engine's words that carry meaning, so many must be there in the end.</summary>
    private const double Covered = 0.35;
    private const int MostSentences = 4;

    private readonly GroundingGuard guard;
    private readonly GroundingWords words;
    private readonly GroundedText engine;
    private readonly Grounds grounds;
    private readonly List<string> mentions;
    private readonly List<string> anchors;
    private readonly List<string> said = [];
    private readonly HashSet<string> meant;
    private readonly HashSet<string> meanings = new(StringComparer.Ordinal);
    private readonly HashSet<string> kept = new(StringComparer.Ordinal);
    private readonly bool negates;
    private readonly int questions;
    private readonly int maxLength;
    private int lastFirst = -1;
    private int lastMention = -1;
    private int length;
    private int asked;
    private bool negated;

    /// <param name="words">What needs no source.</param>
    /// <param name="text">What the engine is about to say: the only source.</param>
    /// <param name="instructions">What must not come out.</param>
    public RewordingCheck(GroundingWords words, string text, PromptWords instructions)
    {
        this.words = words;
        guard = new GroundingGuard(words);
        engine = guard.Source(text);
        maxLength = (text.Length * 2) + 120;
        grounds = new Grounds([engine], instructions, maxLength);
        mentions = Anchors(engine.Tokens).ToList();
        anchors = mentions.Distinct(StringComparer.Ordinal).ToList();
        meant = Meanings(engine.Tokens).ToHashSet(StringComparer.Ordinal);
        negates = engine.Tokens.Any(words.IsNegation);
        questions = text.Count(letter => letter == '?');
    }

    /// <summary>Why the next sentence may not be shown; null when it may. The sentences before it were let through.</summary>
    public DropReason? Next(string sentence)
    {
        if (guard.Check(sentence, grounds) is { } reason)
        {
            return reason;
        }

        said.Add(sentence);
        length += sentence.Length + 1;
        asked += sentence.Count(letter => letter == '?');
        if (length > maxLength || said.Count > MostSentences)
        {
            return DropReason.TooLong;
        }

        if (asked > questions)
        {
            return DropReason.OffTopic;
        }

        var tokens = GroundedText.Of(sentence, words).Tokens;
        if (!Anchors(tokens).All(Follows))
        {
            return DropReason.Order;
        }

        negated |= tokens.Any(words.IsNegation);
        if ((negated && !negates) || tokens.Any(token => words.IsTurning(token) && !engine.Has(token)))
        {
            return DropReason.OffTopic;
        }

        var meaningful = Meanings(tokens).ToList();
        meanings.UnionWith(meaningful);
        return meaningful.Count(meant.Contains) < meaningful.Count * KeptWords ? DropReason.OffTopic : null;
    }

    /// <summary>Why the sentences together may not stand for what the engine says; null when they may.</summary>
    public DropReason? Whole()
    {
        if (said.Count == 0)
        {
            return DropReason.Empty;
        }

        var names = engine
            .Tokens.Where(token => token.Kind == TokenKind.Number || token.LooksLikeName)
            .Select(token => token.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (!names.IsSubsetOf(kept) || kept.Count < anchors.Count * KeptTerms)
        {
            return DropReason.Order;
        }

        return asked != questions || negated != negates || meanings.Count(meant.Contains) < meant.Count * Covered
            ? DropReason.OffTopic
            : null;
    }

    /// <summary>
    /// Whether the anchor comes where the engine has it: a new one behind all that are new before it, and each mention behind
    /// the mention before it, or once more the same.
    /// </summary>
    private bool Follows(string anchor)
    {
        var first = anchors.IndexOf(anchor);
        if (first < 0 || (!kept.Contains(anchor) && first < lastFirst))
        {
            return false;
        }

        var next = mentions.IndexOf(anchor, lastMention + 1);
        if (next < 0 && (lastMention < 0 || mentions[lastMention] != anchor))
        {
            return false;
        }

        lastFirst = Math.Max(lastFirst, first);
        lastMention = Math.Max(lastMention, next);
        kept.Add(anchor);
        return true;
    }

    /// <summary>Names and figures, which must keep their order: "A over B" is not "B over A".</summary>
    private static IEnumerable<string> Anchors(IEnumerable<GroundedToken> tokens) =>
        tokens.Where(token => token.Kind != TokenKind.Ordinary || token.IsCapitalized).Select(token => token.Key);

    private IEnumerable<string> Meanings(IEnumerable<GroundedToken> tokens) =>
        tokens.Where(token => !words.IsLight(token.Key)).Select(token => token.Key);
}
