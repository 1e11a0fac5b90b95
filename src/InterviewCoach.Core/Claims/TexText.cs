using System.Text;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>
/// The words of a CV that is written in LaTeX, line by line, so that a quote still stands on its line: headings and bullets
/// become those of Markdown, other commands leave what they wrap. Nothing is run or included. Linear in the text.
/// </summary>
public static class TexText
{
    private const int FewestCommands = 4;

    /// <summary>How far an argument may reach on its line.</summary>
    private const int LongestArgument = 400;
    private static readonly string[] Telling =
    [
        @"\section",
        @"\item",
        @"\textbf",
        @"\href",
        @"\begin{",
        @"\resume",
        @"\cv",
    ];

    /// <summary>Commands whose first argument is no text: an address, a colour.</summary>
    private static readonly string[] Addressed = ["href", "link", "textcolor", "color", "fontsize", "faicon"];

    /// <summary>Commands whose arguments are no text.</summary>
    private static readonly string[] Silent =
    [
        "vspace",
        "hspace",
        "begin",
        "end",
        "setlength",
        "usepackage",
        "input",
        "include",
        "documentclass",
        "newcommand",
        "renewcommand",
        "pagestyle",
        "kern",
        "rule",
        "label",
        "hypersetup",
        "definecolor",
        "addtolength",
        "fontfamily",
        "url",
    ];

    /// <summary>The source with its commands taken out; itself where it is not written in LaTeX.</summary>
    public static WriteUp Plain(WriteUp source)
    {
        var lines = source.Lines.Select(line => line.Text).ToList();
        return Is(lines) && WriteUpReader.Read(Plain(lines), source.FileName + ".md") is WriteUpReading.Read read
            ? read.WriteUp with
            {
                FileName = source.FileName,
            }
            : source;
    }

    private static bool Is(List<string> lines) =>
        lines
            .Where(line => Telling.Any(command => line.Contains(command, StringComparison.Ordinal)))
            .Take(FewestCommands)
            .Count() == FewestCommands;

    private static string Plain(List<string> lines)
    {
        var first = lines.FindIndex(line => line.Contains(@"\begin{document}", StringComparison.Ordinal));
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(i <= first ? "" : Line(lines[i])).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(string line)
    {
        var text = new StringBuilder();
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            if (c == '%')
            {
                break;
            }

            if (c == '\\' && at + 1 < line.Length && char.IsAsciiLetter(line[at + 1]))
            {
                at = Command(line, at + 1, text) - 1;
            }
            else if (c == '\\' && at + 1 < line.Length)
            {
                // "\&" is "&"; "\\" ends a line that ends anyway.
                at++;
                text.Append(line[at] == '\\' ? "" : line[at]);
            }
            else if (c == '}' && at + 1 < line.Length && line[at + 1] == '{')
            {
                text.Append(" | ");
                at++;
            }
            else if (c is not ('{' or '}' or '$') && (text.Length > 0 || c != ' '))
            {
                text.Append(c == '~' ? ' ' : c);
            }
        }

        var plain = text.ToString().Trim();
        return plain is "[" or "]" or "|" ? "" : plain;
    }

    /// <summary>Reads a command from its name on; the place behind what was taken of it.</summary>
    private static int Command(string line, int start, StringBuilder text)
    {
        var end = start;
        while (end < line.Length && char.IsAsciiLetter(line[end]))
        {
            end++;
        }

        var name = line[start..end];
        end += end < line.Length && line[end] == '*' ? 1 : 0;
        if (name.Contains("item", StringComparison.OrdinalIgnoreCase) && text.Length == 0)
        {
            text.Append("- ");
        }
        else if (name.EndsWith("section", StringComparison.OrdinalIgnoreCase) && text.Length == 0)
        {
            text.Append(name.StartsWith("sub", StringComparison.Ordinal) ? "## " : "# ");
        }
        else if (name is "hfill" or "quad" or "qquad" or "textbar" or "vert")
        {
            text.Append(" | ");
        }
        else if (name is "LaTeX" or "TeX")
        {
            text.Append(name);
        }

        return Array.Exists(Silent, silent => name == silent) ? Skip(line, end, all: true)
            : Array.Exists(Addressed, addressed => name.StartsWith(addressed, StringComparison.OrdinalIgnoreCase))
                ? Skip(line, end, all: false)
            : end < line.Length && line[end] == '[' ? Close(line, end, '[', ']')
            : end;
    }

    /// <summary>The place behind the next argument, or behind the options and the first, where only some are left out.</summary>
    private static int Skip(string line, int at, bool all)
    {
        while (at < line.Length && line[at] is '{' or '[')
        {
            var isText = line[at] == '{';
            at = line[at] == '{' ? Close(line, at, '{', '}') : Close(line, at, '[', ']');
            if (isText && !all)
            {
                break;
            }
        }

        return at;
    }

    private static int Close(string line, int open, char opens, char closes)
    {
        var depth = 0;
        for (var at = open; at < Math.Min(line.Length, open + LongestArgument); at++)
        {
            depth += line[at] == opens ? 1 : 0;
            depth -= line[at] == closes ? 1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return line.Length;
    }
}
