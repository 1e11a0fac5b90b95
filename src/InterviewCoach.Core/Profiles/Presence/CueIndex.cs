namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// Cues by the rarest of their words, because "model" begins hundreds of phrases; and for each, what else must stand in a
/// sentence.
/// </summary>
internal sealed class CueIndex
{
    private readonly Entry[][] _byRarestAtom;

    public CueIndex(int atoms, IReadOnlyList<Cue> cues)
    {
        Atoms = atoms;
        var uses = new int[atoms];
        foreach (var cue in cues)
        {
            foreach (var need in cue.Phrase.Needs)
            {
                foreach (var atom in need)
                {
                    uses[atom]++;
                }
            }
        }

        var entries = new List<Entry>?[atoms];
        foreach (var cue in cues)
        {
            // The rarest first: a sentence that lacks it is done with. Where two are as rare, the one written first.
            var needs = cue.Phrase.Needs.ToArray();
            var counts = Array.ConvertAll(needs, need => Uses(uses, need));
            for (var i = 1; i < needs.Length; i++)
            {
                for (var at = i; at > 0 && counts[at] < counts[at - 1]; at--)
                {
                    (needs[at], needs[at - 1]) = (needs[at - 1], needs[at]);
                    (counts[at], counts[at - 1]) = (counts[at - 1], counts[at]);
                }
            }

            var entry = new Entry(cue, needs[1..]);
            foreach (var atom in needs[0])
            {
                (entries[atom] ??= []).Add(entry);
            }
        }

        _byRarestAtom = Array.ConvertAll(entries, list => list is null ? [] : list.ToArray());
    }

    /// <summary>How many atoms the vocabulary has.</summary>
    public int Atoms { get; }

    /// <summary>Words of bits that hold a set of atoms.</summary>
    public int Width => (Atoms + 63) / 64;

    /// <summary>The cues whose rarest word has the atom.</summary>
    public Entry[] Of(int atom) => _byRarestAtom[atom];

    private static int Uses(int[] uses, int[] need)
    {
        var sum = 0;
        foreach (var atom in need)
        {
            sum += uses[atom];
        }

        return sum;
    }

    /// <summary>A cue and, for each of its other words, the atoms one of which it needs.</summary>
    internal sealed record Entry(Cue Cue, int[][] Needs)
    {
        /// <summary>Whether all its words may stand among the atoms present, which are given as bits.</summary>
        public bool MayHold(ulong[] present)
        {
            foreach (var need in Needs)
            {
                if (!Any(need, present))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool Any(int[] atoms, ulong[] present)
        {
            foreach (var atom in atoms)
            {
                if ((present[atom >> 6] & (1UL << (atom & 63))) != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
