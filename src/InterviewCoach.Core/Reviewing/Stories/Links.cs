using System.Text.RegularExpressions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Stories;

/// <summary>A link or a picture within the project.</summary>
/// <param name="Target">As written.</param>
/// <param name="Line">The line it stands on.</param>
internal sealed record Link(string Target, int Line, bool IsPicture)
{
    /// <summary>Whether it leads to a heading of the same text.</summary>
    public bool IsAnchor => Target.StartsWith('#');

    /// <summary>The file that it leads to, relative to the write-up, without anchor and query.</summary>
    public string Path => Uri.UnescapeDataString(Target.Split('#', '?')[0]);
}

/// <summary>The links and pictures of a write-up that lead to headings of it or to files beside it.</summary>
internal static partial class Links
{
    private const int LongestLine = 20_000;

    /// <summary>All, in order; what leads to the web or to a place on a disk is left out.</summary>
    public static IEnumerable<Link> Of(WriteUp writeUp)
    {
        foreach (var passage in writeUp.Passages)
        {
            if (passage.Kind is PassageKind.Code or PassageKind.Output or PassageKind.FrontMatter)
            {
                continue;
            }

            for (var line = passage.Lines.Start; line <= passage.Lines.End; line++)
            {
                var text = writeUp.Lines[line - 1].Text;
                if (
                    text.Length > LongestLine
                    || (!text.Contains("](", StringComparison.Ordinal) && !text.Contains('<'))
                )
                {
                    continue;
                }

                foreach (Match match in Markdown().Matches(text))
                {
                    if (IsWithin(match.Groups[2].Value))
                    {
                        yield return new Link(match.Groups[2].Value, line, match.Groups[1].Length > 0);
                    }
                }

                foreach (Match match in Html().Matches(text))
                {
                    if (IsWithin(match.Groups[2].Value))
                    {
                        var isPicture = match.Groups[1].Value.Equals("src", StringComparison.OrdinalIgnoreCase);
                        yield return new Link(match.Groups[2].Value, line, isPicture);
                    }
                }
            }
        }
    }

    /// <summary>The names that a link may lead to: headings, and what is named in HTML; folded.</summary>
    public static HashSet<string> Anchors(WriteUp writeUp)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal) { "", "top", "readme" };
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var passage in writeUp.Passages.Where(passage => passage.Kind == PassageKind.Heading))
        {
            var name = Folded(passage.Text);
            anchors.Add(name);
            times[name] = times.GetValueOrDefault(name) + 1;
            anchors.Add(name + (times[name] - 1));
        }

        foreach (var line in writeUp.Lines.Where(line => line.Text.Length <= LongestLine && line.Text.Contains('<')))
        {
            anchors.UnionWith(Named().Matches(line.Text).Select(match => Folded(match.Groups[1].Value)));
        }

        return anchors;
    }

    /// <summary>A name without what writers and sites spell differently: case, hyphens, punctuation, pictures of feelings.</summary>
    public static string Folded(string name) =>
        new([.. Uri.UnescapeDataString(name).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static bool IsWithin(string target) =>
        target.Length > 0
        && target[0] is not ('/' or '\\' or '{' or '<' or '$')
        && !target.Contains(':', StringComparison.Ordinal)
        && !target.StartsWith("..", StringComparison.Ordinal)
        && !target.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        && !target.Contains("/../", StringComparison.Ordinal);

    [GeneratedRegex(@"(!?)\[[^\]]*\]\(\s*<?([^)\s>]+)", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Markdown();

    [GeneratedRegex(
        "\\b(src|href)\\s*=\\s*[\"']([^\"']+)[\"']",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Html();

    [GeneratedRegex(
        "\\b(?:name|id)\\s*=\\s*[\"']([^\"']+)[\"']",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Named();
}
