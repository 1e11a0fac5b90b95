using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>
/// Tells what a sentence only plans, denies or sets aside: "did not use X", "instead of X", "plan to add X", "X (planned)".
/// </summary>
internal sealed class Hedges(IReadOnlyList<SourceLine> lines)
{
    private const int DenialReach = 5;
    private const int AfterReach = 6;
    private const int PlanReach = 40;

    /// <summary>Whether the sentence says of the words from first to last that they are not, or not yet, part of the work.</summary>
    public bool Reject(IReadOnlyList<Word> words, int first, int last) =>
        IsPlanned(words, first) || IsDenied(words, first) || IsTakenBack(words, last);

    /// <summary>Whether the sentence says of the words from the first on that they were not used.</summary>
    public bool Denies(IReadOnlyList<Word> words, int first) => IsDenied(words, first);

    /// <summary>Whether the sentence only plans to use the words from first to last.</summary>
    public bool Plans(IReadOnlyList<Word> words, int first, int last) =>
        IsPlanned(words, first) || (!IsDenied(words, first) && IsTakenBack(words, last));

    private bool IsPlanned(IReadOnlyList<Word> words, int first)
    {
        var sentence = words[first].Sentence;
        for (var i = first - 1; i >= 0 && first - i <= PlanReach && words[i].Sentence == sentence; i--)
        {
            switch (TextOf(words[i]))
            {
                case "plan" or "plans" or "planning" or "Plan" or "Planned" or "planned" or "TODO" or "Todo" or "todo":
                case "could" or "might" or "upcoming" or "Upcoming" or "wish" or "hope" or "intend":
                    return true;
                case "future"
                    when Next(words, i) is "work" or "versions" or "iterations" or "improvements" or "," or "we":
                case "would" when Next(words, i) is "like" or "be" or "also" or "love":
                case "to" when Next(words, i) is "do" && i > 0 && TextOf(words[i - 1]) is "left" or "yet":
                case "not" when Next(words, i) is "yet":
                case "coming" when Next(words, i) is "soon":
                    return true;
            }
        }

        return false;
    }

    private bool IsDenied(IReadOnlyList<Word> words, int first)
    {
        var sentence = words[first].Sentence;
        for (var i = first - 1; i >= 0 && first - i <= DenialReach && words[i].Sentence == sentence; i--)
        {
            switch (TextOf(words[i]))
            {
                case "not" or "Not" when Next(words, i) is not ("only" or "just" or "limited" or "necessarily"):
                case "never" or "cannot" or "without" or "Without" or "unlike" or "Unlike" or "avoiding" or "avoids":
                case "didn" or "don" or "doesn" or "isn" or "wasn" or "weren" or "won" when Next(words, i) is "t":
                case "kein" or "Kein" or "keine" or "Keine" or "keinen" or "keinem" or "keiner" or "ohne" or "Ohne":
                case "nicht" when Next(words, i) is not "nur":
                case "nie" or "niemals" or "sans":
                case "against" when i > 0 && TextOf(words[i - 1]) is "decided" or "advised":
                case "out" when i > 0 && TextOf(words[i - 1]) is "ruled" or "Ruled":
                case "rejected" or "Rejected" or "discarded" or "Discarded" or "abandoned" or "Abandoned":
                case "No" or "no":
                    return !(i > 0 && TextOf(words[i - 1]) is "and" or "or");
                case "instead" or "Instead" when Next(words, i) is "of":
                case "rather" or "Rather" when Next(words, i) is "than":
                case "opposed" when Next(words, i) is "to":
                    return true;
                case "over" when Prefers(words, i):
                    return true;
                case "but" or "However" or "however":
                    return false;
            }

            if (words[i].Gap == Gap.Comma && TextOf(words[i]) is not ("or" or "nor"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Chose A over B": B was set aside.</summary>
    private bool Prefers(IReadOnlyList<Word> words, int over)
    {
        for (var i = over - 1; i >= 0 && over - i <= DenialReach && words[i].Sentence == words[over].Sentence; i--)
        {
            if (
                TextOf(words[i]) is "chose" or "chosen" or "choose" or "picked" or "prefer" or "preferred" or "selected"
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTakenBack(IReadOnlyList<Word> words, int last)
    {
        var sentence = words[last].Sentence;
        for (var i = last + 1; i < words.Count && i - last <= AfterReach && words[i].Sentence == sentence; i++)
        {
            switch (TextOf(words[i]))
            {
                case "can" or "could" or "may" or "might" when Next(words, i) is "be" && IsUsedLater(words, i + 2):
                    return true;
                case "rejected"
                or "discarded"
                or "abandoned"
                or "dropped"
                or "ruled"
                or "overkill" when IsPassed(words, i):
                case "considered" when IsPassed(words, i) && Next(words, i) is "but" or "and" or ",":
                case "free" when i == last + 1 && IsHyphenated(words, i):
                case "planned" or "Planned" or "TODO" or "todo" or "WIP" or "upcoming":
                case "coming" or "Coming" when Next(words, i) is "soon" or "Soon":
                case "in" or "In" or "IN" when Next(words, i) is "progress" or "Progress" or "PROGRESS":
                    return true;
                case "not" or "isn" or "wasn" or "weren" or "hasn" when i - last <= 3:
                    return IsUndone(words, i + 1);
                case "but" or "and" or "which":
                    return false;
            }
        }

        return false;
    }

    /// <summary>"X can be applied": it could have been, which does not say that it was.</summary>
    private bool IsUsedLater(IReadOnlyList<Word> words, int at) =>
        at < words.Count
        && (TextOf(words[at]) is "also" or "further" ? at + 1 : at) is var verb
        && verb < words.Count
        && TextOf(words[verb])
            is "applied"
                or "tried"
                or "added"
                or "explored"
                or "implemented"
                or "considered"
                or "incorporated"
                or "introduced";

    private bool IsUndone(IReadOnlyList<Word> words, int from)
    {
        for (var i = from; i < words.Count && i < from + 3 && words[i].Sentence == words[from].Sentence; i++)
        {
            if (
                TextOf(words[i])
                is "used"
                    or "implemented"
                    or "included"
                    or "supported"
                    or "applied"
                    or "needed"
                    or "required"
                    or "necessary"
                    or "available"
                    or "done"
                    or "yet"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"was rejected", "and dropped", "would be overkill": said of what stands before.</summary>
    private bool IsPassed(IReadOnlyList<Word> words, int at) =>
        at > 0
        && TextOf(words[at - 1])
            is "was"
                or "were"
                or "and"
                or "but"
                or "then"
                or "later"
                or "been"
                or "finally"
                or "be"
                or "is";

    /// <summary>"OpenCV-free": a hyphen stands before the word.</summary>
    private bool IsHyphenated(IReadOnlyList<Word> words, int at) =>
        words[at].Start > 0 && lines[words[at].Line - 1].Text[words[at].Start - 1] == '-';

    private ReadOnlySpan<char> Next(IReadOnlyList<Word> words, int at) =>
        at + 1 < words.Count ? TextOf(words[at + 1]) : default;

    private ReadOnlySpan<char> TextOf(Word word) => lines[word.Line - 1].Text.AsSpan(word.Start, word.Length);
}
