using System.Globalization;
using System.Text;

namespace InterviewCoach.Core.Grounding;

/// <summary>The same text, however its quotes, dashes and spaces are set. Letters stay what they are.</summary>
internal static class Typography
{
    /// <summary>Straight quotes, plain dashes, single blanks; what nobody sees is left out.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var blank = true;
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                continue;
            }

            if (Rune.IsWhiteSpace(rune))
            {
                if (!blank)
                {
                    plain.Append(' ');
                }

                blank = true;
                continue;
            }

            blank = false;
            plain.Append(Folded(rune));
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>Whether it takes no room and leaves no mark: zero-width, directional, tags, variation selectors, controls.</summary>
    public static bool IsInvisible(Rune rune) =>
        rune.Value is not ('\n' or '\r' or '\t')
        && (
            Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Format
                    or UnicodeCategory.Control
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.Surrogate
            || rune.Value
                is (>= 0xFE00 and <= 0xFE0F)
                    or (>= 0xE0000 and <= 0xE0FFF)
                    or 0x034F
                    or 0x115F
                    or 0x1160
                    or 0x17B4
                    or 0x17B5
                    or 0x2800
                    or 0x3164
                    or 0xFFA0
                    or 0xFFFD
        );

    private static string Folded(Rune rune) =>
        rune.Value switch
        {
            '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u00B4' or '`' => "'",
            '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => "\"",
            >= 0x2010 and <= 0x2015 or 0x2212 => "-",
            '\u2026' => "...",
            _ => rune.ToString(),
        };
}
