using InterviewCoach.Core.Assessing.Flags;
using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>Reads an answer for the judges, sentence by sentence; what says nothing is left out.</summary>
internal sealed class AnswerReader(Reader reader, Cues cues, Facets facets, Silence silence, Subject subject)
{
    private const double CopiedWorth = 0.5;
    private const double GrandWorth = 0.4;
    private readonly int buzzwords = cues.Id("buzzwords");

    /// <param name="text">The answer.</param>
    /// <param name="question">The question as read.</param>
    /// <param name="asked">The stems of the question's words.</param>
    /// <param name="wanted">Words that show that a sentence is about the subject, by stem.</param>
    /// <param name="writeUp">The write-up, which an answer may be read out of; null without one.</param>
    public AnswerReading Read(
        string text,
        TextReading question,
        IReadOnlySet<string> asked,
        IReadOnlyList<IReadOnlySet<string>> wanted,
        IReadOnlySet<int>? writeUp
    )
    {
        var reading = reader.Read(text);
        var hits = cues.In(reading);
        var silent = silence.Of(reading, hits, question);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<Word>();
        var sentences = new List<SaidSentence>();
        var shown = facets.ShownIn(reading, hits, silent, asked);
        var onSubject = subject.SentencesOf(reading, hits, silent, wanted);
        var nothing = !Array.Exists(onSubject, one => one);
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var said = WordsOf(reading, reading.Sentences[s], silent, index, words);
            // What is about something else adds nothing, whatever words it shares with a point by chance.
            if (said.Length > 0 && (onSubject[s] || nothing))
            {
                // Grand words and what is read out show no facet either.
                var worth = WorthOf(reading, hits, s, shown[s], writeUp);
                sentences.Add(new SaidSentence(s, said, worth >= 1 ? shown[s] : 0, worth));
            }
        }

        return new AnswerReading(reading, hits, silent, [.. words], [.. sentences]);
    }

    private static SaidWord[] WordsOf(
        TextReading reading,
        Sentence sentence,
        bool[] silent,
        Dictionary<string, int> index,
        List<Word> words
    )
    {
        var said = new List<SaidWord>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = reading.Tokens[i];
            if (silent[i] || !token.Word.IsContent)
            {
                continue;
            }

            if (!index.TryGetValue(token.Word.Stem, out var word))
            {
                index[token.Word.Stem] = word = words.Count;
                words.Add(token.Word);
            }

            var known = said.FindIndex(other => other.Word == word);
            if (known < 0)
            {
                said.Add(new SaidWord(word, i, token.Negated));
            }
            else if (!token.Negated)
            {
                said[known] = said[known] with { Denied = false };
            }
        }

        return [.. said];
    }

    private double WorthOf(TextReading reading, CueHit[] hits, int sentence, uint shown, IReadOnlySet<int>? writeUp)
    {
        if (writeUp is not null && Shingles.AreMostlyOf(reading, reading.Sentences[sentence], writeUp))
        {
            return CopiedWorth;
        }

        var grand = 0;
        foreach (var hit in hits)
        {
            grand += hit.Cue == buzzwords && reading.Tokens[hit.At].Sentence == sentence ? 1 : 0;
        }

        return grand >= 2 && !facets.IsBackedUp(shown) ? GrandWorth : 1;
    }
}
