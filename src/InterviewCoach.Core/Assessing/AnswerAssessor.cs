using System.Collections.Concurrent;
using InterviewCoach.Core.Assessing.Contradictions;
using InterviewCoach.Core.Assessing.Coverage;
using InterviewCoach.Core.Assessing.Flags;
using InterviewCoach.Core.Assessing.Ownership;
using InterviewCoach.Core.Assessing.Scoring;
using InterviewCoach.Core.Assessing.Text;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Assessing;

/// <summary>What became of the knowledge files: an assessor, or what is wrong with them.</summary>
public abstract record AssessorLoading
{
    private AssessorLoading() { }

    /// <summary>All files are sound.</summary>
    public sealed record Loaded(AnswerAssessor Assessor) : AssessorLoading;

    /// <summary>At least one file is not.</summary>
    public sealed record Refused(IReadOnlyList<KnowledgeError> Errors) : AssessorLoading;
}

/// <summary>
/// Holds answers against RubricPoints, reference answers and write-ups. Same input, same output; any number of threads
/// may ask at once.
/// </summary>
public sealed class AnswerAssessor
{
    private const int MostTargetsKept = 4_000;
    private const int MostWriteUpsKept = 100;
    private readonly ConcurrentDictionary<(string Question, string Text), Target> targets = new();
    private readonly ConcurrentDictionary<(string Question, string Text), PointTarget> pointTargets = new();
    private readonly ConcurrentDictionary<(string, string), IReadOnlyList<Statements>> writeUps = new();
    private readonly ConcurrentDictionary<(string, string), TextReading> writeUpTexts = new();
    private readonly StatementsReader statements;
    private readonly LogisticModel referenceModel;
    private readonly Cues cues;
    private readonly OwnershipReader ownership;
    private readonly Facets facets;
    private readonly SentenceSieve sieve;
    private readonly FlagReader flagReader;
    private readonly PointJudge pointJudge;

    private AnswerAssessor(IReadOnlyList<ConceptFile> files, LogisticModel reference, LogisticModel point)
    {
        Reader = new Reader(new Vocabulary(Lexicon.Build(files)));
        referenceModel = reference;
        cues = new Cues(files, Reader);
        ownership = new OwnershipReader(cues);
        facets = new Facets(cues, ownership);
        sieve = new SentenceSieve(cues);
        flagReader = new FlagReader(cues);
        statements = new StatementsReader(Reader, cues);
        pointJudge = new PointJudge(Reader, cues, facets, point);
    }

    internal Reader Reader { get; }

    /// <summary>Builds an assessor from the files of <c>prompts/concepts/</c>.</summary>
    public static AssessorLoading Load(IReadOnlyList<KnowledgeFile> files)
    {
        var errors = new List<KnowledgeError>();
        var concepts = files.Select(file => ConceptFile.Read(file, errors)).ToList();
        var models = concepts.SelectMany(file => file.Weights).ToDictionary(pair => pair.Key, pair => pair.Value);
        var reference = LogisticModel.Parse(Features.Names, models.GetValueOrDefault("reference", []));
        var point = LogisticModel.Parse(Features.Names, models.GetValueOrDefault("point", []));
        if (reference is null || point is null)
        {
            errors.Add(new KnowledgeError("concepts/weights.yaml", 1, "weights must be numbers"));
        }

        return errors.Count > 0
            ? new AssessorLoading.Refused(errors)
            : new AssessorLoading.Loaded(new AnswerAssessor(concepts, reference!, point!));
    }

    /// <summary>Assesses one answer.</summary>
    public Assessment Assess(AnswerTask task)
    {
        var reference = Kept(targets, (task.Question, task.Reference ?? ""), PrepareReference);
        var (answer, echoes) = Read(task.Answer, reference.Question);
        var points = task
            .Rubric.Select(point =>
                pointJudge.Judge(
                    point.Id,
                    Kept(pointTargets, (task.Question, KeyOf(point)), key => pointJudge.Prepare(key.Question, point)),
                    answer
                )
            )
            .ToList();
        double? share = task.Reference is null
            ? null
            : referenceModel.Probability(Features.Of(reference, answer.Words));
        var owns = ownership.SentencesOf(answer.Text, answer.Cues) != 0;
        var contradictions = string.IsNullOrWhiteSpace(task.WriteUp)
            ? []
            : ContradictionFinder.Find(
                statements.OfAnswer(answer.Text, answer.Cues),
                Kept(writeUps, ("", task.WriteUp), key => statements.OfWriteUp(key.Text), MostWriteUpsKept)
            );
        var best = share ?? (points.Count > 0 ? points.Max(point => point.Confidence) : null);
        var writeUp = task.WriteUp is null
            ? null
            : Kept(writeUpTexts, ("", task.WriteUp), key => Reader.Read(key.Text), MostWriteUpsKept);
        var flags = flagReader.Read(answer, echoes, best, writeUp, owns);
        return new Assessment(
            Scorer.Score(points, share, contradictions.Count, flags),
            points,
            contradictions,
            owns,
            flags
        );
    }

    /// <summary>The answer with what judges need of it, and whether it says the question back.</summary>
    internal (AnswerReading Answer, bool Echoes) Read(string text, IReadOnlyList<Word> question)
    {
        var reading = Reader.Read(text);
        var hits = cues.In(reading);
        var (kept, echoes) = sieve.Sift(reading, hits, question);
        var bits = 0UL;
        for (var s = 0; s < kept.Length; s++)
        {
            bits |= kept[s] ? 1UL << Math.Min(s, 63) : 0;
        }

        var words = AnswerView.Of(reading).Within(bits);
        return (new AnswerReading(reading, hits, bits, words, facets.ShownIn(reading, hits)), echoes);
    }

    private static string KeyOf(RubricPoint point) =>
        point.Cues.Count == 0 ? point.Text : string.Join('\u001f', point.Cues.Prepend(point.Text));

    private Target PrepareReference((string Question, string Text) key) =>
        Target.Of(Reader.Read(key.Text), Reader.Read(key.Question));

    /// <summary>What was prepared before, or prepared now; the memory is bounded, and full it stays as it is.</summary>
    private static T Kept<T>(
        ConcurrentDictionary<(string, string), T> memory,
        (string, string) key,
        Func<(string Question, string Text), T> prepare,
        int most = MostTargetsKept
    )
    {
        if (memory.TryGetValue(key, out var known))
        {
            return known;
        }

        var prepared = prepare(key);
        if (memory.Count < most)
        {
            memory.TryAdd(key, prepared);
        }

        return prepared;
    }
}
