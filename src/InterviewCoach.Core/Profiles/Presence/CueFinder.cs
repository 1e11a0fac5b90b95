namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// Finds all cues in one sentence after another. A cue is looked at only where the rarest of its words stands in the sentence
/// and all its other words do too: "model" begins hundreds of phrases. Belongs to one text at a time.
/// </summary>
internal sealed class CueFinder
{
    private readonly List<Cue>[] _byRarestAtom;

    /// <summary>For each atom, the last sentence it was seen in and its first word there.</summary>
    private readonly int[] _seenIn;
    private readonly int[] _firstAt;
    private readonly List<int> _atoms = [];
    private int _sentence;

    public CueFinder(CueVocabulary vocabulary, IReadOnlyList<Cue> cues)
    {
        _seenIn = new int[vocabulary.Count];
        _firstAt = new int[vocabulary.Count];
        _byRarestAtom = new List<Cue>[vocabulary.Count];
        var uses = new int[vocabulary.Count];
        foreach (var atom in cues.SelectMany(cue => cue.Phrase.Needs).SelectMany(atoms => atoms))
        {
            uses[atom]++;
        }

        foreach (var cue in cues)
        {
            foreach (var atom in cue.Phrase.Needs.MinBy(atoms => atoms.Sum(atom => uses[atom]))!)
            {
                (_byRarestAtom[atom] ??= []).Add(cue);
            }
        }
    }

    /// <summary>Each cue that holds somewhere in the words, once, at its first place; in the order of the places.</summary>
    public CueHit[] Find(IReadOnlyList<CueWord> words)
    {
        _sentence++;
        _atoms.Clear();
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var atom in words[at].Atoms)
            {
                if (_seenIn[atom] != _sentence)
                {
                    _seenIn[atom] = _sentence;
                    _firstAt[atom] = at;
                    _atoms.Add(atom);
                }
            }
        }

        List<CueHit>? hits = null;
        foreach (var atom in _atoms)
        {
            foreach (var cue in _byRarestAtom[atom] ?? [])
            {
                if (MayHold(cue.Phrase) && !Known(hits, cue) && Place(cue, words) is { } hit)
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

    private bool MayHold(CuePhrase phrase)
    {
        foreach (var need in phrase.Needs)
        {
            var met = false;
            foreach (var atom in need)
            {
                met |= _seenIn[atom] == _sentence;
            }

            if (!met)
            {
                return false;
            }
        }

        return true;
    }

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

    private CueHit? Place(Cue cue, IReadOnlyList<CueWord> words)
    {
        var from = words.Count;
        foreach (var atom in cue.Phrase.Needs[0])
        {
            if (_seenIn[atom] == _sentence)
            {
                from = Math.Min(from, _firstAt[atom]);
            }
        }

        var last = cue.Phrase.AtStart ? Math.Min(1, words.Count) : words.Count;
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
