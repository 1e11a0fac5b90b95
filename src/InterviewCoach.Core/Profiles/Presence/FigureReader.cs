using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>Finds the first figure, screenshot or drawing. Badges, logos, avatars and listings of folders are none.</summary>
internal static class FigureReader
{
    private const int LargestIcon = 64;
    private const int LongestQuote = 400;

    private static readonly string[] NotFigures =
    [
        "shields.io",
        "badge",
        "badgen.net",
        "codecov.io",
        "travis-ci",
        "circleci.com",
        "skillicons",
        "devicon",
        "simpleicons",
        "simple-icons",
        "icons8",
        "komarev",
        "visitor",
        "hits.se",
        "avatars.githubusercontent",
        "contrib.rocks",
        "star-history",
        "githubusercontent.com/u/",
        "forthebadge",
        "techstack",
        "zenodo.org",
        "pepy.tech",
        "buymeacoffee",
        "gitpod",
        "deploy-button",
        "heroku.com/deploy",
        "iconify",
        "/icons/",
        "flaticon",
        "readme-typing-svg",
        "github-readme-stats",
        "emoji",
        "avatar",
    ];

    /// <summary>Marks of a drawing that no listing of folders has.</summary>
    private static readonly System.Buffers.SearchValues<char> Down = System.Buffers.SearchValues.Create("▼▲↓⬇┌┐┘╔╗⇓");

    /// <summary>The first figure, or null.</summary>
    public static SourceQuote? First(WriteUp writeUp)
    {
        var code = writeUp.Passages.Where(passage => passage.Kind is PassageKind.Code or PassageKind.Output).ToList();
        var drawing = code.Find(IsDrawing);
        var next = 0;
        var isComment = false;
        for (var number = 1; number <= (drawing?.Lines.Start ?? writeUp.Lines.Count); number++)
        {
            while (next < code.Count && code[next].Lines.End < number)
            {
                next++;
            }

            if (next < code.Count && code[next].Lines.Contains(number))
            {
                continue;
            }

            var line = writeUp.Lines[number - 1].Text;
            var opened = line.LastIndexOf("<!--", StringComparison.Ordinal);
            var closed = line.LastIndexOf("-->", StringComparison.Ordinal);
            var wasComment = isComment;
            isComment = opened > closed || isComment && closed < 0;
            if (!wasComment && !isComment && HoldsFigure(line))
            {
                return new SourceQuote(writeUp.FileName, LineSpan.At(number), Shortened(line));
            }
        }

        return drawing is null
            ? null
            : new SourceQuote(writeUp.FileName, drawing.Lines, Shortened(writeUp.Text(drawing.Lines)));
    }

    private static string Shortened(string text) =>
        text.Length <= LongestQuote ? text.Trim() : text[..LongestQuote].Trim();

    private static bool IsDrawing(Passage passage) =>
        passage.Language is "mermaid" or "plantuml" or "dot" or "graphviz"
        || (passage.Language is null or "" or "text" or "txt" or "ascii" or "plaintext" && Draws(passage.Text));

    private static bool Draws(string text)
    {
        var down = 0;
        var along = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IndexOfAny(Down) >= 0 || trimmed is "|" or "v" or "V" or "||")
            {
                down++;
            }

            var steps = Steps(trimmed);
            along += steps >= 2 ? 3 : steps;
        }

        return down >= 2 || (down == 1 && along > 0) || (along >= 3 && !text.Contains('├'));
    }

    /// <summary>How many arrows lead from one thing to the next on a line.</summary>
    private static int Steps(ReadOnlySpan<char> line)
    {
        var steps = 0;
        for (var i = 1; i < line.Length - 1; i++)
        {
            if (line[i] is '→' or '⟶' or '▶' or '►' or '⇒' || (line[i] == '>' && line[i - 1] is '-' or '─' or '='))
            {
                steps++;
            }
        }

        return steps;
    }

    private static bool HoldsFigure(string raw)
    {
        for (
            var at = raw.IndexOf("![", StringComparison.Ordinal);
            at >= 0;
            at = raw.IndexOf("![", at + 2, StringComparison.Ordinal)
        )
        {
            var target = raw.IndexOf(']', at);
            if (target < 0)
            {
                return false;
            }

            var end = raw.IndexOf(')', target);
            if (IsFigure(raw.AsSpan(at, (end < 0 ? raw.Length : end) - at)))
            {
                return true;
            }
        }

        for (var at = Tag(raw, 0); at >= 0; at = Tag(raw, at + 4))
        {
            var end = raw.IndexOf('>', at);
            var tag = raw.AsSpan(at, (end < 0 ? raw.Length : end) - at);
            if (IsFigure(tag) && !IsIcon(tag))
            {
                return true;
            }
        }

        return false;
    }

    private static int Tag(string raw, int from) => raw.IndexOf("<img", from, StringComparison.OrdinalIgnoreCase);

    private static bool IsFigure(ReadOnlySpan<char> image)
    {
        foreach (var mark in NotFigures)
        {
            if (image.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIcon(ReadOnlySpan<char> tag) =>
        Size(tag, "width=") <= LargestIcon || Size(tag, "height=") <= LargestIcon;

    private static int Size(ReadOnlySpan<char> tag, string attribute)
    {
        var at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return int.MaxValue;
        }

        var value = tag[(at + attribute.Length)..].TrimStart("\"' ");
        var digits = 0;
        while (digits < value.Length && digits < 6 && char.IsAsciiDigit(value[digits]))
        {
            digits++;
        }

        return digits == 0 || (digits < value.Length && value[digits] == '%')
            ? int.MaxValue
            : int.Parse(value[..digits], System.Globalization.CultureInfo.InvariantCulture);
    }
}
