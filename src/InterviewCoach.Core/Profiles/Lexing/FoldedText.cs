using System.Buffers;

namespace InterviewCoach.Core.Profiles.Lexing;

/// <summary>
/// A text in which signs that mean the same are the same: LaTeX for "≈", "±" and "%", superscripts, special spaces.
/// Each character keeps its offset, so that lines can still be told.
/// </summary>
internal static class FoldedText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\$²³\u00a0\u202f\u2009\u2011\t∼≃");

    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("\\^_={}.");

    private const int LongestFormula = 80;

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0)
        {
            return text;
        }

        var folded = text.ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            switch (folded[i])
            {
                case '²' or '³':
                    folded[i] = folded[i] == '²' ? '2' : '3';
                    break;
                case '\u00a0' or '\u202f' or '\u2009' or '\t':
                    folded[i] = ' ';
                    break;
                case '\u2011':
                    folded[i] = '-';
                    break;
                case '∼' or '≃':
                    folded[i] = '~';
                    break;
                case '\\':
                    Command(folded, i);
                    break;
                case '$' when IsFormulaSign(folded, i):
                    folded[i] = ' ';
                    break;
                default:
                    break;
            }
        }

        return new string(folded);
    }

    private static void Command(char[] text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= 12 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var sign = text.AsSpan(at + 1, end - at - 1) switch
        {
            "approx" or "sim" or "simeq" => '≈',
            "pm" => '±',
            "times" => '×',
            "ge" or "geq" => '≥',
            "le" or "leq" => '≤',
            _ => ' ',
        };
        text.AsSpan(at, Math.Max(1, end - at)).Fill(' ');
        text[at] = sign;
    }

    /// <summary>Whether a "$" bounds a formula ("$0.93$", "$R^2 = 0.8$") and is no currency.</summary>
    private static bool IsFormulaSign(char[] text, int at)
    {
        if (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '}' or '%'))
        {
            return !(at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
        }

        var rest = text.AsSpan(at + 1, Math.Min(LongestFormula, text.Length - at - 1));
        var close = rest.IndexOf('$');
        return close > 0
            && (char.IsAsciiDigit(rest[close - 1]) || rest[close - 1] is '}' or '%')
            && rest[..close].IndexOfAny(FormulaSigns) >= 0
            && !(close + 1 < rest.Length && char.IsAsciiDigit(rest[close + 1]));
    }
}
