using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>A distinct word of an answer.</summary>
/// <param name="Word">The word.</param>
/// <param name="Affirmed">Whether it is said at least once without a negation over it.</param>
/// <param name="Denied">Whether it is said at least once under a negation.</param>
/// <param name="Sentences">Bit n: it is said in sentence n; from sentence 63 on all share one bit.</param>
/// <param name="First">Position of its first token.</param>
internal sealed record AnswerWord(Word Word, bool Affirmed, bool Denied, ulong Sentences, int First);

/// <summary>An answer, or some of its sentences, as a set of words.</summary>
internal sealed class AnswerView
{
    private AnswerView(TextReading reading, AnswerWord[] words)
    {
        Reading = reading;
        Words = words;
    }

    public TextReading Reading { get; }

    /// <summary>The distinct words that tell something, in order.</summary>
    public AnswerWord[] Words { get; }

    public static AnswerView Of(TextReading reading)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<AnswerWord>();
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            var token = reading.Tokens[i];
            if (!token.Word.IsContent)
            {
                continue;
            }

            var bit = 1UL << Math.Min(token.Sentence, 63);
            if (!index.TryGetValue(token.Word.Stem, out var at))
            {
                index[token.Word.Stem] = words.Count;
                words.Add(new AnswerWord(token.Word, !token.Negated, token.Negated, bit, i));
            }
            else
            {
                var known = words[at];
                words[at] = known with
                {
                    Affirmed = known.Affirmed || !token.Negated,
                    Denied = known.Denied || token.Negated,
                    Sentences = known.Sentences | bit,
                };
            }
        }

        return new AnswerView(reading, [.. words]);
    }

    /// <summary>The words said in the sentences of the mask.</summary>
    public AnswerView Within(ulong sentences) =>
        new(Reading, Array.FindAll(Words, word => (word.Sentences & sentences) != 0));
}
