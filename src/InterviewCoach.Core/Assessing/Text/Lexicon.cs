namespace InterviewCoach.Core.Assessing.Text;

/// <summary>
/// What is known of words: which carry little, which mean the same, belong together or are opposites. Filled from the
/// files of <c>prompts/concepts/</c>; read-only afterwards.
/// </summary>
internal sealed class Lexicon
{
    private static readonly int[] None = [];

    private readonly Dictionary<string, string> bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordKind> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> same = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> related = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> opposite = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> nameOfGroup = [];
    private readonly HashSet<int> fieldGroups = [];
    private readonly HashSet<string> vague = new(StringComparer.Ordinal);
    private readonly HashSet<string> tellingGrammar = new(StringComparer.Ordinal);
    private readonly HashSet<string> negations = new(StringComparer.Ordinal);

    /// <summary>Phrases of several words that stand for a group; their words are stems.</summary>
    public PhraseTable<PhraseMeaning> Phrases { get; } = new(byStem: true);

    private Lexicon() { }

    /// <summary>Builds the lexicon from all files.</summary>
    public static Lexicon Build(IReadOnlyList<ConceptFile> files)
    {
        var lexicon = new Lexicon();
        var opposites = new List<(string, string)>();
        var group = 0;
        foreach (var forms in files.SelectMany(file => file.Forms))
        {
            foreach (var form in forms.Skip(1))
            {
                lexicon.bases[form] = forms[0];
            }
        }

        foreach (var yaml in files)
        {
            lexicon.AddKinds(yaml.Function, WordKind.Function);
            lexicon.AddKinds(yaml.Light, WordKind.Light);
            lexicon.AddKinds(yaml.Common, WordKind.Common);
            lexicon.negations.UnionWith(yaml.Negations);
            lexicon.vague.UnionWith(yaml.Vague.Select(lexicon.StemOf));
            lexicon.tellingGrammar.UnionWith(yaml.TellingGrammar.Select(lexicon.StemOf));
            opposites.AddRange(yaml.Opposites);
            foreach (var words in yaml.Same)
            {
                if (yaml.IsField)
                {
                    lexicon.fieldGroups.Add(group);
                }

                lexicon.nameOfGroup[group] = string.Join('~', words.Take(2)).Replace(' ', '_');
                lexicon.AddGroup(lexicon.same, words, group++, isSame: true);
            }

            foreach (var words in yaml.Related)
            {
                lexicon.AddGroup(lexicon.related, words, group++, isSame: false);
            }
        }

        foreach (var (one, other) in opposites)
        {
            lexicon.AddOpposite(one, other, ref group);
            lexicon.AddOpposite(other, one, ref group);
        }

        return lexicon;
    }

    /// <summary>The stem of a folded word: American, brought to its base form, without its ending.</summary>
    public string StemOf(string word)
    {
        var text = Spelling.American(word);
        return Stemmer.Stem(bases.GetValueOrDefault(text, text));
    }

    /// <summary>Whether the word belongs to the field.</summary>
    public bool IsOfField(Word word) => Array.Exists(word.Same, fieldGroups.Contains);

    /// <summary>Whether the word is of the field and yet in every talk about it: "data", "model".</summary>
    public bool IsVague(Word word) => vague.Contains(word.Stem);

    /// <summary>Whether the word tells what kind of thing is said: no grammar but "because", "until", "would" and their like.</summary>
    public bool Tells(Word word) => word.Kind != WordKind.Function || tellingGrammar.Contains(word.Stem);

    /// <summary>The name of a group of words that mean the same: its first two words.</summary>
    public string NameOf(int group) => nameOfGroup.GetValueOrDefault(group, "~");

    public bool IsNegation(string word) => negations.Contains(word);

    public WordKind? KindOf(string word, string stem) =>
        kinds.TryGetValue(word, out var kind) || kinds.TryGetValue("~" + stem, out kind) ? kind : null;

    public int[] Same(string stem) => same.GetValueOrDefault(stem, None);

    public int[] Related(string stem) => related.GetValueOrDefault(stem, None);

    public int[] Opposite(string stem) => opposite.GetValueOrDefault(stem, None);

    private void AddKinds(IEnumerable<string> words, WordKind kind)
    {
        foreach (var word in words)
        {
            kinds.TryAdd(word, kind);
            if (kind != WordKind.Function)
            {
                kinds.TryAdd("~" + StemOf(word), kind);
            }
        }
    }

    private void AddGroup(Dictionary<string, int[]> table, IEnumerable<string> words, int group, bool isSame)
    {
        foreach (var words1 in words.Select(Stems))
        {
            if (words1.Length > 1)
            {
                Phrases.Add(words1, new PhraseMeaning(group, isSame));
            }
            else if (words1.Length == 1)
            {
                Put(table, words1[0], group);
            }
        }
    }

    /// <summary>A word is opposed to the other word and to all that mean the same as it.</summary>
    private void AddOpposite(string one, string other, ref int group)
    {
        var (left, right) = (Stems(one), Stems(other));
        if (left.Length != 1 || right.Length != 1)
        {
            return;
        }

        if (Same(right[0]).Length == 0)
        {
            Put(same, right[0], group++);
        }

        foreach (var meaning in Same(right[0]))
        {
            Put(opposite, left[0], meaning);
        }
    }

    private static void Put(Dictionary<string, int[]> table, string stem, int group) =>
        table[stem] = [.. table.GetValueOrDefault(stem, None).Append(group).Distinct().Order()];

    private string[] Stems(string phrase) =>
        [
            .. phrase
                .Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("a" or "an" or "the"))
                .Select(StemOf),
        ];
}

/// <summary>The group that a phrase of several words belongs to.</summary>
/// <param name="Group">The group.</param>
/// <param name="IsSame">Whether the group's words mean the same, or only belong together.</param>
internal readonly record struct PhraseMeaning(int Group, bool IsSame);
