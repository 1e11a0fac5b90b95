using System.Buffers;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>
/// Splits source lines into words. Addresses, link targets and HTML tags are passed over, so that a name in an address is
/// no name in the text; of a badge's address the label is read, or the service that draws it.
/// </summary>
internal sealed class WordReader(SkillLexicon lexicon, IReadOnlyList<SourceLine> lines)
{
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t)>\"'");
    private const string Badge = "img.shields.io/badge/";
    private const string Workflow = "actions/workflows/";
    private readonly List<Word> words = [];
    private int sentence;
    private Gap gap;

    /// <summary>The words of a run of lines. With <paramref name="byLine"/> each line is a stretch of its own.</summary>
    public IReadOnlyList<Word> Read(LineSpan span, bool byLine)
    {
        words.Clear();
        (sentence, gap) = (0, Gap.Stop);
        for (var line = span.Start; line <= span.End; line++)
        {
            if (byLine)
            {
                Separate(Gap.Stop);
            }

            Line(lines[line - 1].Text, line);
            Separate(Gap.Joined);
        }

        return words;
    }

    private void Line(string text, int line)
    {
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (WordFolding.IsWordCharacter(c))
            {
                i = Address(text, i, line) ?? Take(text, i, line);
                continue;
            }

            if (c == ']' && i + 1 < text.Length && text[i + 1] == '(')
            {
                var close = text.IndexOf(')', i + 2);
                close = close < 0 ? text.Length : close;
                Label(text, i + 2, close, line);
                Separate(Gap.Comma);
                i = close + 1;
                continue;
            }

            if (c == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!'))
            {
                var close = text.IndexOf('>', i + 1);
                if (close < 0)
                {
                    Separate(Gap.Stop);
                    return;
                }

                Label(text, i, close, line);
                Separate(text.AsSpan(i, 3) is "<br" or "<td" or "<th" or "<li" or "<tr" ? Gap.Stop : Gap.Joined);
                i = close + 1;
                continue;
            }

            Separate(GapOf(text, i));
            i++;
        }
    }

    private static Gap GapOf(string text, int at) =>
        text[at] switch
        {
            ' ' or '\t' or '-' or '_' or '*' or '`' or '~' or '\'' or '’' or '‑' or '"' or '\u00A0' => Gap.Joined,
            '/' or '&' => Gap.Slash,
            '.' or '!' or '?' => at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) ? Gap.Stop : Gap.Joined,
            '|' or '•' or '·' => Gap.Stop,
            _ => Gap.Comma,
        };

    private void Separate(Gap separator) => gap = separator > gap ? separator : gap;

    private int Take(string text, int start, int line)
    {
        var end = WordFolding.EndOfWord(text, start);
        if (gap == Gap.Stop)
        {
            sentence++;
        }

        var (id, stem) = (-1, -1);
        if (end - start <= WordFolding.LongestWord)
        {
            Span<char> buffer = stackalloc char[WordFolding.LongestWord + 2];
            var folded = WordFolding.Fold(text.AsSpan(start, end - start), buffer);
            (id, stem) = (lexicon.WordId(folded), lexicon.StemId(folded));
        }

        words.Add(new Word(id, stem, start, end - start, line, sentence, gap));
        gap = Gap.None;
        return end;
    }

    /// <summary>The end of a web address that starts here, null when none does.</summary>
    private int? Address(string text, int start, int line)
    {
        var rest = text.AsSpan(start);
        if (!rest.StartsWith("http://") && !rest.StartsWith("https://") && !rest.StartsWith("www."))
        {
            return null;
        }

        var length = rest.IndexOfAny(AddressEnds);
        var end = length < 0 ? text.Length : start + length;
        Label(text, start, end, line);
        Separate(Gap.Comma);
        return end;
    }

    /// <summary>The label of a badge: ".../badge/-LightGBM-006400" and ".../badge/Python-3.9-blue" name a tool.</summary>
    private void Label(string text, int start, int end, int line)
    {
        var badge = text.AsSpan(start, end - start).IndexOf(Badge);
        if (badge < 0)
        {
            Service(text, start, end, line);
            return;
        }

        var from = start + badge + Badge.Length;
        var length = text.AsSpan(from, end - from).IndexOfAny("?\"' ");
        var label = text.AsSpan(from, length < 0 ? end - from : length);
        var colour = label.LastIndexOf('-');
        var to = from + Math.Max(0, colour);
        Separate(Gap.Stop);
        for (var i = from; i < to; )
        {
            if (text[i] == '%' && i + 2 < to)
            {
                Separate(Gap.Joined);
                i += 3;
            }
            else if (WordFolding.IsWordCharacter(text[i]))
            {
                i = Take(text, i, line);
            }
            else
            {
                i++;
                Separate(Gap.Joined);
            }
        }

        Separate(Gap.Stop);
    }

    /// <summary>
    /// The service whose badge it is: ".../actions/workflows/ci.yml/badge.svg", "colab.research.google.com/assets/colab-badge.svg".
    /// </summary>
    private void Service(string text, int start, int end, int line)
    {
        var address = text.AsSpan(start, end - start);
        var host = address.IndexOf("://");
        if (host < 0 || !address.Contains("badge", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var workflow = address.IndexOf(Workflow);
        var from = start + (workflow < 0 ? host + "://".Length : workflow);
        var length = workflow < 0 ? text.AsSpan(from, end - from).IndexOf('/') : Workflow.Length;
        Separate(Gap.Stop);
        for (var i = from; i < from + length; )
        {
            if (WordFolding.IsWordCharacter(text[i]))
            {
                i = Take(text, i, line);
            }
            else
            {
                Separate(text[i] == '/' ? Gap.Slash : Gap.Joined);
                i++;
            }
        }

        Separate(Gap.Stop);
    }
}
