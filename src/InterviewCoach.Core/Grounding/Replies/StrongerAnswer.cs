namespace InterviewCoach.Core.Grounding.Replies;

/// <summary>The candidate's own answer in a stronger order.</summary>
public sealed record StrongerAnswer(string Text);

public sealed partial class ReplyChecks
{
    /// <summary>A fifth longer is what was asked for; a little more for the joints.</summary>
    private const double MostGrowth = 1.25;
    private const int Room = 40;

    /// <summary>Of the words that carry meaning, so many must be the candidate's.</summary>
    private const double OwnWords = 0.7;
    private static readonly string[] Singular = ["i", "me", "my", "mine", "myself"];

    /// <summary>
    /// The answer said again, where each sentence says what one or two sentences in a row of it say: the same names and figures
    /// in their order, denied where it was denied, and "I" only where the candidate said "I".
    /// </summary>
    public CheckedReply<StrongerAnswer> Stronger(string reply, string answer)
    {
        if (ReplyJson.Read<StrongerReply>(reply) is not { } read)
        {
            return CheckedReply<StrongerAnswer>.Refused(DropReason.Schema);
        }

        var said = OfStranger(answer);
        var text = read.Answer.Trim();
        var own = guard.Source(said);
        // The candidate's own words of praise are theirs to say again.
        var grounds = new Grounds([own], instructions, (int)(said.Length * MostGrowth) + Room) { MayJudgeFrom = [own] };
        var windows = WindowsOf(said);
        var reason =
            guard.Check(text, grounds)
            ?? Sentences(text)
                .Select(sentence => CheckStronger(sentence, windows))
                .FirstOrDefault(why => why is not null)
            ?? (text == said ? DropReason.Empty : null);
        return reason is { } dropped
            ? CheckedReply<StrongerAnswer>.Refused(dropped)
            : CheckedReply<StrongerAnswer>.Shown(new StrongerAnswer(text));
    }

    private DropReason? CheckStronger(string sentence, Windows windows)
    {
        var tokens = GroundedText.Of(sentence, words).Tokens;
        var meant = tokens.Where(token => !words.IsLight(token.Key)).ToList();
        if (meant.Count == 0)
        {
            return null;
        }

        // The shortest that holds most of it; a figure stays in the sentence that it was said in.
        var one = tokens.Any(token => token.Kind == TokenKind.Number);
        var from = (one ? windows.One : windows.All).MaxBy(window =>
            meant.Count(window.Has) - (window.Tokens.Count / 1000.0)
        );
        if (from is null || meant.Count(from.Has) < meant.Count * OwnWords)
        {
            return DropReason.OffTopic;
        }

        return IsVerdict(sentence) ? DropReason.Judgement
            : !IsInOrder(Anchors(tokens), Anchors(from.Tokens)) || !IsRun(Strong(tokens), Strong(from.Tokens))
                ? DropReason.Order
            : tokens.Any(words.IsNegation) != from.Tokens.Any(words.IsNegation) ? DropReason.OffTopic
            : tokens.Any(token => words.IsTurning(token) && !from.Has(token)) ? DropReason.OffTopic
            : tokens.Any(IsSingular) && !from.Tokens.Any(IsSingular) ? DropReason.OffTopic
            : null;
    }

    /// <summary>Each sentence of an answer, and with them each two in a row.</summary>
    private sealed record Windows(IReadOnlyList<GroundedText> One, IReadOnlyList<GroundedText> All);

    private Windows WindowsOf(string text)
    {
        var sentences = Sentences(text);
        var one = sentences.Select(guard.Source).ToList();
        return new Windows(
            one,
            [.. one, .. sentences.Zip(sentences.Skip(1), (first, next) => guard.Source($"{first} {next}"))]
        );
    }

    private static List<string> Anchors(IEnumerable<GroundedToken> tokens) =>
        tokens
            .Where(token => token.Kind != TokenKind.Ordinary || token.IsCapitalized)
            .Select(token => token.Key)
            .ToList();

    /// <summary>Names by their looks, and figures.</summary>
    private static List<string> Strong(IEnumerable<GroundedToken> tokens) =>
        tokens
            .Where(token => token.Kind == TokenKind.Number || token.LooksLikeName || token.IsCapitalized)
            .Select(token => token.Key)
            .ToList();

    /// <summary>Whether they stand so in the source, with none of its others between: "A has 1, B has 2" is not "A has 2".</summary>
    private static bool IsRun(List<string> strong, List<string> source) =>
        Enumerable
            .Range(0, Math.Max(0, source.Count - strong.Count + 1))
            .Any(at => source.Skip(at).Take(strong.Count).SequenceEqual(strong));

    private static bool IsInOrder(List<string> anchors, List<string> source)
    {
        var at = 0;
        foreach (var anchor in anchors)
        {
            at = source.IndexOf(anchor, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSingular(GroundedToken token) =>
        Singular.Contains(token.Text.Split('\'')[0], StringComparer.OrdinalIgnoreCase);

    private sealed record StrongerReply(string Answer);
}
