using System.Text.RegularExpressions;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>
/// How much a quote can prove to somebody who reads nothing else. A heading announces, as does the head of a table; a badge, a link to something to
/// read, a row of names and an installation only name.
/// </summary>
internal static partial class QuoteProof
{
    private const int FewestWords = 4;
    private const int FewestNames = 3;
    private const int LongestName = 4;
    private const int LongestLabel = 60;
    private static readonly char[] Marks = [' ', '\t', '-', '*', '+', '>', '•', '_', '`', '$', '%', '✅', '☑', '✔', '▪'];

    /// <summary>The highest level that the quote can back; Measured where nothing speaks against it.</summary>
    /// <param name="passage">The Passage that the quote stands in; null in a source that has none there.</param>
    /// <param name="at">The number of the line in the source.</param>
    /// <param name="line">The line.</param>
    /// <param name="sentence">The sentence of the line that is meant, without marks.</param>
    /// <param name="names">How the skill is named: "Node.js" is no file.</param>
    public static EvidenceLevel Most(
        Passage? passage,
        int at,
        string line,
        string sentence,
        IReadOnlyList<string> names
    )
    {
        if (passage is null or { Kind: PassageKind.Code or PassageKind.Output })
        {
            return IsSetup(line) ? EvidenceLevel.Listed : EvidenceLevel.Measured;
        }

        if (
            passage.Kind == PassageKind.Heading
            || passage.Kind == PassageKind.Table && passage.Lines.Start == at
            || HtmlHeading().IsMatch(line)
        )
        {
            return EvidenceLevel.Described;
        }

        if (
            LineSigns.ShowsBadge(line)
            || IsLinkOnly(line)
            || IsSetup(line)
            || IsEnumeration(passage.Kind == PassageKind.Table ? LastCell(line) : line)
            || passage.Kind is PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote && IsBare(line, names)
        )
        {
            return EvidenceLevel.Listed;
        }

        return passage.Kind != PassageKind.Table && IsAside(sentence)
            ? EvidenceLevel.Described
            : EvidenceLevel.Measured;
    }

    /// <summary>Whether a sentence asks, tells what to have first, or speaks of what others did.</summary>
    public static bool IsAside(string sentence)
    {
        var text = Unmarked(sentence).Replace("*", "", StringComparison.Ordinal);
        return text.EndsWith('?') || ProofWords.BuiltIn.IsAside(text);
    }

    /// <summary>Whether all commands of the line install or log in.</summary>
    private static bool IsSetup(string line)
    {
        var commands = ShellLine
            .Commands(Unmarked(line).TrimEnd('`', '*', ' '))
            .Select(words => string.Join(' ', words))
            .Where(command => command != "cd" && !command.StartsWith("cd ", StringComparison.Ordinal))
            .Select(command => Wrappers().Replace(command, ""))
            .ToList();
        return commands.Count > 0 && commands.TrueForAll(ProofWords.BuiltIn.IsSetup);
    }

    /// <summary>Whether next to nothing is left of a line without its links to what is no work of the project.</summary>
    private static bool IsLinkOnly(string line)
    {
        var any = false;
        var rest = Links()
            .Replace(
                line,
                link =>
                {
                    var isToRead = IsToRead(link.Groups["target"].Value);
                    any |= isToRead;
                    return isToRead ? " " : link.Value;
                }
            );
        return any && WordCount(rest) < FewestWords && !LineSigns.Of(rest).HasResult;
    }

    /// <summary>Whether a link leads to a place on the page, a document, or a page of somebody else.</summary>
    private static bool IsToRead(string target)
    {
        var path = target.Split('?', '#')[0];
        return target.StartsWith('#')
            || ProofWords.BuiltIn.Documents.Contains(path[(path.LastIndexOf('.') + 1)..])
            || target.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !LineSigns.Of($"[x]({target})").HasFile;
    }

    /// <summary>"Models tried: A, B and C": three names and more, with neither a setting, a figure nor a file.</summary>
    private static bool IsEnumeration(string line)
    {
        var text = Links().Replace(Unmarked(line), link => link.Groups["label"].Value);
        if (text.AsSpan().IndexOfAny("=%(") >= 0 || LineSigns.Of(text) is { HasFile: true } or { HasResult: true })
        {
            return false;
        }

        var colon = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOf(':');
        var names = Separators().Split(text[(colon + 1)..]);
        return names.Length >= FewestNames
            && names.All(name => WordCount(name) <= LongestName)
            && (colon >= 0 || names.All(name => WordCount(name) < LongestName));
    }

    /// <summary>A name with no more than its version beside it.</summary>
    private static bool IsBare(string line, IReadOnlyList<string> names) =>
        WordCount(line) < FewestWords
        && LineSigns.Of(
            names.Aggregate(line, (rest, name) => rest.Replace(name, "", StringComparison.OrdinalIgnoreCase))
        )
            is { HasFile: false, HasPicture: false, HasResult: false }
        && !LineSigns.InlineCode(line).Any(code => code.AsSpan().IndexOfAny("=(/ .") >= 0);

    private static string LastCell(string row)
    {
        var cells = row.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return cells.Length == 2 ? cells[1] : "";
    }

    private static string Unmarked(string text) => Numbering().Replace(text.TrimStart(Marks), "").TrimStart(Marks);

    private static int WordCount(string text) => Words().Count(text);

    [GeneratedRegex(
        @"^\s*<h[1-6][\s>]",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex HtmlHeading();

    [GeneratedRegex(
        @"!?\[(?<label>[^\[\]]*)\]\((?<target>[^()\s]*)[^()]*\)|(?<target>https?://[^\s)>\]]+)",
        RegexOptions.NonBacktracking,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Links();

    [GeneratedRegex(@"^(sudo|!|RUN|python3? -m|py -m) *", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wrappers();

    [GeneratedRegex(@"^(\d+|[A-Za-z])[.)] +", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbering();

    [GeneratedRegex(
        @"\s*(?:[,;|•·]|\s[–—-]\s|\s(?:and|or|&)\s)\s*(?:(?:and|or|&)\s)?",
        RegexOptions.NonBacktracking,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Separators();

    [GeneratedRegex(@"[\p{L}][\p{L}\p{N}_'-]*", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
