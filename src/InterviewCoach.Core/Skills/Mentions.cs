using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>A Skill named by a run of words, both ends included.</summary>
/// <param name="IsPhrase">Whether it is a phrase, which may hold other words.</param>
internal readonly record struct Mention(Skill Skill, int First, int Last, bool IsPhrase = false);

/// <summary>Finds the Skills that a run of words names: the longest name wins, wary names need company.</summary>
/// <param name="lexicon">The names.</param>
/// <param name="lines">The lines that the words stand on.</param>
/// <param name="inCv">Whether it is a CV: it claims whole fields, too, and says how well a skill is had.</param>
internal sealed class Mentions(SkillLexicon lexicon, IReadOnlyList<SourceLine> lines, bool inCv = false)
{
    private readonly record struct Candidate(Skill? Skill, TermMatching Matching, int First, int Last);

    private readonly List<Candidate> candidates = [];
    private readonly List<Mention> phrases = [];

    /// <summary>From this length on a name in a list of tools is told without its capitals.</summary>
    private const int LongEnough = 4;

    private bool listsTools;

    /// <summary>The Skills named, in order. Fields are known by name and never claimed.</summary>
    /// <param name="words">The words of a stretch.</param>
    /// <param name="amongTools">Whether the stretch lists tools, so that ordinary words are taken as names.</param>
    public IReadOnlyList<Mention> Find(IReadOnlyList<Word> words, bool amongTools)
    {
        candidates.Clear();
        phrases.Clear();
        listsTools = amongTools;
        for (var i = 0; i < words.Count; i++)
        {
            var best = candidates.Count;
            Walk(words, 0, i, i, skipped: false);
            if (candidates.Count > best)
            {
                var longest = candidates[best];
                for (var c = best + 1; c < candidates.Count; c++)
                {
                    longest = candidates[c].Last > longest.Last ? candidates[c] : longest;
                }

                candidates.RemoveRange(best, candidates.Count - best);
                candidates.Add(longest);
                i = longest.Last;
            }
        }

        var found = new List<Mention>();
        for (var c = 0; c < candidates.Count; c++)
        {
            var candidate = candidates[c];
            if (candidate.Matching == TermMatching.Wary)
            {
                if (!IsMeant(words, c, amongTools))
                {
                    continue;
                }

                candidates[c] = candidate with { Matching = TermMatching.Exact };
            }

            if (candidate.Skill is { } skill && (inCv || skill.Kind != SkillKind.Field))
            {
                found.Add(new Mention(skill, candidate.First, candidate.Last));
            }
        }

        found.AddRange(phrases);
        found.Sort((left, right) => left.First.CompareTo(right.First));
        return found;
    }

    /// <summary>Follows the trie from a word. A name runs over spaces and slashes; only a phrase skips words.</summary>
    private void Walk(IReadOnlyList<Word> words, int node, int first, int at, bool skipped)
    {
        if (at >= words.Count || at > first && words[at].Gap == Gap.Stop)
        {
            return;
        }

        if (lexicon.Skips(node))
        {
            for (var skip = 1; skip <= SkillLexicon.LongestSkip && at + skip < words.Count; skip++)
            {
                if (words[at + skip - 1].Gap == Gap.Stop || words[at + skip].Gap == Gap.Stop)
                {
                    break;
                }

                Step(words, node, first, at + skip, skipped: true);
            }
        }
        else if (at > first && words[at].Gap > Gap.Slash)
        {
            return;
        }

        Step(words, node, first, at, skipped);
    }

    private void Step(IReadOnlyList<Word> words, int node, int first, int at, bool skipped)
    {
        Reach(words, lexicon.Next(node, words[at].Id), first, at, skipped);
        Reach(words, lexicon.Next(node, words[at].Stem), first, at, skipped);
    }

    private void Reach(IReadOnlyList<Word> words, int node, int first, int at, bool skipped)
    {
        if (node < 0)
        {
            return;
        }

        foreach (var entry in lexicon.EndsAt(node) ?? [])
        {
            if (entry.Term.Matching == TermMatching.Phrase)
            {
                if (entry.Skill is { } skill && (inCv || skill.Kind != SkillKind.Field))
                {
                    phrases.Add(new Mention(skill, first, at, IsPhrase: true));
                }
            }
            else if (!skipped && (entry.Term.Matching == TermMatching.Folded || IsSpelt(words, first, at, entry)))
            {
                candidates.Add(new Candidate(entry.Skill, entry.Term.Matching, first, at));
            }
        }

        Walk(words, node, first, at + 1, skipped);
    }

