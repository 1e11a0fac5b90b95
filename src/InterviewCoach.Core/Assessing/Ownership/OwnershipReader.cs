using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Ownership;

/// <summary>
/// Whether the candidate says what they themself did: "I" with a concrete action, or "my part was …". "We", the passive, and
/// what one would do or thinks do not count.
/// </summary>
internal sealed class OwnershipReader(Cues cues)
{
    private const int Reach = 4;
    private readonly int action = cues.Id("own_action");
    private readonly int vague = cues.Id("own_vague");
    private readonly int part = cues.Id("own_part");

    /// <summary>For each sentence whether it says so.</summary>
    public bool[] SentencesOf(TextReading reading, CueHit[] hits)
    {
        var sentences = new bool[reading.Sentences.Length];
        var actions = hits.Where(hit => hit.Cue == action).Select(hit => hit.At).ToHashSet();
        var idle = hits.Where(hit => hit.Cue == vague).Select(hit => hit.At).ToHashSet();
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            if (reading.Tokens[i].Word.Text == "i" && ActsAfter(reading.Tokens, i, actions, idle))
            {
                sentences[reading.Tokens[i].Sentence] = true;
            }
        }

        foreach (var hit in hits)
        {
            if (hit.Cue == part && IsOwn(reading.Tokens, hit))
            {
                sentences[reading.Tokens[hit.At].Sentence] = true;
            }
        }

        return sentences;
    }

    /// <summary>An action soon after "I", with nothing between but auxiliaries and adverbs.</summary>
    private static bool ActsAfter(Token[] tokens, int i, HashSet<int> actions, HashSet<int> idle)
    {
        for (var j = i + 1; j < tokens.Length && j <= i + Reach && tokens[j].Sentence == tokens[i].Sentence; j++)
        {
            var word = tokens[j].Word.Text;
            if (
                IsHypothetical(word)
                || tokens[j].Negated
                || word is "not" or "never" or "think" or "guess" or "we" or "believe"
            )
            {
                return false;
            }

            // A verb of the list, or any other word that says something: verbs of the trade are too many to list.
            if (
                actions.Contains(j)
                || (tokens[j].Word.Kind == WordKind.Content && !idle.Contains(j) && !IsBetween(word))
            )
            {
                return true;
            }

            if (idle.Contains(j) || !IsBetween(word))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsHypothetical(string word) =>
        word
            is "would"
                or "could"
                or "should"
                or "might"
                or "will"
                or "can"
                or "may"
                or "wish"
                or "hope"
                or "want"
                or "need";

    private static bool IsBetween(string word) =>
        word
            is "have"
                or "to"
                or "myself"
                or "had"
                or "has"
                or "did"
                or "do"
                or "also"
                or "then"
                or "first"
                or "just"
                or "actually"
                or "basically"
                or "only"
                or "always"
                or "later"
                or "even"
                or "started"
                or "by"
                or "was"
                or "am"
                or "been"
                or "ended"
                or "up"
                or "went"
                or "and"
                or "simply"
                or "already"
                or "really"
                or "still"
                or "finally"
        || word.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>"My part was …", "responsible for …" in a clause that has the first person and does not deny it.</summary>
    private static bool IsOwn(Token[] tokens, CueHit hit)
    {
        var sentence = tokens[hit.At].Sentence;
        if (tokens[hit.At].Negated)
        {
            return false;
        }

        for (var i = Math.Max(0, hit.At - 6); i < Math.Min(tokens.Length, hit.At + hit.Length); i++)
        {
            var word = tokens[i].Word.Text;
            if (
                tokens[i].Sentence == sentence
                && word is "i" or "my"
                && !(i + 1 < tokens.Length && IsHypothetical(tokens[i + 1].Word.Text))
            )
            {
                return word == "i"
                    || tokens[i + 1].Word.Text
                        is "part"
                            or "role"
                            or "job"
                            or "work"
                            or "own"
                            or "responsibility"
                            or "contribution"
                            or "task"
                            or "idea"
                            or "decision";
            }
        }

        return false;
    }
}
