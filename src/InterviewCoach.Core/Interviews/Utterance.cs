using System.Text;

namespace InterviewCoach.Core.Interviews;

/// <summary>What a stranger typed, as it may be stored.</summary>
public static class Utterance
{
    /// <summary>
    /// The text with LF line ends and without what no database keeps or no reader sees: NUL and other control characters,
    /// and halves of surrogate pairs, each replaced by U+FFFD. Null becomes empty.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var kept = Rune.IsControl(rune) && rune.Value is not ('\n' or '\t') ? Rune.ReplacementChar : rune;
            clean.Append(kept.ToString());
        }

        return clean.ToString();
    }
}
