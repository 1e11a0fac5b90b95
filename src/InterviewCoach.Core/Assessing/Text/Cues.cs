namespace InterviewCoach.Core.Assessing.Text;

/// <summary>A cue phrase found in a text.</summary>
/// <param name="Cue">Which cue.</param>
/// <param name="At">Index of its first token.</param>
/// <param name="Length">In tokens.</param>
internal readonly record struct CueHit(int Cue, int At, int Length);

/// <summary>The cue phrases of <c>prompts/concepts/</c>, found by stems, so that inflections and contractions match.</summary>
internal sealed class Cues
{
    private readonly PhraseTable<int> phrases = new(byStem: true);
    private readonly List<string> byId = [];
    private readonly Dictionary<string, HashSet<string>> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);

    public Cues(IEnumerable<ConceptFile> files, Reader reader)
    {
        foreach (var (name, list) in files.SelectMany(file => file.Cues))
        {
            var cue = Id(name);
            foreach (var phrase in list)
            {
                string[] words = [.. reader.Read(phrase).Tokens.Select(token => token.Word.Stem)];
                phrases.Add(words, cue);
                if (words.Length == 1)
                {
                    (stems.TryGetValue(name, out var known) ? known : stems[name] = new(StringComparer.Ordinal)).Add(
                        words[0]
                    );
                }
            }
        }
    }

    /// <summary>The cue's number, by which hits name it.</summary>
    public int Id(string name)
    {
        if (!names.TryGetValue(name, out var id))
        {
            names[name] = id = names.Count;
            byId.Add(name);
        }

        return id;
    }

    /// <summary>The stems of a cue's phrases of one word.</summary>
    public IReadOnlySet<string> StemsOf(string name) => stems.GetValueOrDefault(name, []);

    public string NameOf(int cue) => byId[cue];

    /// <summary>The cues whose names begin so, with the rest of the name.</summary>
    public IReadOnlyDictionary<int, string> Family(string prefix) =>
        names
            .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Value, pair => pair.Key[prefix.Length..]);

    /// <summary>Every cue phrase of the text, in order.</summary>
    public CueHit[] In(TextReading reading)
    {
        var hits = new List<CueHit>();
        for (var at = 0; at < reading.Tokens.Length; at++)
        {
            foreach (var (cue, length) in phrases.MatchAll(reading.Tokens, at))
            {
                hits.Add(new CueHit(cue, at, length));
            }
        }

        return [.. hits];
    }
}
