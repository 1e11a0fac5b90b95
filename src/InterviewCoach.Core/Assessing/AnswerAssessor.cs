using System.Collections.Concurrent;
using InterviewCoach.Core.Assessing.Contradictions;
using InterviewCoach.Core.Assessing.Coverage;
using InterviewCoach.Core.Assessing.Flags;
using InterviewCoach.Core.Assessing.Ownership;
using InterviewCoach.Core.Assessing.Scoring;
using InterviewCoach.Core.Assessing.Shape;
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
    private readonly ConcurrentDictionary<(string, string), WriteUpReading> writeUps = new();
    private readonly StatementsReader statements;
    private readonly LogisticModel referenceModel;
    private readonly Cues cues;
    private readonly OwnershipReader ownership;
    private readonly Facets facets;
    private readonly SentenceSieve sieve;
    private readonly Subject subject;
    private readonly FlagReader flagReader;
    private readonly PointJudge pointJudge;
    private readonly FindingDenials findingDenials;
    private readonly ShapeReader shape;

    private AnswerAssessor(IReadOnlyList<ConceptFile> files, LogisticModel reference, LogisticModel point)
    {
        var lexicon = Lexicon.Build(files);
        Reader = new Reader(new Vocabulary(lexicon));
        referenceModel = reference;
        cues = new Cues(files, Reader);
        ownership = new OwnershipReader(cues);
        facets = new Facets(cues, ownership);
        sieve = new SentenceSieve(cues);
        subject = new Subject(lexicon, cues);
        flagReader = new FlagReader(cues);
        statements = new StatementsReader(Reader, cues);
        pointJudge = new PointJudge(Reader, cues, facets, point);
        findingDenials = new FindingDenials(cues, statements);
        shape = new ShapeReader(cues);
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
        var rubric = task.Rubric.Select(point => PointOf(task.Question, point)).ToList();
        var writeUp = string.IsNullOrWhiteSpace(task.WriteUp)
            ? null
            : Kept(writeUps, ("", task.WriteUp), key => ReadWriteUp(key.Text), MostWriteUpsKept);
        var text = Reader.Read(task.Answer);
        var hits = cues.In(text);
        var wanted = new List<IReadOnlySet<string>>(rubric.Select(point => point.Target.Stems))
        {
            reference.Stems,
            reference.Asked,
        };
        if (writeUp is not null)
        {
            wanted.Add(writeUp.Stems);
        }

        var (sifted, echoes) = sieve.Sift(text, hits, reference.Asking, reference.Question);
        var kept = sifted & subject.SentencesOf(text, hits, wanted);
        var words = AnswerView.Of(text).Within(kept);
        var answer = new AnswerReading(text, hits, kept, words, facets.ShownIn(text, hits));
        var points = rubric.Select((point, i) => pointJudge.Judge(task.Rubric[i].Id, point, answer)).ToList();
        // Nothing about the subject is worth nothing, whatever is missed.
        double? share =
            words.Words.Length == 0 ? 0
            : task.Reference is null ? null
            : ShareOf(reference, words);
        var contradictions = ContradictionsOf(task, text, hits, writeUp?.Statements ?? []);
        var (parts, impactFirst) = shape.Read(text, hits, sentence => (sifted >> Math.Min(sentence, 63) & 1) == 0);
        var owns = ownership.SentencesOf(text, hits) != 0;
        var best = share ?? (points.Count > 0 ? points.Max(point => point.Confidence) : null);
        var flags = flagReader.Read(answer, words.Words.Length, echoes, best, writeUp?.Text, owns);
        return new Assessment(
            Scorer.Score(points, share, contradictions.Count, flags),
            points,
            contradictions,
            owns,
            flags
        )
        {
            ImpactFirst = impactFirst,
            Structure = parts,
        };
    }

    /// <summary>What the write-up, the code and earlier answers deny, in this order.</summary>
    private List<Contradiction> ContradictionsOf(
        AnswerTask task,
        TextReading answer,
        CueHit[] hits,
        IReadOnlyList<Statements> writeUp
    )
    {
        var found = new List<Contradiction>();
        if (writeUp.Count == 0 && task.Findings.Count == 0 && task.EarlierAnswers.Count == 0)
        {
            return found;
        }

        var said = statements.OfAnswer(answer, hits);
        found.AddRange(ContradictionFinder.Find(said, writeUp));
        found.AddRange(findingDenials.Find(answer, hits, task.Findings).DistinctBy(one => (one.RuleId, one.Quote)));
        foreach (var earlier in task.EarlierAnswers)
        {
            var before = Reader.Read(earlier.Text);
            found.AddRange(
                ContradictionFinder
                    .Find(said, [statements.OfAnswer(before, cues.In(before))])
                    .Select(one => one with { Source = ContradictionSource.EarlierAnswer, EarlierSeq = earlier.Seq })
            );
        }

        return found;
    }

    /// <summary>Estimated share of the reference that is said; next to nothing when no sentence says anything of it.</summary>
    private double ShareOf(Target reference, AnswerView answer)
    {
        var features = Features.Of(reference, answer);
        var share = referenceModel.Probability(features);
        return features[Features.NothingNew] > 0 && features[Features.Coverage] < 0.3 ? Math.Min(0.1, share) : share;
    }

    private PointTarget PointOf(string question, RubricPoint point) =>
        Kept(pointTargets, (question, KeyOf(point)), key => pointJudge.Prepare(key.Question, point));

    private WriteUpReading ReadWriteUp(string text)
    {
        var reading = Reader.Read(text);
        return new WriteUpReading(
            reading,
            statements.OfWriteUp(text),
            reading
                .Tokens.Where(token => token.Word.Weight >= 0.6)
                .Select(token => token.Word.Stem)
                .ToHashSet(StringComparer.Ordinal)
        );
    }

    private sealed record WriteUpReading(
        TextReading Text,
        IReadOnlyList<Statements> Statements,
        IReadOnlySet<string> Stems
    );

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
