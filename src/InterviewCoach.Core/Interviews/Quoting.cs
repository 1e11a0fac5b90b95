using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Interviews;

/// <summary>Makes the candidate's or a source's words fit to be said between quotation marks.</summary>
internal static class Quoting
{
    private const int LongestQuote = 140;
    private const int LongestClause = 100;
    private const int FewestWords = 4;

    /// <summary>One line, whole words, no full stop at its end; a line that begins or ends in mid-sentence shows it by "…".</summary>
    public static string Line(string words)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        if (line.StartsWith('|'))
        {
            return Whole(string.Join(", ", line.Split('|', StringSplitOptions.TrimEntries).Where(Holds)), LongestQuote);
        }

        var begins = line.TrimStart('-', '*', '>', '#', ' ');
        var ends = begins.TrimEnd(' ', ',', ';', ':');
        var open = begins.Length > 0 && char.IsLower(begins[0]) && begins.Length == line.Length ? "…" : "";
        return open + Whole(ends.EndsWith('.') ? ends.TrimEnd('.') : ends, LongestQuote);
    }

    /// <summary>
    /// A clause of the candidate's words that claims something and stands by itself; null where there is none. A reason is
    /// asked for what was claimed, not for an "if" or for half a sentence.
    /// </summary>
    public static string? Clause(string words, Phrases phrases)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        return Clauses(line)
            .Select(clause => Stripped(clause, phrases))
            .FirstOrDefault(clause => Fits(clause, phrases));
    }

    private static bool Fits(string clause, Phrases phrases)
    {
        var words = Substance.Words(clause);
        return words.Length >= FewestWords
            && clause.Length <= LongestClause
            && !Phrases.Is(phrases.Conditions, words[0])
            && !clause.EndsWith('?')
            && clause.Count(c => c == '(') == clause.Count(c => c == ')')
            && clause.Count(c => c is '“' or '”' or '"') % 2 == 0;
    }

    /// <summary>The whole, then what stands between marks, in order.</summary>
    private static IEnumerable<string> Clauses(string line)
    {
        if (!line.Contains(':', StringComparison.Ordinal))
        {
            yield return line;
        }

        foreach (var part in line.Split([", ", "; ", ": ", " – ", " — ", ". "], StringSplitOptions.TrimEntries))
        {
            yield return part;
        }
    }

    private static string Stripped(string clause, Phrases phrases)
    {
        var words = clause.Trim(' ', '.', ',', ';', ':', '…').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, word => !Phrases.Is(phrases.Joins, word.TrimEnd(',')));
        var last = Array.FindLastIndex(
            words,
            word => !Phrases.Is(phrases.Joins, word.TrimEnd(',')) && !Phrases.Is(phrases.WantsMore, word.TrimEnd(','))
        );
        return first < 0 || last < first ? "" : string.Join(' ', words[first..(last + 1)]).TrimEnd(',', ';', ':');
    }

    /// <summary>At most so long, cut between words.</summary>
    private static string Whole(string text, int longest)
    {
        var cut = WholeCharacters.Cut(text, longest);
        var space = cut.LastIndexOf(' ');
        return cut.Length == text.Length || space < longest / 2 ? cut : cut[..space].TrimEnd(',', ';', ':') + "…";
    }

    private static bool Holds(string cell) => cell.Any(char.IsLetterOrDigit);
}
