using InterviewCoach.Core.Assessing.Flags;
using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>Reads an answer for the judges, sentence by sentence; what says nothing is left out.</summary>
internal sealed class AnswerReader(
    Reader reader,
    Cues cues,
    Facets facets,
    Silence silence,
    Disowned disowned,
    Subject subject,
    Substance substance,
    PlainSpeech plainSpeech,
    ContentKinds kinds
)
{
    private const double CopiedWorth = 0.5;
    private const double GrandWorth = 0.4;

    /// <summary>An answer has room for more than one sentence has.</summary>
    private const double OfWhole = 2.5;

    /// <summary>"So it is with people" gives no reason: a sentence must hold this much that could be checked.</summary>
    private const double LeastItems = 1;

    /// <summary>The logarithm of the twenty things that a full answer holds.</summary>
    private const double Full = 3;
    private readonly int buzzwords = cues.Id("buzzwords");

    /// <param name="text">The answer.</param>
    /// <param name="question">The question as read.</param>
    /// <param name="asked">The stems of the question's words.</param>
    /// <param name="wanted">Words that show that a sentence is about the subject, by stem: of the question, points and reference.</param>
    /// <param name="points">The points, which an answer may be read out of.</param>
    /// <param name="writeUp">The write-up, likewise; null without one.</param>
    public AnswerReading Read(
        string text,
        TextReading question,
        IReadOnlySet<string> asked,
        IReadOnlyList<IReadOnlySet<string>> wanted,
        IReadOnlyList<TextReading> points,
        WriteUpWords? writeUp
    )
    {
        var reading = reader.Read(text);
        var hits = cues.In(reading);
        var silent = silence.Of(reading, hits, question);
        var plain = new Lazy<UInt128[]>(() => plainSpeech.ShownIn(reading, silent));
        var whole = View(reading, hits, silent, asked, wanted, writeUp, plain);
        var unknown = (bool[])silent.Clone();
        Recital.Mark(reading, points, unknown);
        disowned.MarkUnknown(reading, hits, unknown);
        var known = Without(unknown, silent, whole);
        IReadOnlyList<IReadOnlySet<string>> named = [.. wanted, StemsOf(points)];
        var undone = Undone(reasonsCount: true);
        var reasoned = Without(undone, unknown, known);
        var owned = Without(Undone(reasonsCount: false), undone, reasoned);
        return whole with { Known = known, Reasoned = reasoned, Owned = owned };

        bool[] Undone(bool reasonsCount)
        {
            var marked = (bool[])unknown.Clone();
            disowned.MarkUndone(reading, hits, named, reasonsCount, marked);
            return marked;
        }

        AnswerReading Without(bool[] marked, bool[] before, AnswerReading view) =>
            marked.AsSpan().SequenceEqual(before) ? view : View(reading, hits, marked, asked, wanted, writeUp, plain);
    }

    private static HashSet<string> StemsOf(IReadOnlyList<TextReading> points) =>
        points
            .SelectMany(point => point.Tokens)
            .Where(token => token.Word.IsContent)
            .Select(token => token.Word.Stem)
            .ToHashSet(StringComparer.Ordinal);

    private AnswerReading View(
        TextReading reading,
        CueHit[] hits,
        bool[] silent,
        IReadOnlySet<string> asked,
        IReadOnlyList<IReadOnlySet<string>> wanted,
        WriteUpWords? writeUp,
        Lazy<UInt128[]> plain
    )
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<Word>();
        var sentences = new List<SaidSentence>();
        var items = new Dictionary<string, double>(StringComparer.Ordinal);
        var shown = facets.ShownIn(reading, hits, silent, asked);
        var onSubject = subject.SentencesOf(reading, hits, silent, wanted, writeUp?.Stems);
        var nothing = !Array.Exists(onSubject, one => one);
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var sentence = reading.Sentences[s];
            var said = WordsOf(reading, sentence, silent, index, words);
            // What is about something else adds nothing, whatever words it shares with a point by chance.
            if (said.Length > 0 && (onSubject[s] || nothing))
            {
                // Grand words, what is read out, and what has next to nothing in it show no facet either.
                var worth = WorthOf(reading, hits, s, shown[s], writeUp?.Shingles);
                var own = worth >= 1 ? substance.ItemsOf(reading, sentence, silent, asked) : [];
                var counts = own.Values.Sum() >= LeastItems;
                foreach (var (stem, item) in own)
                {
                    items[stem] = item;
                }

                sentences.Add(
                    new SaidSentence(
                        s,
                        said,
                        counts ? shown[s] : UInt128.Zero,
                        Substance.Worth(own.Values.Sum()),
                        worth,
                        counts
                    )
                );
            }
        }

        return new AnswerReading(reading, hits, silent, [.. words], [.. sentences])
        {
            Plain = plain,
            Kinds = new Lazy<KindsShown>(() => kinds.ShownIn(reading, sentences, silent, asked)),
            Much = Math.Log(1 + items.Values.Sum()) / Full,
            Specific = Substance.Worth(items.Values.Sum() / OfWhole),
        };
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

    private double WorthOf(TextReading reading, CueHit[] hits, int sentence, UInt128 shown, IReadOnlySet<int>? writeUp)
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
