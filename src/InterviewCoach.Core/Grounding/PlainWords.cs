using System.Globalization;
using System.Text;

namespace InterviewCoach.Core.Grounding;

/// <summary>Words as they are read, whatever letters they are dressed in: wide, bold, accented one by one, or half in digits.</summary>
internal static class PlainWords
{
    private const string Digits = "013457";
    private const string AsLetters = "oieast";

    // Greek capitals, and the one small letter, that are drawn as Latin ones are.
    private const string GreekLookAlikes = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";

    /// <summary>The word in plain letters.</summary>
    public static string Of(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.Value is not ('\'' or '’') && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Undressed(rune.Value));
            }
        }

        var read = plain.ToString();
        return read.Any(char.IsAsciiLetter) && read.Any(char.IsAsciiDigit) ? string.Concat(read.Select(Letter)) : read;
    }

    /// <summary>Letters of two scripts in one word: one of them is there to look like the other.</summary>
    public static bool IsLookAlike(string word) =>
        word.Any(char.IsAsciiLetter)
        && word.Any(letter => letter is >= '\u0400' and <= '\u052F' || GreekLookAlikes.Contains(letter));

    private static string Undressed(int letter) =>
        letter switch
        {
            >= 0xFF01 and <= 0xFF5E => $"{(char)(letter - 0xFEE0)}",
            >= 0x1D400 and <= 0x1D6A3 =>
                $"{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[(letter - 0x1D400) % 52]}",
            _ => char.ConvertFromUtf32(letter),
        };

    private static char Letter(char letter) => Digits.IndexOf(letter) is >= 0 and var at ? AsLetters[at] : letter;
}
