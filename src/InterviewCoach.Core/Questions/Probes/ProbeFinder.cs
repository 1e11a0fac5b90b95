using InterviewCoach.Core.Questions.Binding;

namespace InterviewCoach.Core.Questions.Probes;

/// <summary>
/// Finds the probe that an answer triggers: the first word in it that a probe waits for, that the candidate claims rather
/// than denies or quotes, and that was not asked yet.
/// </summary>
public static class ProbeFinder
{
    /// <summary>How much of an answer is looked at, in UTF-16 code units.</summary>
    private const int MaxLength = 16_000;

    /// <summary>The first; null when there is none.</summary>
    /// <param name="bank">The probes.</param>
    /// <param name="answer">What the candidate said.</param>
    /// <param name="alreadyAsked">Ids of probes asked before.</param>
    public static TriggeredProbe? Find(ProbeBank bank, string answer, IReadOnlyCollection<string> alreadyAsked) =>
        FindAll(bank, answer, alreadyAsked) is [var first, ..] ? first : null;

    /// <summary>All of them, in the order of the answer; where two begin at one word, the longer term comes first.</summary>
    public static IReadOnlyList<TriggeredProbe> FindAll(
        ProbeBank bank,
        string answer,
        IReadOnlyCollection<string> alreadyAsked
    )
    {
        var text = Folded(answer.Length > MaxLength ? answer[..MaxLength] : answer);
        var found = new List<TriggeredProbe>();
        foreach (var probe in bank.Probes.Where(probe => !alreadyAsked.Contains(probe.Id)))
        {
            if (First(probe, text, bank.Unsaid) is { } hit)
            {
                found.Add(hit);
            }
        }

        return found.OrderBy(hit => hit.Start).ThenByDescending(hit => hit.Term.Length).ToList();
    }

    private static TriggeredProbe? First(Probe probe, string text, UnsaidWords unsaid)
    {
        var (start, length) = (-1, 0);
        foreach (var term in probe.Terms)
        {
            var at = Claimed(text, term, unsaid);
            if (at >= 0 && (start < 0 || at < start || (at == start && term.Length > length)))
            {
                (start, length) = (at, term.Length);
            }
        }

        if (start < 0)
        {
            return null;
        }

        var words = text.Substring(start, length);
        return new TriggeredProbe(
            probe,
            words,
            start,
            probe.Text.Replace(ProbeBank.Term, words, StringComparison.Ordinal)
        );
    }

    /// <summary>Where the term first stands as the candidate's own, or −1.</summary>
    private static int Claimed(string text, string term, UnsaidWords unsaid)
    {
        var at = WholeWords.Find(text, term);
        while (at >= 0 && unsaid.Holds(text, at))
        {
            at = WholeWords.Find(text, term, at + 1);
        }

        return at;
    }

    /// <summary>Typographic dashes and spaces as plain ones, character by character, so that places stay.</summary>
    private static string Folded(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    span[i] = source[i] switch
                    {
                        '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
                        '\u2018' or '\u2019' => '\'',
                        '\u00A0' or '\u202F' or '\n' or '\r' or '\t' => ' ',
                        var c => c,
                    };
                }
            }
        );
}
