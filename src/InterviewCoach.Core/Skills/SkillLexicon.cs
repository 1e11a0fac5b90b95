namespace InterviewCoach.Core.Skills;

/// <summary>What a run of words names.</summary>
/// <param name="Skill">The Skill, null for a decoy.</param>
/// <param name="Term">How it is named.</param>
internal sealed record LexiconEntry(Skill? Skill, SkillTerm Term);

/// <summary>
/// The catalogue's names as a trie over folded words: a text is read once from left to right, at each word the longest
/// name wins. Edges stand in one table, keyed by node and word.
/// </summary>
internal sealed class SkillLexicon
{
    /// <summary>How many words "..." may skip.</summary>
    public const int LongestSkip = 4;

    private const int LongestStem = 14;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly HashSet<int> stemBeginnings = [];
    private readonly Dictionary<long, int> edges = [];
    private readonly List<List<LexiconEntry>?> ends = [null];
    private readonly HashSet<int> skipping = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> wordLookup;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> stemLookup;

    public SkillLexicon(IEnumerable<Skill> skills)
    {
        wordLookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        stemLookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var skill in skills)
        {
            foreach (var term in skill.Terms)
            {
                Add(new LexiconEntry(skill, term));
            }

            foreach (var decoy in skill.Decoys)
            {
                Add(new LexiconEntry(null, new SkillTerm(decoy, TermMatching.Folded)));
            }
        }
    }

    /// <summary>The number of a folded word, -1 when no name holds it. Words and stems share the numbers.</summary>
    public int WordId(ReadOnlySpan<char> folded) => wordLookup.TryGetValue(folded, out var id) ? id : -1;

    /// <summary>The number of the longest stem that a folded word begins with, -1 when there is none.</summary>
    public int StemId(ReadOnlySpan<char> folded)
    {
        if (folded.Length < WordFolding.ShortestStem || !stemBeginnings.Contains(Beginning(folded)))
        {
            return -1;
        }

        for (var length = Math.Min(folded.Length, LongestStem); length >= WordFolding.ShortestStem; length--)
        {
            if (stemLookup.TryGetValue(folded[..length], out var id))
            {
                return id;
            }
        }

        return -1;
    }

    /// <summary>The names that end at a node, null when none does.</summary>
    public IReadOnlyList<LexiconEntry>? EndsAt(int node) => ends[node];

    /// <summary>Where a word leads from a node, -1 when nowhere. The root is 0.</summary>
    public int Next(int node, int word) => word >= 0 && edges.TryGetValue(Edge(node, word), out var next) ? next : -1;

    /// <summary>Whether words may be skipped after a node.</summary>
    public bool Skips(int node) => skipping.Contains(node);

    private static int Beginning(ReadOnlySpan<char> word) => (word[0] * 31 + word[1]) * 31 + word[2];

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    private void Add(LexiconEntry entry)
    {
        var node = 0;
        foreach (var word in WordFolding.Split(entry.Term.Text))
        {
            if (word == "...")
            {
                skipping.Add(node);
                continue;
            }

            var isStem = word.Length > WordFolding.ShortestStem && word[^1] == '*';
            var table = isStem ? stems : words;
            var key = isStem ? word[..^1] : word;
            if (!table.TryGetValue(key, out var id))
            {
                id = words.Count + stems.Count;
                table.Add(key, id);
                if (isStem)
                {
                    stemBeginnings.Add(Beginning(key));
                }
            }

            ref var next = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                edges,
                Edge(node, id),
                out var known
            );
            if (!known)
            {
                next = ends.Count;
                ends.Add(null);
            }

            node = next;
        }

        if (node != 0)
        {
            (ends[node] ??= []).Add(entry);
        }
    }
}
