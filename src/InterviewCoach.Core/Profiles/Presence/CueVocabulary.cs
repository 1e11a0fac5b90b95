namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// All words that any phrase looks for. A word of a text is known by its atoms: itself, each beginning that some phrase asks
/// for, each kind of words it is one of, and "a number". Texts are long and phrases many, so that each word is looked up once.
/// </summary>
internal sealed class CueVocabulary
{
    private const int LongestWord = 40;
    private static readonly int[] NoAtoms = [];

    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int[]> _kindsOf = [];
    private int? _number;
    private int _shortest = int.MaxValue;
    private int _longest;

    /// <summary>How many atoms there are; they are numbered from 0.</summary>
    public int Count { get; private set; }

    /// <summary>Makes a word one of a kind, which phrases then ask for by name.</summary>
    /// <returns>Whether it is a word.</returns>
    public bool Add(string kind, ReadOnlySpan<char> word)
    {
        if (AtomOf(word) is not { } atom)
        {
            return false;
        }

        if (!_kinds.TryGetValue(kind, out var ofKind))
        {
            _kinds[kind] = ofKind = Count++;
        }

        _kindsOf[atom] = [.. _kindsOf.GetValueOrDefault(atom) ?? NoAtoms, ofKind];
        return true;
    }

    /// <summary>The atom for a word of a phrase, new or known; null when it is not a word, or a kind that has no words.</summary>
    public int? AtomOf(ReadOnlySpan<char> word)
    {
        if (word is "N")
        {
            return _number ??= Count++;
        }

        if (word.StartsWith('@'))
        {
            return _kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[1..], out var kind) ? kind : null;
        }

        var isBeginning = word.EndsWith('*');
        var letters = isBeginning ? word[..^1] : word;
        if (letters.Length == 0)
        {
            return null;
        }

        foreach (var c in letters)
        {
            if (!(char.IsLower(c) || char.IsDigit(c) || c is '.' or '/'))
            {
                return null;
            }
        }

        var known = (isBeginning ? _beginnings : _exact).GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(letters, out var atom))
        {
            atom = Count++;
            known[letters] = atom;
        }

        if (isBeginning)
        {
            _shortest = Math.Min(_shortest, letters.Length);
            _longest = Math.Max(_longest, letters.Length);
        }

        return atom;
    }

    /// <summary>The atoms of a word of a text, in lower case.</summary>
    public int[] AtomsOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return NoAtoms;
        }

        List<int>? atoms = null;
        if (_exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var exact))
        {
            Add(ref atoms, exact);
        }

        if (_number is { } number && char.IsDigit(word[0]))
        {
            (atoms ??= []).Add(number);
        }

        var beginnings = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = _shortest; length <= Math.Min(_longest, word.Length); length++)
        {
            if (beginnings.TryGetValue(word[..length], out var beginning))
            {
                Add(ref atoms, beginning);
            }
        }

        return atoms is null ? NoAtoms : [.. atoms];
    }

    private void Add(ref List<int>? atoms, int atom)
    {
        (atoms ??= []).Add(atom);
        foreach (var kind in _kindsOf.GetValueOrDefault(atom) ?? NoAtoms)
        {
            if (!atoms.Contains(kind))
            {
                atoms.Add(kind);
            }
        }
    }
}

/// <summary>A word of a text and what phrases call it.</summary>
/// <param name="Start">Where it begins in the sentence's text.</param>
/// <param name="Length">Its length there; 0 for the host of a link, which is not shown.</param>
/// <param name="Atoms">Its atoms in the vocabulary; most words have none.</param>
internal readonly record struct CueWord(int Start, int Length, int[] Atoms);
