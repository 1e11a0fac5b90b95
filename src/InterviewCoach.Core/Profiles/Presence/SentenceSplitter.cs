using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>Cuts a Passage's source into sentences, rows or lines, each with the lines it stands on.</summary>
internal static class SentenceSplitter
{
    /// <summary>A sentence is cut here even where it goes on, so that no text makes the search for phrases slow.</summary>
    private const int LongestSentence = 2000;

    /// <summary>A line that ends sooner was ended by the author, not by an editor that wraps.</summary>
    private const int ShortLine = 60;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g",
        "i.e",
        "vs",
        "al",
        "fig",
        "figs",
        "no",
        "dr",
        "mr",
        "ms",
        "mrs",
        "prof",
        "approx",
        "eq",
        "sec",
        "cf",
        "incl",
        "st",
        "dept",
        "resp",
    };

    /// <summary>The pieces, as source text with their lines.</summary>
    public static IEnumerable<(string Raw, LineSpan Lines)> Split(WriteUp writeUp, Passage passage)
    {
        var byLine =
            passage.Kind
            is PassageKind.Table
                or PassageKind.Code
                or PassageKind.Output
                or PassageKind.Image
                or PassageKind.FrontMatter;
        var lines = new List<(string Text, int Number)>();
        var inComment = false;
        var last = Math.Min(passage.Lines.End, writeUp.Lines.Count);
        for (var number = Math.Max(1, passage.Lines.Start); number <= last; number++)
        {
            var text = writeUp.Lines[number - 1].Text;
            if (passage.Kind is not (PassageKind.Code or PassageKind.Output))
            {
                text = WithoutComments(text, ref inComment);
            }

            lines.Add((text, number));
        }

        return byLine
            ? lines.SelectMany(line => Cut(line.Text).Select(raw => (raw, LineSpan.At(line.Number))))
            : Prose(lines);
    }

    private static IEnumerable<(string Raw, LineSpan Lines)> Prose(List<(string Text, int Number)> lines)
    {
        var pending = "";
        var from = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var (source, number) = lines[i];
            var text = Markers.Strip(source);
            if (pending.Length > 0 && (text.Length == 0 || EndsLine(lines[i - 1].Text, source)))
            {
                yield return (pending, new LineSpan(from, lines[i - 1].Number));
                pending = "";
            }

            var start = 0;
            while (SentenceEnd(text, start) is { } end)
            {
                var piece = text[start..end];
                yield return (
                    pending.Length > 0 ? pending + " " + piece : piece,
                    new LineSpan(pending.Length > 0 ? from : number, number)
                );
                pending = "";
                start = end;
                while (start < text.Length && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }
            }

            if (start < text.Length)
            {
                from = pending.Length > 0 ? from : number;
                pending = pending.Length > 0 ? pending + " " + text[start..] : text[start..];
                if (pending.Length > LongestSentence)
                {
                    yield return (pending, new LineSpan(from, number));
                    pending = "";
                }
            }
        }

        if (pending.Length > 0)
        {
            yield return (pending, new LineSpan(from, lines[^1].Number));
        }
    }

    /// <summary>Whether the author meant the break between two lines.</summary>
    private static bool EndsLine(string line, string next)
    {
        var end = line.TrimEnd();
        if (
            line.EndsWith("  ", StringComparison.Ordinal)
            || end.EndsWith('\\')
            || end.EndsWith("<br>", StringComparison.OrdinalIgnoreCase)
            || end.EndsWith("<br/>", StringComparison.OrdinalIgnoreCase)
            || end.EndsWith('>')
        )
        {
            return true;
        }

        if (end.Length > 0 && end[^1] is ':' or '.' or '!' or '?')
        {
            return true;
        }

        var begin = next.AsSpan().TrimStart();
        return begin.Length > 0
            && (
                begin.StartsWith("**")
                || begin.StartsWith("- ")
                || begin.StartsWith("* ")
                || begin[0] == '•'
                || (end.Length < ShortLine && !char.IsLower(begin[0]))
            );
    }

    /// <summary>Just after the sentence that begins at <paramref name="start"/>, or null where the line goes on without an end.</summary>
    private static int? SentenceEnd(string text, int start)
    {
        for (var i = start; i < text.Length - 1; i++)
        {
            if (i - start >= LongestSentence && char.IsWhiteSpace(text[i]))
            {
                return i;
            }

            if (text[i] is not ('.' or '!' or '?' or '。'))
            {
                continue;
            }

            var after = i + 1;
            while (after < text.Length && text[after] is '*' or '_' or '"' or ')' or '”' or '`')
            {
                after++;
            }

            if (after >= text.Length || !char.IsWhiteSpace(text[after]))
            {
                continue;
            }

            var next = after;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next < text.Length && !char.IsLower(text[next]) && !IsAbbreviation(text, start, i))
            {
                return after;
            }
        }

        return null;
    }

    private static bool IsAbbreviation(string text, int start, int dot)
    {
        if (text[dot] != '.')
        {
            return false;
        }

        var word = dot;
        while (word > start && (char.IsLetterOrDigit(text[word - 1]) || text[word - 1] == '.'))
        {
            word--;
        }

        // A lone capital is an initial, a lone number at the start a list marker.
        return dot - word == 1 && char.IsUpper(text[word])
            || (word == start && text[word..dot].All(char.IsDigit))
            || Abbreviations.Contains(text[word..dot]);
    }

    private static IEnumerable<string> Cut(string line)
    {
        for (var start = 0; start < line.Length; start += LongestSentence)
        {
            yield return line.Substring(start, Math.Min(LongestSentence, line.Length - start));
        }
    }

    private static string WithoutComments(string line, ref bool inComment)
    {
        if (!inComment && !line.Contains("<!--", StringComparison.Ordinal))
        {
            return line;
        }

        var kept = new System.Text.StringBuilder();
        var at = 0;
        while (at < line.Length)
        {
            var mark = line.IndexOf(inComment ? "-->" : "<!--", at, StringComparison.Ordinal);
            if (!inComment)
            {
                kept.Append(line, at, (mark < 0 ? line.Length : mark) - at);
            }

            if (mark < 0)
            {
                break;
            }

            at = mark + (inComment ? 3 : 4);
            inComment = !inComment;
        }

        return kept.ToString();
    }
}
