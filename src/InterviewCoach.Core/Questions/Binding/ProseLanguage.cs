using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>
/// Tells English from other languages by small words and letters, since cues and questions are English: a sentence in
/// another language is not read back, and of a write-up in one nothing is said to be missing.
/// </summary>
internal sealed class ProseLanguage
{
    /// <summary>So much of a write-up tells its language; further pages say the same.</summary>
    private const int MaxRead = 20_000;

    /// <summary>So many signs of another language are no accident.</summary>
    private const double FewestSigns = 4;
    private const int LongestSpaced = 24;

    private readonly HashSet<string> english;
    private readonly HashSet<string> other;

    public ProseLanguage(ProjectProfile profile, Families families)
    {
        english = new(families.Of(Families.Language, "english"), StringComparer.OrdinalIgnoreCase);
        other = new(families.Of(Families.Language, "other"), StringComparer.OrdinalIgnoreCase);
        var (ours, theirs) = (0.0, 0.0);
        var left = MaxRead;
        foreach (var text in Prose(profile))
        {
            var signs = Signs(text);
            (ours, theirs) = (ours + signs.English, theirs + signs.Other);
            if ((left -= text.Length) < 0)
            {
                break;
            }
        }

        ReadsInPart = theirs >= FewestSigns && theirs > ours;
    }

    /// <summary>Whether the write-up is for the most part in another language than English.</summary>
    public bool ReadsInPart { get; }

    /// <summary>Whether a sentence may be read back: it is English, or at least nothing says that it is not.</summary>
    public bool IsEnglish(string sentence)
    {
        var (ours, theirs) = Signs(sentence);
        return ReadsInPart ? ours > theirs : theirs < 2 || theirs <= ours;
    }

    /// <summary>Whether a name or phrase is made of words of another language, in a write-up of another language.</summary>
    public bool IsForeign(string phrase)
    {
        var (ours, theirs) = Signs(phrase);
        return theirs > ours && (ReadsInPart || theirs >= 2);
    }

    private static IEnumerable<string> Prose(ProjectProfile profile) =>
        profile.Text is { } text
            ? text
                .WriteUp.Passages.Where(passage =>
                    passage.Kind
                        is PassageKind.Paragraph
                            or PassageKind.ListItem
                            or PassageKind.Heading
                            or PassageKind.Quote
                            or PassageKind.Html
                )
                .Select(passage => passage.Text)
            : profile.Facts.Select(fact => fact.At.Text).Distinct();

    /// <summary>Small words of English and of others; a letter with an accent and three of another script count as a small word.</summary>
    private (double English, double Other) Signs(string text)
    {
        var (ours, theirs) = (0.0, 0.0);
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '\'' or '’'))
            {
                continue;
            }

            var word = text.AsSpan(start, at - start);
            start = at + 1;
            if (word.Length == 0 || IsOfAddress(text, start - 1 - word.Length, at))
            {
                continue;
            }

            var strange = Strange(word);
            if (strange > 0)
            {
                theirs += strange;
            }
            else if (word.Length <= LongestSpaced)
            {
                var known = word.ToString();
                ours += english.Contains(known) ? 1 : 0;
                theirs += other.Contains(known) ? 1 : 0;
            }
        }

        return (ours, theirs);
    }

    /// <summary>Words of addresses and paths are of no language: "https://www.…", "src/de/run.py".</summary>
    private static bool IsOfAddress(string text, int start, int end) =>
        (start > 0 && text[start - 1] is '/' or '.' or '@' or '\\')
        || (end < text.Length && text[end] is '/' or '\\')
        || (end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1]));

    /// <summary>One for a word with an accented letter in it; a third for each letter of another script; else nothing.</summary>
    private static double Strange(ReadOnlySpan<char> word)
    {
        var scripts = 0;
        var accents = false;
        foreach (var c in word)
        {
            if (!char.IsAscii(c) && char.IsLetter(c))
            {
                scripts += c >= '\u0250' && !IsGreek(c) ? 1 : 0;
                accents |= c < '\u0250' && char.IsLower(c);
            }
        }

        return scripts > 0 ? scripts / 3.0
            : accents ? 1
            : 0;
    }

    /// <summary>µ, α and λ stand in formulas of every language.</summary>
    private static bool IsGreek(char c) => c is >= '\u0370' and <= '\u03FF';
}
