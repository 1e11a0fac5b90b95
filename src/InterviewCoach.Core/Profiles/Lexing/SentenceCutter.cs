namespace InterviewCoach.Core.Profiles.Lexing;

/// <summary>Cuts a text into sentences, each a list of lexemes.</summary>
internal static class SentenceCutter
{
    /// <summary>Longer sentences are cut: no one writes them, and looking back must stay short.</summary>
    private const int MostLexemes = 120;

    private const int Stretch = 4_000;

    public static IEnumerable<List<Lexeme>> Cut(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var stop = StretchEnd(text, start);
            var lexemes = Lexer.Read(text, start, stop);
            foreach (var sentence in Cut(text, lexemes))
            {
                yield return sentence;
            }

            // What has no space in it may reach on.
            start = lexemes.Count > 0 ? Math.Max(stop, lexemes[^1].End) : stop;
        }
    }

    /// <summary>
    /// Where to stop lexing for now, so that a long text is never held as lexemes as a whole: behind the full stop or the
    /// line break that comes next after some thousand characters, else behind a space.
    /// </summary>
    private static int StretchEnd(string text, int start)
    {
        if (text.Length - start <= 2 * Stretch)
        {
            return text.Length;
        }

        var window = text.AsSpan(start + Stretch, Stretch);
        for (var at = 3; at < window.Length - 2; at++)
        {
            if (
                window[at] is '.' or '!' or '?'
                && window[at + 1] is ' ' or '\n'
                && char.IsUpper(window[at + 2])
                && window.Slice(at - 3, 3).IndexOfAnyExceptInRange('a', 'z') < 0
                && window.Slice(at - 3, 3) is not ("avg" or "acc" or "fig" or "rox")
            )
            {
                return start + Stretch + at + 2;
            }
        }

        var space = window.LastIndexOf('\n') is >= 0 and var line ? line : window.LastIndexOf(' ');
        return start + Stretch + (space < 0 ? window.Length : space + 1);
    }

    private static IEnumerable<List<Lexeme>> Cut(string text, List<Lexeme> lexemes)
    {
        var first = 0;
        for (var i = 0; i < lexemes.Count; i++)
        {
            var next = i + 1;
            if (EndsSentence(text, lexemes, i) || next - first >= MostLexemes || next == lexemes.Count)
            {
                yield return first == 0 && next == lexemes.Count ? lexemes : lexemes.GetRange(first, next - first);
                first = next;
            }
        }
    }

    private static bool EndsSentence(string text, List<Lexeme> lexemes, int at)
    {
        var lexeme = lexemes[at];
        if (lexeme.Kind != LexemeKind.Mark || at + 1 >= lexemes.Count)
        {
            return false;
        }

        var mark = text[lexeme.Start];
        if (mark is ';' or '•' or '。')
        {
            return true;
        }

        return mark is '.' or '!' or '?'
            && lexemes[at + 1].Start > lexeme.End
            && !(mark == '.' && IsAbbreviation(text, lexemes, at))
            && !char.IsLower(text[lexemes[at + 1].Start]);
    }

    private static bool IsAbbreviation(string text, List<Lexeme> lexemes, int at)
    {
        if (at == 0 || lexemes[at - 1].Kind != LexemeKind.Word)
        {
            return false;
        }

        var word = text.AsSpan(lexemes[at - 1].Start, lexemes[at - 1].End - lexemes[at - 1].Start);
        return word.Length == 1
            || word.Equals("vs", StringComparison.OrdinalIgnoreCase)
            || word.Equals("approx", StringComparison.OrdinalIgnoreCase)
            || word.Equals("avg", StringComparison.OrdinalIgnoreCase)
            || word.Equals("acc", StringComparison.OrdinalIgnoreCase)
            || word.Equals("fig", StringComparison.OrdinalIgnoreCase)
            || word.Equals("al", StringComparison.OrdinalIgnoreCase);
    }
}
