using System.Text;

namespace InterviewCoach.Core.Reports.Exports;

/// <summary>Strangers' words as Markdown that shows them and does nothing else.</summary>
public static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>#|~!&$";

    /// <summary>The words on one line.</summary>
    public static string Inline(string text)
    {
        var folded = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var escaped = new StringBuilder(folded.Length + 8);
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (Special.Contains(c) || BeginsBlock(folded, i) || BeginsLink(folded, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>The lines as a quotation.</summary>
    public static string Quoted(string text) =>
        string.Join('\n', text.Split('\n').Select(line => $"> {Inline(line)}".TrimEnd() + "  "));

    /// <summary>"- ", "+ ", "=" and "1." at the beginning would be a list or a heading.</summary>
    private static bool BeginsBlock(string text, int i) =>
        (i == 0 && text[i] is '-' or '+' or '=')
        || (text[i] is '.' or ')' && i is > 0 and < 10 && text.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>Addresses become links by themselves in many readers: "http://…" and "www.…".</summary>
    private static bool BeginsLink(string text, int i) =>
        (text[i] == ':' && text.AsSpan(i + 1).StartsWith("//"))
        || (text[i] == '.' && text.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase));
}