    /// <summary>Whether the words stand in the text as the name is spelt; in a list of tools case says nothing.</summary>
    private bool IsSpelt(IReadOnlyList<Word> words, int first, int last, LexiconEntry entry)
    {
        if (words[first].Line != words[last].Line)
        {
            return false;
        }

        var start = words[first].Start;
        var text = lines[words[first].Line - 1].Text.AsSpan(start, words[last].Start + words[last].Length - start);
        var anyCase =
            listsTools
            && entry
                is {
                    Term: { Matching: TermMatching.Exact, Text.Length: >= LongEnough },
                    Skill.Kind: SkillKind.Library
                };
        return entry
            .Term.Text.AsSpan()
            .TrimStart('.')
            .Equals(text, anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    /// <summary>Whether an ordinary word is meant as a name: among tools, or after a word such as "using".</summary>
    private bool IsMeant(IReadOnlyList<Word> words, int index, bool amongTools)
    {
        var candidate = candidates[index];
        var standsAlone =
            Bounded(words, candidate.First, before: true) && Bounded(words, candidate.Last, before: false);
        if (standsAlone && (amongTools || HasToolBeside(words, index)))
        {
            return true;
        }

        if (IsSaidToBeUsed(words, candidate))
        {
            return true;
        }

        return words[candidate.Last].Start + words[candidate.Last].Length - words[candidate.First].Start > 1
            && candidate.First > 0
            && words[candidate.First].Gap == Gap.Joined
            && TextOf(words[candidate.First - 1]) is "using" or "Using" or "with" or "via" or "in" or "used" or "use"
            && (Bounded(words, candidate.Last, before: false) || IsNoun(words, candidate.Last + 1));
    }

    /// <summary>"SAM was used to …", in the spelling of a name.</summary>
    private bool IsSaidToBeUsed(IReadOnlyList<Word> words, Candidate candidate) =>
        candidate.Last + 2 < words.Count
        && char.IsUpper(TextOf(words[candidate.First])[0])
        && words[candidate.First].Length > 1
        && TextOf(words[candidate.Last + 1]) is "was" or "is" or "were"
        && TextOf(words[candidate.Last + 2]) is "used";

    /// <summary>Whether a part of a sentence ends at this word: a comma, "and", a version, or nothing more.</summary>
    private bool Bounded(IReadOnlyList<Word> words, int at, bool before)
    {
        var next = before ? at - 1 : at + 1;
        if (next < 0 || next >= words.Count || words[before ? at : next].Gap >= Gap.Slash)
        {
            return true;
        }

        var text = TextOf(words[next]);
        if (inCv && (IsDash(words[Math.Min(at, next)], words[Math.Max(at, next)]) || IsPromise(text)))
        {
            return true;
        }

        return text is "and" or "or" or "with" or "in" or "using" or "for" || char.IsAsciiDigit(text[0]);
    }

    /// <summary>"Git - basic": a dash between spaces parts a name from what is said of it.</summary>
    private bool IsDash(Word one, Word other) =>
        one.Line == other.Line
        && lines[one.Line - 1].Text.AsSpan(one.Start + one.Length, other.Start - one.Start - one.Length).Trim()
            is "-"
                or "–"
                or "—";

    private static bool IsPromise(ReadOnlySpan<char> word) =>
        word
            is "basic"
                or "Basic"
                or "advanced"
                or "Advanced"
                or "intermediate"
                or "Intermediate"
                or "learning"
                or "Learning"
                or "expert"
                or "Expert"
                or "proficient"
                or "Proficient";

    private bool IsNoun(IReadOnlyList<Word> words, int at) =>
        at < words.Count
        && TextOf(words[at])
            is "library"
                or "framework"
                or "language"
                or "api"
                or "API"
                or "app"
                or "dashboard"
                or "server"
                or "package"
                or "tool"
                or "as"
                or "code"
                or "scripts"
                or "cluster"
                or "hooks"
                or "files"
                or "dataframes";

    /// <summary>Whether the name before or after it in the same sentence is a tool that was told without doubt.</summary>
    private bool HasToolBeside(IReadOnlyList<Word> words, int index)
    {
        foreach (var beside in (ReadOnlySpan<int>)[index - 1, index + 1])
        {
            if (
                beside >= 0
                && beside < candidates.Count
                && candidates[beside] is { Skill: { } skill, Matching: not TermMatching.Wary } other
                && words[other.First].Sentence == words[candidates[index].First].Sentence
                && Math.Abs(other.First - candidates[index].First) <= 4
                && skill.Kind is not (SkillKind.Model or SkillKind.Method or SkillKind.Statistics or SkillKind.Field)
            )
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<char> TextOf(Word word) => lines[word.Line - 1].Text.AsSpan(word.Start, word.Length);
}
