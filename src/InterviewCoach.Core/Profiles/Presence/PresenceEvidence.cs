namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>For each presence key, the sentences that show it with their scores, and the best of them.</summary>
internal sealed class PresenceEvidence
{
    private readonly Dictionary<PresenceKey, List<(Sentence Sentence, int Score)>> _candidates;

    private PresenceEvidence(
        Dictionary<PresenceKey, List<(Sentence, int)>> candidates,
        Dictionary<PresenceKey, Sentence> best
    )
    {
        _candidates = candidates;
        Best = best;
    }

    /// <summary>The best sentence for each key that is shown, but for figures, which have no words.</summary>
    public IReadOnlyDictionary<PresenceKey, Sentence> Best { get; }

    /// <summary>All sentences that show the key, in document order.</summary>
    public IReadOnlyList<(Sentence Sentence, int Score)> Of(PresenceKey key) =>
        _candidates.GetValueOrDefault(key) ?? [];

    /// <summary>Weighs each sentence for each key.</summary>
    public static PresenceEvidence Of(CuedText text)
    {
        var keys = Enum.GetValues<PresenceKey>()
            .Select(key => (Key: key, Group: PresenceReader.GroupOf(text.Book, key)))
            .Where(pair => pair.Group is not null)
            .ToArray();
        var candidates = keys.ToDictionary(pair => pair.Key, _ => new List<(Sentence, int)>());
        foreach (var sentence in text.Sentences)
        {
            if (sentence.IsSilent)
            {
                continue;
            }

            foreach (var (key, group) in keys)
            {
                if (PresenceReader.Score(sentence, key, group!) is var score && score >= group!.Enough)
                {
                    candidates[key].Add((sentence, score));
                }
            }
        }

        var best = new Dictionary<PresenceKey, Sentence>();
        foreach (var key in Enum.GetValues<PresenceKey>())
        {
            if (PresenceReader.Best(text, key, candidates.GetValueOrDefault(key) ?? []) is { } sentence)
            {
                best[key] = sentence;
            }
        }

        return new PresenceEvidence(candidates, best);
    }
}
