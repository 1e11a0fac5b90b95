using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions.Binding;

namespace InterviewCoach.Core.Questions.Probes;

/// <summary>
/// Tells where an answer only mentions a term: denies it, quotes it, or gives the question back. Nobody wants to be asked
/// about the SMOTE that they did not use.
/// </summary>
/// <param name="Negations">Words that deny what follows in the same clause.</param>
/// <param name="Exceptions">Phrases that hold such a word and deny nothing: "not only".</param>
/// <param name="Echoes">Phrases that begin the interviewer's words.</param>
public sealed record UnsaidWords(
    IReadOnlyList<string> Negations,
    IReadOnlyList<string> Exceptions,
    IReadOnlyList<string> Echoes
)
{
    public static readonly UnsaidWords None = new([], [], []);

    /// <summary>How many words may stand between a negation and the term: "we did not use any kind of SMOTE".</summary>
    private const int MaxWordsBetween = 5;

    /// <summary>How far back a clause is looked at, in UTF-16 code units.</summary>
    private const int MaxClause = 120;

    /// <summary>Reads the words; none of a kind where the file lists none.</summary>
    internal static UnsaidWords Read(KnowledgeMap map)
    {
        List<string> Words(string key) => map.Texts(key).Select(word => word.Text).ToList();
        var read = new UnsaidWords(Words("negations"), Words("exceptions"), Words("echoes"));
        map.Close();
        return read;
    }

    /// <summary>Whether the term that begins there is not the candidate's own claim.</summary>
    /// <param name="text">The answer, with plain apostrophes.</param>
    /// <param name="start">Where the term begins.</param>
    internal bool Holds(string text, int start)
    {
        var clause = Clause(text, start);
        return InQuotes(text, start)
            || Echoes.Any(echo => WholeWords.Find(clause, echo) >= 0)
            || Negations.Any(negation => Denies(clause, negation));
    }

    private bool Denies(string clause, string negation)
    {
        for (var at = WholeWords.Find(clause, negation); at >= 0; at = WholeWords.Find(clause, negation, at + 1))
        {
            var rest = clause[(at + negation.Length)..];
            if (
                rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MaxWordsBetween
                && !Exceptions.Any(exception => Covers(clause, exception, at))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(string clause, string phrase, int at)
    {
        var found = WholeWords.Find(clause, phrase, Math.Max(0, at - phrase.Length));
        return found >= 0 && found <= at && at < found + phrase.Length;
    }

    /// <summary>What stands before the term in its clause.</summary>
    private static string Clause(string text, int start)
    {
        var from = Math.Max(0, start - MaxClause);
        var before = text[from..start];
        var mark = before.LastIndexOfAny(['.', ',', ';', ':', '!', '?']);
        var but = before.LastIndexOf(" but ", StringComparison.OrdinalIgnoreCase);
        return before[(Math.Max(mark, but) + 1)..];
    }

    private static bool InQuotes(string text, int start)
    {
        var before = text.AsSpan(0, start);
        return before.LastIndexOf('“') > before.LastIndexOf('”')
            || (before.Count('"') % 2 == 1 && text.AsSpan(start).Contains('"'));
    }
}
