namespace InterviewCoach.Core.Assessing.Text;

/// <summary>Gives the words of known phrases ("held out", "data leakage") the meaning of the phrase.</summary>
internal static class Concepts
{
    public static void Mark(Token[] tokens, Lexicon lexicon)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var length = lexicon.Phrases.Match(tokens, i, out var meaning);
            for (var j = i; j < i + length; j++)
            {
                tokens[j] = tokens[j] with { Word = With(tokens[j].Word, meaning) };
            }
        }
    }

    private static Word With(Word word, PhraseMeaning meaning) =>
        meaning.IsSame
            ? word with
            {
                Same = [.. word.Same.Append(meaning.Group).Order()],
            }
            : word with
            {
                Related = [.. word.Related.Append(meaning.Group).Order()],
            };
}
