using InterviewCoach.Core.Profiles.Lexing;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>The telling words of a text, folded so that forms of a word are one.</summary>
internal static class TextWords
{
    private const int ShortestWord = 3;

    /// <summary>The word without its ending: "parcels" and "parcel", "served" and "serving" are one each.</summary>
    public static string Stem(string word)
    {
        Span<char> buffer = stackalloc char[WordFolding.LongestWord + 2];
        if (word.Length > WordFolding.LongestWord)
        {
            return word;
        }

        var folded = WordFolding.Fold(word, buffer);
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "ly"])
        {
            if (folded.Length - ending.Length >= ShortestWord && folded.EndsWith(ending))
            {
                folded = folded[..^ending.Length];
                break;
            }
        }

        return (folded.Length > ShortestWord ? folded.TrimEnd('e') : folded).ToString();
    }

    /// <summary>The stems of a text's words but for those that tell nothing.</summary>
    public static HashSet<string> Of(string text, IReadOnlySet<string> common) => Of(text, Lexer.Read(text), common);

    /// <summary>The stems of a text's words but for those that tell nothing.</summary>
    public static HashSet<string> Of(string text, IEnumerable<Lexeme> lexemes, IReadOnlySet<string> common)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lexeme in lexemes)
        {
            if (lexeme.Kind == LexemeKind.Word && lexeme.End - lexeme.Start >= ShortestWord)
            {
                var stem = Stem(text[lexeme.Start..lexeme.End]);
                if (!common.Contains(stem))
                {
                    words.Add(stem);
                }
            }
        }

        return words;
    }
}
