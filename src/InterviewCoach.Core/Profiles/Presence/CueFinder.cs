namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>Finds all cues in one sentence after another. Belongs to one text at a time.</summary>
internal sealed class CueFinder(CueIndex index)
{
    private readonly ulong[] _present = new ulong[index.Width];
    private readonly int[] _firstAt = new int[index.Atoms];
    private readonly List<int> _atoms = [];

    /// <summary>Each cue that holds somewhere in the words, once, at its first place; in the order of the places.</summary>
    public CueHit[] Find(CueWord[] words)
    {
        Array.Clear(_present);
        _atoms.Clear();
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var atom in words[at].Atoms)
            {
                if (!IsPresent(atom))
                {
                    _present[atom >> 6] |= 1UL << (atom & 63);
                    _firstAt[atom] = at;
                    _atoms.Add(atom);
                }
            }
        }

        List<CueHit>? hits = null;
        foreach (var atom in _atoms)
        {
            foreach (var entry in index.Of(atom))
            {
                if (entry.MayHold(_present) && !Known(hits, entry.Cue) && Place(entry.Cue, words) is { } hit)
                {
                    (hits ??= []).Add(hit);
                }
            }
        }

        if (hits is null)
        {
            return [];
        }

        hits.Sort((a, b) => a.Word.CompareTo(b.Word));
        return [.. hits];
    }

    private bool IsPresent(int atom) => (_present[atom >> 6] & (1UL << (atom & 63))) != 0;

    /// <summary>A cue may stand under several atoms: "house|home".</summary>
    private static bool Known(List<CueHit>? hits, Cue cue)
    {
        if (hits is not null)
        {
            foreach (var hit in hits)
            {
                if (ReferenceEquals(hit.Cue, cue))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private CueHit? Place(Cue cue, CueWord[] words)
    {
        var from = words.Length;
        foreach (var atom in cue.Phrase.Needs[0])
        {
            if (IsPresent(atom))
            {
                from = Math.Min(from, _firstAt[atom]);
            }
        }

        var last = cue.Phrase.AtStart ? Math.Min(1, words.Length) : words.Length;
        for (var at = from; at < last; at++)
        {
            if (words[at].Atoms.Length > 0 && cue.Phrase.Match(words, at) is > 0 and var length)
            {
                return new CueHit(cue, at, length);
            }
        }

        return null;
    }
}
