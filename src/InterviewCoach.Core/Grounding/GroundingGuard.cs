using System.Text;
using System.Text.RegularExpressions;

namespace InterviewCoach.Core.Grounding;

/// <summary>What a reply may draw on, and how long it may be.</summary>
/// <param name="Sources">Every name, number and quotation must stand in one of these.</param>
/// <param name="Instructions">Our own prompt: no six words of it in a row may come back.</param>
/// <param name="MaxLength">In characters.</param>
public sealed record Grounds(IReadOnlyList<GroundedText> Sources, PromptWords Instructions, int MaxLength)
{
    /// <summary>
    /// The sources whose words of praise and blame may be said again: what we wrote ourselves, where strangers' words are
    /// among the sources. All of them where none is named.
    /// </summary>
    public IReadOnlyList<GroundedText>? MayJudgeFrom { get; init; }
}

/// <summary>
/// Holds a language model's words against the sources. It errs on the side of silence: what it lets through may still be
/// dull, but every name, figure and quotation in it stands in a source.
/// </summary>
public sealed partial class GroundingGuard(GroundingWords words)
{
    /// <summary>Reads a text as a source.</summary>
    public GroundedText Source(string text) => GroundedText.Of(text, words);

    /// <summary>Why the text may not be shown; null when it may.</summary>
    public DropReason? Check(string text, Grounds grounds) => CheckForm(text, grounds) ?? CheckContent(text, grounds);

    /// <summary>What can be told without the sources.</summary>
    internal static DropReason? CheckForm(string text, Grounds grounds)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return DropReason.Empty;
        }

        if (text.Length > grounds.MaxLength)
        {
            return DropReason.TooLong;
        }

        if (text.EnumerateRunes().Any(Typography.IsInvisible))
        {
            return DropReason.Invisible;
        }

        return Links().IsMatch(text) ? DropReason.LinkOrMarkup
            : Secrets().IsMatch(text) ? DropReason.Secret
            : grounds.Instructions.IsIn(Typography.Plain(text)) ? DropReason.PromptText
            : null;
    }

    private DropReason? CheckContent(string text, Grounds grounds)
    {
        var plain = Typography.Plain(text);
        foreach (var quote in Quotations(plain))
        {
            if (!IsQuoted(quote, grounds))
            {
                return DropReason.Quote;
            }
        }

        var tokens = GroundedToken.Of(plain, words);
        var unknown = tokens.Where(token => !IsGrounded(token, grounds)).ToList();
        if (unknown.Count > 0)
        {
            return unknown.Count * 2 > tokens.Count ? DropReason.Language
                : unknown.Exists(token => token.Kind == TokenKind.Number) ? DropReason.Number
                : DropReason.Name;
        }

        var judges = grounds.MayJudgeFrom ?? grounds.Sources;
        return tokens.Exists(token => words.IsJudgement(token.Key) && !judges.Any(source => source.Has(token)))
            ? DropReason.Judgement
            : null;
    }

    private static bool IsGrounded(GroundedToken token, Grounds grounds) =>
        (token.Kind == TokenKind.Ordinary && !token.IsCapitalized) || grounds.Sources.Any(source => source.Has(token));

    /// <summary>Whether the words stand in a source; a stop or comma at their end may be the sentence's around them.</summary>
    internal static bool IsQuoted(string plainQuote, Grounds grounds)
    {
        var quote = plainQuote.Trim().TrimEnd('.', ',', ';', ':', '!', '?').TrimEnd();
        return quote.Length > 0 && grounds.Sources.Any(source => source.HasQuote(quote));
    }

    /// <summary>Whether a quotation, in whatever typography, stands in a source.</summary>
    public static bool IsQuote(string quote, Grounds grounds) =>
        !quote.EnumerateRunes().Any(Typography.IsInvisible) && IsQuoted(Typography.Plain(quote), grounds);

    /// <summary>What stands between straight double quotes, which is what all double quotes become.</summary>
    private static IEnumerable<string> Quotations(string plain)
    {
        for (var open = plain.IndexOf('"'); open >= 0; )
        {
            var close = plain.IndexOf('"', open + 1);
            if (close < 0)
            {
                // One that never closes quotes all that follows.
                yield return plain[(open + 1)..];
                yield break;
            }

            yield return plain[(open + 1)..close];
            open = plain.IndexOf('"', close + 1);
        }
    }

    [GeneratedRegex(
        @"://|\bwww\.|\]\s*\(|!\[|<\s*[a-z/!?]|\bdata:|\bjavascript:|\bmailto:|\b[\w.+-]+@[a-z][\w-]*\.[a-z]{2,}|\b[\w-]+\.[a-z]{2,}/\w|&[a-z#0-9]{2,8};|```|^\s*#{1,6}\s|\\u[0-9a-f]{4}|\bfile:",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Links();

    // Formats of well-known keys, then runs too long and too mixed to be a word.
    [GeneratedRegex(
        @"\bsk-[\w-]{8,}|\bAKIA[0-9A-Z]{12,}|\bgh[pousr]_\w{16,}|\bgithub_pat_\w{16,}|\bxox[abprs]-[\w-]{8,}|\bAIza[\w-]{20,}|\bey[A-Za-z0-9_-]{12,}\.[A-Za-z0-9_-]{6,}|-----BEGIN|\bglpat-[\w-]{12,}|\bhf_\w{16,}|(?i:\b(?:password|passwd|secret|token|api[_ -]?key)\b(?:\s*(?:is|[:=])){1,2}\s*\S{6,})|\b[0-9a-fA-F]{32,}\b|\b[A-Za-z0-9+/_-]{40,}={0,2}",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Secrets();
}

/// <summary>Our own instructions, for telling when they come back.</summary>
public sealed class PromptWords
{
    private const int Run = 6;
    private readonly HashSet<string> runs = new(StringComparer.Ordinal);
    private readonly List<string> secrets = [];

    /// <param name="instructions">The texts that must not come out.</param>
    /// <param name="secrets">Strings that must not come out in any context, such as the key in use.</param>
    public PromptWords(IEnumerable<string> instructions, params string[] secrets)
    {
        foreach (var text in instructions)
        {
            runs.UnionWith(Runs(text));
        }

        this.secrets.AddRange(secrets.Where(secret => secret.Length >= 8));
    }

    /// <summary>Whether six words of the instructions, or one of the secrets, are in the text.</summary>
    internal bool IsIn(string plain) =>
        secrets.Exists(secret => plain.Contains(secret, StringComparison.OrdinalIgnoreCase))
        || Runs(plain).Any(runs.Contains);

    private static IEnumerable<string> Runs(string text)
    {
        var said = Letters(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + Run <= said.Length; at++)
        {
            yield return string.Join(' ', said, at, Run);
        }
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            letters.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return letters.ToString();
    }
}
