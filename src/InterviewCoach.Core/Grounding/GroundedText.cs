namespace InterviewCoach.Core.Grounding;

/// <summary>A source, read for what may be said of it: its words, its figures, and in which order they stand.</summary>
public sealed class GroundedText
{
    private readonly HashSet<string> keys;

    private GroundedText(string plain, IReadOnlyList<GroundedToken> tokens)
    {
        Plain = plain;
        Tokens = tokens;
        keys = tokens.Select(token => token.Key).ToHashSet(StringComparer.Ordinal);
    }

    internal string Plain { get; }

    internal IReadOnlyList<GroundedToken> Tokens { get; }

    /// <summary>Reads a text; linear in its length.</summary>
    public static GroundedText Of(string text, GroundingWords words)
    {
        var plain = Typography.Plain(text);
        return new GroundedText(plain, GroundedToken.Of(plain, words));
    }

    internal bool Has(GroundedToken token) => keys.Contains(token.Key);

    /// <summary>Whether the words stand there as they are, whole, whatever the typography.</summary>
    internal bool HasQuote(string plainQuote)
    {
        for (
            var at = Plain.IndexOf(plainQuote, StringComparison.Ordinal);
            at >= 0;
            at = Plain.IndexOf(plainQuote, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + plainQuote.Length;
            if (
                (at == 0 || !Continues(Plain[at - 1], plainQuote[0]))
                && (end == Plain.Length || !Continues(plainQuote[^1], Plain[end]))
                && !IsCutFigure(at, end)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the quote ends inside a figure: "0.9" of "0.91", or "91" of "0.91".</summary>
    private bool IsCutFigure(int at, int end) =>
        (char.IsAsciiDigit(Plain[at]) && at > 1 && Plain[at - 1] is '.' or ',' && char.IsAsciiDigit(Plain[at - 2]))
        || (
            char.IsAsciiDigit(Plain[end - 1])
            && end + 1 < Plain.Length
            && Plain[end] is '.' or ','
            && char.IsAsciiDigit(Plain[end + 1])
        );

    private static bool Continues(char left, char right) => char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right);
}
