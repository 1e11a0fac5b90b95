namespace InterviewCoach.Core.Profiles.Lexing;

/// <summary>Cuts a plain text into lexemes, in one pass, and joins the numbers that together say one value.</summary>
internal static class Lexer
{
    private const int LettersToALexeme = 4;

    /// <summary>The lexemes of the text, in order.</summary>
    public static List<Lexeme> Read(string text) => Read(text, 0, text.Length);

    /// <summary>The lexemes of a stretch of the text that ends between words, in order.</summary>
    public static List<Lexeme> Read(string text, int start, int stop)
    {
        var lexemes = new List<Lexeme>((stop - start) / LettersToALexeme + 4);
        var at = start;
        while (at < stop)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (char.IsLetter(c))
            {
                var end = WordEnd(text, at);
                lexemes.Add(new Lexeme(LexemeKind.Word, at, end));
                at = end;
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            {
                var number = NumberScanner.Read(text, at);
                while (lexemes.Count > 0 && lexemes[^1].Start >= number.Start)
                {
                    lexemes.RemoveAt(lexemes.Count - 1);
                }

                lexemes.Add(new Lexeme(LexemeKind.Number, number.Start, number.End, number));
                at = number.End;
            }
            else
            {
                lexemes.Add(new Lexeme(LexemeKind.Mark, at, at + 1));
                at++;
            }
        }

        return NumberJoiner.Join(text, lexemes);
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            var apostrophe =
                c is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && char.IsLetter(text[at - 1]);
            if (!char.IsLetterOrDigit(c) && !apostrophe)
            {
                break;
            }

            at++;
        }

        return at;
    }
}
