using System.Text;

namespace InterviewCoach.Core.Skills;

/// <summary>A word of a source line, folded, and what stands before it.</summary>
/// <param name="Id">The lexicon's number of the word, -1 when no Skill's name holds it.</param>
/// <param name="Stem">The lexicon's number of the longest stem it begins with, -1 when there is none.</param>
/// <param name="Start">Offset of its first character in its line.</param>
/// <param name="Length">In characters.</param>
/// <param name="Line">1-based line of the WriteUp.</param>
/// <param name="Sentence">Counts sentences, list items and cells within the stretch read.</param>
/// <param name="Gap">What separates it from the word before.</param>
internal readonly record struct Word(int Id, int Stem, int Start, int Length, int Line, int Sentence, Gap Gap);

/// <summary>What separates two words, from nothing to a new sentence.</summary>
internal enum Gap
{
    /// <summary>Nothing but signs that belong to neither word.</summary>
    None,

    /// <summary>A space, a hyphen, a line break within a paragraph: a name may run over it.</summary>
    Joined,

    /// <summary>A slash or an ampersand: parts of one name or two names.</summary>
    Slash,

    /// <summary>A comma, a bracket, a colon: another part of the sentence.</summary>
    Comma,

    /// <summary>The end of a sentence, of a cell, of a list item.</summary>
    Stop,
}

/// <summary>
/// How words are folded before they are compared: case, accents, plurals and British spellings do not matter. The same
/// folding is applied to the catalogue's names and to a write-up's words.
/// </summary>
internal static class WordFolding
{
    /// <summary>Longer runs of letters are no word of any name.</summary>
    public const int LongestWord = 40;

    /// <summary>A star after fewer letters than this marks no stem.</summary>
    public const int ShortestStem = 3;

    /// <summary>Whether a character belongs to a word.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '²' or '³';

    /// <summary>Folds a word into the buffer, which holds <see cref="LongestWord"/> characters and two more.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in word)
        {
            buffer[length++] = c < 128 ? char.ToLowerInvariant(c) : Plain(c);
        }

        if (length > 3 && buffer[length - 1] == 's' && buffer[length - 2] != 's')
        {
            length--;
        }

        return American(buffer, length);
    }

    /// <summary>"normalisation" and "modelling" as "normalization" and "modeling".</summary>
    private static ReadOnlySpan<char> American(Span<char> word, int length)
    {
        ReadOnlySpan<char> text = word[..length];
        if (text.EndsWith("isation") || text.EndsWith("ising") || text.EndsWith("ised") || text.EndsWith("iser"))
        {
            word[text.LastIndexOf("is") + 1] = 'z';
        }
        else if (length > 7 && text.EndsWith("lling"))
        {
            "ling".CopyTo(word[(length - 5)..]);
            length--;
        }

        return word[..length];
    }

    private static char Plain(char c) =>
        char.ToLowerInvariant(c) switch
        {
            'á' or 'à' or 'â' or 'ä' or 'ã' or 'å' => 'a',
            'é' or 'è' or 'ê' or 'ë' => 'e',
            'í' or 'ì' or 'î' or 'ï' => 'i',
            'ó' or 'ò' or 'ô' or 'ö' or 'õ' => 'o',
            'ú' or 'ù' or 'û' or 'ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            var other => other,
        };

    /// <summary>The end of the word that starts at an offset; "C++", "C#", "F#" and "A*" keep their signs.</summary>
    public static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && IsWordCharacter(text[end]))
        {
            end++;
        }

        if (end - start == 1 && text[start] is 'c' or 'C' or 'f' or 'F')
        {
            var signs = end;
            while (signs < text.Length && signs - end < 2 && text[signs] is '+' or '#')
            {
                signs++;
            }

            var isSign = text[end..signs] is "++" or "#";
            return isSign ? signs : end;
        }

        return IsStarred(text, start, end) ? end + 1 : end;
    }

    /// <summary>"A*": a single capital and one star, which closes no stretch of emphasis that began with the capital.</summary>
    private static bool IsStarred(ReadOnlySpan<char> text, int start, int end) =>
        end - start == 1
        && char.IsAsciiLetterUpper(text[start])
        && end < text.Length
        && text[end] == '*'
        && (end + 1 == text.Length || text[end + 1] != '*' && !IsWordCharacter(text[end + 1]))
        && (start == 0 || text[start - 1] != '*');

    /// <summary>The folded words of a name of the catalogue, "..." and a closing "*" kept.</summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        Span<char> buffer = stackalloc char[LongestWord + 2];
        for (var i = 0; i < name.Length; i++)
        {
            if (name.AsSpan(i).StartsWith("..."))
            {
                words.Add("...");
                i += 2;
            }
            else if (IsWordCharacter(name[i]))
            {
                var end = EndOfWord(name, i);
                var isStem = end < name.Length && name[end] == '*' && end - i >= ShortestStem;
                var word = name.AsSpan(i, Math.Min(end - i, LongestWord));
                words.Add(isStem ? $"{word.ToString().ToLowerInvariant()}*" : Fold(word, buffer).ToString());
                i = end - 1;
            }
        }

        return words;
    }

    /// <summary>A name folded for looking it up: its words joined.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder();
        foreach (var word in Split(name))
        {
            key.Append(word).Append(' ');
        }

        return key.ToString();
    }
}
