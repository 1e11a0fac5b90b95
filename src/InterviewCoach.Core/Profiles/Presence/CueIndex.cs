namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// Cues by the rarest of their words, because "model" begins hundreds of phrases; and for each, what else must stand in a
/// sentence, as sets of atoms in bits.
/// </summary>
internal sealed class CueIndex
{
    private readonly Entry[][] _byRarestAtom;

    public CueIndex(int atoms, IReadOnlyList<Cue> cues)
    {
        Atoms = atoms;
        var uses = new int[atoms];
        foreach (var atom in cues.SelectMany(cue => cue.Phrase.Needs).SelectMany(need => need))
        {
            uses[atom]++;
        }

        var entries = new List<Entry>?[atoms];
        foreach (var cue in cues)
        {
            var rarest = cue.Phrase.Needs.MinBy(need => need.Sum(atom => uses[atom]))!;
            var others = cue.Phrase.Needs.Where(need => need != rarest).OrderBy(need => need.Sum(atom => uses[atom]));
            var entry = new Entry(cue, [.. others.Select(Bits)]);
            foreach (var atom in rarest)
            {
                (entries[atom] ??= []).Add(entry);
            }
        }

        _byRarestAtom = [.. entries.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>How many atoms the vocabulary has.</summary>
    public int Atoms { get; }

    /// <summary>Words of bits that hold a set of atoms.</summary>
    public int Width => (Atoms + 63) / 64;

    /// <summary>The cues whose rarest word has the atom.</summary>
    public Entry[] Of(int atom) => _byRarestAtom[atom];

    private ulong[] Bits(int[] atoms)
    {
        var bits = new ulong[Width];
        foreach (var atom in atoms)
        {
            bits[atom >> 6] |= 1UL << (atom & 63);
        }

        return bits;
    }

    /// <summary>A cue and, for each of its other words, the atoms one of which it needs.</summary>
    internal sealed record Entry(Cue Cue, ulong[][] Needs)
    {
        /// <summary>Whether all its words may stand among the atoms present.</summary>
        public bool MayHold(ulong[] present)
        {
            foreach (var need in Needs)
            {
                var met = 0UL;
                for (var i = 0; i < present.Length; i++)
                {
                    met |= need[i] & present[i];
                }

                if (met == 0)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
