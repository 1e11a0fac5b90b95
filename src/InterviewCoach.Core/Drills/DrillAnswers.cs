using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Drills;

/// <summary>
/// Whether an answer to the first challenge of a claim tells of work at all: a figure, a name of the trade, or something that
/// was done to something. Words of the trade in a row, and "we used it a lot", do not.
/// </summary>
internal static class DrillAnswers
{
    private const int ObjectReach = 4;

    /// <summary>Whether it does.</summary>
    public static bool TellsOfWork(string answer)
    {
        var lexemes = Lexer.Read(answer);
        for (var i = 0; i < lexemes.Count; i++)
        {
            var word = answer.AsSpan(lexemes[i].Start, lexemes[i].End - lexemes[i].Start);
            if (
                lexemes[i].Kind == LexemeKind.Number
                || word.ContainsAnyInRange('0', '9')
                || IsName(word, isFirst: i == 0)
                || IsSpeaker(word) && DidSomething(answer, lexemes, i)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"TreeExplainer", "n_estimators", "EKS": written as people write in code, or in capitals.</summary>
    private static bool IsName(ReadOnlySpan<char> word, bool isFirst) =>
        word.Length > 2
        && (
            word.Contains('_')
            || word[1..].ContainsAnyInRange('A', 'Z') && !(isFirst && word[1..].IndexOfAnyInRange('a', 'z') < 0)
        );

    private static bool IsSpeaker(ReadOnlySpan<char> word) =>
        word.Equals("I", StringComparison.OrdinalIgnoreCase) || word.Equals("we", StringComparison.OrdinalIgnoreCase);

    /// <summary>"I wrote the loader": a deed with its object, and not with "it" alone.</summary>
    private static bool DidSomething(string answer, List<Lexeme> lexemes, int speaker)
    {
        for (var i = speaker + 1; i < lexemes.Count - 1 && i <= speaker + ObjectReach; i++)
        {
            var word = answer[lexemes[i].Start..lexemes[i].End];
            if (
                !IsSpeaker(word)
                && ProofWords.BuiltIn.Deeds.Contains(word)
                && answer[lexemes[i + 1].Start..lexemes[i + 1].End].ToLowerInvariant()
                    is not ("it" or "them" or "this" or "that" or "everything" or "well")
            )
            {
                return true;
            }
        }

        return false;
    }
}
