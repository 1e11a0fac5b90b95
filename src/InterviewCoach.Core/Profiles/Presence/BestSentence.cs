namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>The sentence that shows a key best, by a score of the key's own.</summary>
internal static class BestSentence
{
    /// <summary>The first of the highest score; null where none reaches what the key asks for.</summary>
    public static Sentence? Of(CuedText text, PresenceKey key, Func<Sentence, CueGroup, int> score)
    {
        if (PresenceReader.GroupOf(text.Book, key) is not { } group)
        {
            return null;
        }

        Sentence? best = null;
        var bestScore = group.Enough - 1;
        foreach (var sentence in text.Sentences)
        {
            var reached = score(sentence, group);
            if (reached > bestScore)
            {
                best = sentence;
                bestScore = reached;
            }
        }

        return best;
    }
}
