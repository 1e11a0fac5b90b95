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

    /// <summary>The highest level that a line of its form can back; Measured where nothing speaks against it.</summary>
    /// <param name="passage">The Passage that the quote stands in; null in a source that has none there.</param>
    /// <param name="at">The number of the line in the source.</param>
    /// <param name="line">The line.</param>
    /// <param name="names">How the skill is named: "Node.js" is no file.</param>
    public static EvidenceLevel Most(Passage? passage, int at, string line, IReadOnlyList<string> names)
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

        return IsUnderAside(passage) ? EvidenceLevel.Described : EvidenceLevel.Measured;
    }

    /// <summary>What a cell that names the skill can prove in its row: a row of tools lists them, one with a score measures.</summary>
    public static EvidenceLevel MostOfCell(string cell, string row) =>
        LineSigns.Of(row, isRow: true).HasResult ? EvidenceLevel.Measured
        : IsEnumeration(cell) ? EvidenceLevel.Listed
        : IsAside(cell) || !Shows(row) && !ProofWords.BuiltIn.TellsDeed(row) ? EvidenceLevel.Described
        : EvidenceLevel.Measured;

    /// <summary>What a sentence that names the skill can prove: it has to show something, or to say what was done.</summary>
    /// <param name="source">Where it stands.</param>
    /// <param name="passage">The Passage that it stands in.</param>
    /// <param name="sentence">The sentence as it is written, with its marks.</param>
    /// <param name="isLast">Whether it is the last one of the Passage, which leads to what follows.</param>
    /// <param name="names">How the skill is named.</param>
    public static EvidenceLevel MostOfSentence(
        WriteUp source,
        Passage passage,
        string sentence,
        bool isLast,
        IReadOnlyList<string> names
    )
    {
        if (passage.Kind == PassageKind.Image)
        {
            return EvidenceLevel.Measured;
        }

        var isShown = Shows(sentence);
        return IsAside(sentence) || Defines(sentence, names) && !LineSigns.Of(sentence).HasFile
                ? EvidenceLevel.Described
            : isShown || ProofWords.BuiltIn.TellsDeed(sentence) || isLast && LeadsToProof(source, passage, sentence)
                ? EvidenceLevel.Measured
            : EvidenceLevel.Described;
    }

    /// <summary>Whether a sentence asks, tells what to have first or what is wanted, or speaks of what others did.</summary>
    public static bool IsAside(string sentence)
    {
        var text = Aside().Replace(Unmarked(sentence).Replace("*", "", StringComparison.Ordinal), "");
        return text.EndsWith('?') || ProofWords.BuiltIn.IsAside(text);
    }

    /// <summary>Whether a sentence says that something was done.</summary>
    public static bool TellsDeed(string sentence) =>
        !IsAside(sentence) && (Shows(sentence) || ProofWords.BuiltIn.TellsDeed(sentence));

    /// <summary>Whether something to look at stands in it: a file, a picture, a score, a figure, code with its arguments.</summary>
    private static bool Shows(string sentence) =>
        LineSigns.Of(WithoutDocuments(sentence)) is { HasFile: true } or { HasPicture: true }
        || Links().Replace(sentence, link => link.Groups["label"].Value) is var told
            && (LineSigns.Of(told).HasResult || LineSigns.HasFigure(told))
        || LineSigns.InlineCode(sentence).Any(code => code.AsSpan().IndexOfAny("=(/ .") >= 0);

    /// <summary>The text without what is only to be read: links to documents, and their names.</summary>
    private static string WithoutDocuments(string text) =>
        DocumentNames()
            .Replace(
                Links()
                    .Replace(
                        text,
                        link => IsToRead(link.Groups["target"].Value) ? link.Groups["label"].Value : link.Value
                    ),
                name => ProofWords.BuiltIn.Documents.Contains(name.Groups["ending"].Value) ? " " : name.Value
            );

    /// <summary>Whether it stands under goals, plans, troubles or people.</summary>
    private static bool IsUnderAside(Passage passage) =>
        passage.HeadingPath.Skip(1).Any(ProofWords.BuiltIn.HeadsAside)
        || passage.HeadingPath is [var only] && passage.Level != 1 && ProofWords.BuiltIn.HeadsAside(only);

    /// <summary>"Docker is a platform for …", "SHAP (Shapley values) explains …": what anybody may say of it.</summary>
    private static bool Defines(string sentence, IReadOnlyList<string> names)
    {
        var text = Unmarked(sentence).Replace("*", "", StringComparison.Ordinal);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (
            space > 0
            && !ProofWords.BuiltIn.NoNames.Contains(text[..space])
            && ProofWords.BuiltIn.Explains(text[(space + 1)..])
        )
        {
            return true;
        }

        foreach (var name in names)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text.AsSpan(name.Length).TrimStart();
                if (rest is ['(', ..] && rest.IndexOf(')') is > 0 and var close)
                {
                    rest = rest[(close + 1)..].TrimStart();
                }

                if (ProofWords.BuiltIn.Defines(rest.ToString()))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether code or a picture follows that the end of the Passage leads to.</summary>
    private static bool LeadsToProof(WriteUp source, Passage passage, string sentence)
    {
        if (passage.Index + 1 >= source.Passages.Count)
        {
            return false;
        }

        var next = source.Passages[passage.Index + 1];
        return next.Lines.Start - passage.Lines.End <= 2
            && (
                next.Kind == PassageKind.Code
                    && (
                        passage.Kind == PassageKind.ListItem
                        || source.Lines[passage.Lines.End - 1].Text.AsSpan().TrimEnd().EndsWith(":")
                    )
                || next.Kind == PassageKind.Image
                    && ProofWords.BuiltIn.PointsOn(sentence)
                    && !LineSigns.ShowsBadge(source.Lines[next.Lines.Start - 1].Text)
            );
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
        var text = Brackets()
            .Replace(Links().Replace(Unmarked(line), link => link.Groups["label"].Value), " ")
            .TrimEnd('.', ' ');
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
        IsPattern(line)
        || WordCount(line) < FewestWords
            && LineSigns.Of(
                names.Aggregate(line, (rest, name) => rest.Replace(name, "", StringComparison.OrdinalIgnoreCase))
            )
                is { HasFile: false, HasPicture: false, HasResult: false }
            && !LineSigns.InlineCode(line).Any(code => code.AsSpan().IndexOfAny("=(/ .") >= 0);

    /// <summary>"*.onnx": files to leave out, and none that is there.</summary>
    private static bool IsPattern(string line) =>
        line.Contains("*.", StringComparison.Ordinal)
        && Unmarked(line).Trim('`', '*', ' ') is var text
        && !text.Contains(' ', StringComparison.Ordinal);

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

    [GeneratedRegex(@"\([^()\d=%]{1,40}\)", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"[\w./-]+\.(?<ending>[A-Za-z]{2,4})\b",
        RegexOptions.NonBacktracking,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DocumentNames();

    [GeneratedRegex(@"^\([^()]{1,40}\)\s*", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aside();

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
