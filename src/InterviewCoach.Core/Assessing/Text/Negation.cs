namespace InterviewCoach.Core.Assessing.Text;

/// <summary>
/// Marks the words that a negation governs: those after it, to the end of the clause, at most six. After NegEx (Chapman
/// et al., 2001), which showed that a short window does nearly all of the work.
/// </summary>
internal static class Negation
{
    private const int Reach = 6;

    public static void Mark(string text, Token[] tokens, Lexicon lexicon)
    {
        var left = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (i > 0 && (token.Sentence != tokens[i - 1].Sentence || EndsClause(text, tokens[i - 1].End, token)))
            {
                left = 0;
            }

            if (left > 0)
            {
                tokens[i] = token with { Negated = true };
                left -= token.Word.IsContent ? 1 : 0;
            }

            if (lexicon.IsNegation(token.Word.Text) && !IsOnlySaidToAdd(tokens, i))
            {
                left = Reach;
            }
        }
    }

    private static bool EndsClause(string text, int end, Token next) =>
        next.Word.Text is "but" or "however" or "because" or "although" or "though" or "so" or "instead"
        || (end < text.Length && text[end] is ',' or ':' or ';' or '(' or ')');

    /// <summary>"Not only …" and "no doubt" deny nothing.</summary>
    private static bool IsOnlySaidToAdd(Token[] tokens, int at) =>
        at + 1 < tokens.Length && tokens[at + 1].Word.Text is "only" or "just" or "doubt" or "matter" or "problem";
}
