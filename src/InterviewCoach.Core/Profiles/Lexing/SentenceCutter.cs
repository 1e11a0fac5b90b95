namespace InterviewCoach.Core.Profiles.Lexing;

/// <summary>Cuts a text into sentences, each a list of lexemes.</summary>
internal static class SentenceCutter
{
    /// <summary>Longer sentences are cut: no one writes them, and looking back must stay short.</summary>
    private const int MostLexemes = 120;

    public static IEnumerable<List<Lexeme>> Cut(string text, List<Lexeme> lexemes)
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
