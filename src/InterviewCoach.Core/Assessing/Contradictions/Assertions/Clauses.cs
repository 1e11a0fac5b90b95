using System.Buffers;
using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>
/// Cuts sentences into clauses: at commas and the like, and before words that begin another statement. Cut too often rather
/// than too seldom, so that what stands in one clause belongs together.
/// </summary>
internal static class Clauses
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(",;:()–—");

    private static readonly HashSet<string> Openers =
    [
        "but",
        "because",
        "although",
        "though",
        "while",
        "whereas",
        "so",
        "however",
    ];

    private static readonly HashSet<string> OpenersBeforePronoun = ["and", "or", "since", "as", "then"];

    private static readonly HashSet<string> Pronouns =
    [
        "i",
        "we",
        "it",
        "they",
        "he",
        "she",
        "this",
        "that",
        "those",
        "these",
        "there",
        "then",
    ];

    /// <summary>The number of the clause of each token.</summary>
    public static int[] Of(TextReading text)
    {
        var clauses = new int[text.Tokens.Length];
        for (var i = 1; i < clauses.Length; i++)
        {
            clauses[i] = clauses[i - 1] + (Begins(text, i) ? 1 : 0);
        }

        return clauses;
    }

    private static bool Begins(TextReading text, int at)
    {
        var (before, token) = (text.Tokens[at - 1], text.Tokens[at]);
        if (before.Sentence != token.Sentence || Openers.Contains(token.Word.Text))
        {
            return true;
        }

        if (
            OpenersBeforePronoun.Contains(token.Word.Text)
            && at + 1 < text.Tokens.Length
            && Pronouns.Contains(text.Tokens[at + 1].Word.Text)
        )
        {
            return true;
        }

        var start = Math.Min(before.End, token.Start);
        var between = text.Source.AsSpan(start, token.Start - start);
        return between.ContainsAny(Ends) || between.Contains(" - ", StringComparison.Ordinal);
    }
}
