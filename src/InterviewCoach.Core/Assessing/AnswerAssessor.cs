using System.Collections.Concurrent;
using InterviewCoach.Core.Assessing.Contradictions;
using InterviewCoach.Core.Assessing.Contradictions.Assertions;
using InterviewCoach.Core.Assessing.Coverage;
using InterviewCoach.Core.Assessing.Flags;
using InterviewCoach.Core.Assessing.Ownership;
using InterviewCoach.Core.Assessing.Scoring;
using InterviewCoach.Core.Assessing.Shape;
using InterviewCoach.Core.Assessing.Text;
using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles.Presence;
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
    private const int MostEarlierKept = 1_000;
    private readonly ConcurrentDictionary<(string Question, string Text), Target> targets = new();
    private readonly ConcurrentDictionary<(string Question, string Text), PointTarget> pointTargets = new();
    private readonly ConcurrentDictionary<(string, string), WriteUpReading> writeUps = new();
    private readonly ConcurrentDictionary<(string, string), Stated> earlierAnswers = new();
    private readonly StatementsReader statements;
    private readonly LogisticModel referenceModel;
    private readonly Cues cues;
    private readonly OwnershipReader ownership;
    private readonly AnswerReader answers;
    private readonly FlagReader flagReader;
    private readonly PointJudge pointJudge;
    private readonly FindingDenials findingDenials;
    private readonly ContradictionFinder contradictions;
    private readonly ShapeReader shape;

    private AnswerAssessor(IReadOnlyList<ConceptFile> files, LogisticModel reference, LogisticModel spoken)
    {
        var lexicon = Lexicon.Build(files);
        Reader = new Reader(new Vocabulary(lexicon));
        referenceModel = reference;
        cues = new Cues(files, Reader);
        ownership = new OwnershipReader(cues);
        var facets = new Facets(cues, ownership);
        var kinds = new ContentKinds(files, lexicon);
        answers = new AnswerReader(
            Reader,
            cues,
            facets,
            new Silence(cues),
            new Disowned(cues),
            new Subject(lexicon, cues),
            new Substance(lexicon),
            new PlainSpeech(BuiltInCues.Book, facets),
            kinds
        );
        flagReader = new FlagReader(cues);
        statements = new StatementsReader(Reader, cues);
        pointJudge = new PointJudge(Reader, cues, facets, kinds, new Associations(files, Reader), spoken);
        findingDenials = new FindingDenials(cues, statements);
        contradictions = new ContradictionFinder(cues);
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
        var spoken = LogisticModel.Parse(PointFeatures.Names, models.GetValueOrDefault("spoken", []));
        if (reference is null || spoken is null)
        {
            errors.Add(new KnowledgeError("concepts/weights.yaml", 1, "weights must be numbers"));
        }

        return errors.Count > 0
            ? new AssessorLoading.Refused(errors)
            : new AssessorLoading.Loaded(new AnswerAssessor(concepts, reference!, spoken!));
    }

    /// <summary>Assesses one answer. What is said to a machine is not said to the interviewer: it earns nothing, and hides nothing.</summary>
    public Assessment Assess(AnswerTask task)
    {
        var spoken = MachineTalk.BuiltIn.Without(task.Answer);
        var assessed = Judge(task with { Answer = spoken });
        return spoken == task.Answer ? assessed : assessed with { Score = Math.Min(assessed.Score, Judge(task).Score) };
    }

    private Assessment Judge(AnswerTask task)
    {
        var reference = Kept(targets, (task.Question, task.Reference ?? ""), PrepareReference);
        var rubric = task.Rubric.Select(point => PointOf(task.Question, point)).ToList();
        var writeUp = string.IsNullOrWhiteSpace(task.WriteUp)
            ? null
            : Kept(
                writeUps,
                ("", task.WriteUp),
                key => ReadWriteUp(MachineTalk.BuiltIn.Without(key.Text)),
                MostWriteUpsKept
            );
        var wanted = new List<IReadOnlySet<string>>(rubric.Select(point => point.Target.Stems))
        {
            reference.Stems,
            reference.Asked,
        };
        var answer = answers.Read(
            task.Answer,
            reference.Asking,
            reference.Asked,
            wanted,
            [.. rubric.Where(point => !point.IsStatement).Select(point => point.Target.Reading)],
            writeUp?.Words
        );
        var (text, hits) = (answer.Text, answer.Cues);
        var points = rubric.Select((point, i) => pointJudge.Judge(task.Rubric[i].Id, point, answer)).ToList();
        double? share = task.Reference is null ? null : ShareOf(reference, answer);
        var contradicted = ContradictionsOf(task, answer, writeUp?.Statements ?? Stated.Nothing);
        var (parts, impactFirst) = shape.Read(text, hits, answer.Silent);
        var owns = Array.Exists(ownership.SentencesOf(text, hits), one => one);
        var best = share ?? (points.Count > 0 ? points.Max(point => point.Confidence) : null);
        var said = answer.Sentences.Sum(sentence => sentence.Words.Length);
        var flags = flagReader.Read(answer, said, reference.Asking, best, writeUp?.Words.Shingles, owns);
        return new Assessment(Scorer.Score(points, share, contradicted.Count, flags), points, contradicted, owns, flags)
        {
            ImpactFirst = impactFirst,
            Structure = parts,
        };
    }

    /// <summary>What the write-up, the code and earlier answers deny, in this order.</summary>
    private List<Contradiction> ContradictionsOf(AnswerTask task, AnswerReading answer, Stated writeUp)
    {
        var found = new List<Contradiction>();
        if (writeUp.Lines.Count == 0 && task.Findings.Count == 0 && task.EarlierAnswers.Count == 0)
        {
            return found;
        }

        // What is said back of the question is not said of the project.
        var hits = Array.FindAll(answer.Cues, hit => !answer.Silent[hit.At]);
        var said = statements.OfAnswer(answer.Text, hits);
        found.AddRange(contradictions.Find(said, writeUp));
        found.AddRange(
            findingDenials.Find(answer.Text, hits, task.Findings).DistinctBy(one => (one.RuleId, one.Quote))
        );
        foreach (var earlier in task.EarlierAnswers)
        {
            // Each answer of a session is held against all before it.
            var before = Kept(
                earlierAnswers,
                ("", earlier.Text),
                key => statements.OfEarlier(Reader.Read(key.Text)),
                MostEarlierKept
            );
            found.AddRange(
                contradictions
                    .Find(said, before)
                    .Select(one => one with { Source = ContradictionSource.EarlierAnswer, EarlierSeq = earlier.Seq })
            );
        }

        return found;
    }

    /// <summary>An answer as the judges read it; for fitting.</summary>
    internal AnswerReading ReadAnswer(string answer, string question, IEnumerable<string> references)
    {
        var target = Kept(targets, (question, ""), PrepareReference);
        var wanted = references.Select(text => Kept(targets, (question, text), PrepareReference).Stems);
        return answers.Read(answer, target.Asking, target.Asked, [.. wanted, target.Asked], [], null);
    }

    /// <summary>What is measured of the answer for each point; for fitting.</summary>
    internal IReadOnlyList<double[]> PointFeaturesOf(string question, IReadOnlyList<RubricPoint> rubric, string answer)
    {
        var points = rubric.Select(point => PointOf(question, point)).ToList();
        var target = Kept(targets, (question, ""), PrepareReference);
        var reading = answers.Read(
            answer,
            target.Asking,
            target.Asked,
            [.. points.Select(point => point.Target.Stems), target.Asked],
            [.. points.Where(point => !point.IsStatement).Select(point => point.Target.Reading)],
            null
        );
        return [.. points.Select(point => PointFeatures.Of(point, PointJudge.ViewOf(point, reading)).Features)];
    }

    /// <summary>Estimated share of the reference that is said; nothing when no sentence says anything of it.</summary>
    private double ShareOf(Target reference, AnswerReading answer)
    {
        var evidence = Evidence.Of(reference, answer);
        var trace = Math.Min(1, evidence.Coverage / PointWeights.Trace);
        return trace * referenceModel.Probability(Features.Of(reference, answer, evidence));
    }

    private PointTarget PointOf(string question, RubricPoint point) =>
        Kept(pointTargets, (question, KeyOf(point)), key => pointJudge.Prepare(key.Question, point));

    private WriteUpReading ReadWriteUp(string text)
    {
        var reading = Reader.Read(text);
        return new WriteUpReading(
            new WriteUpWords(
                Shingles.Of(reading),
                reading
                    .Tokens.Where(token => token.Word.Weight >= 0.6)
                    .Select(token => token.Word.Stem)
                    .ToHashSet(StringComparer.Ordinal)
            ),
            statements.OfWriteUp(text)
        );
    }

    private sealed record WriteUpReading(WriteUpWords Words, Stated Statements);

    private static string KeyOf(RubricPoint point) =>
        point.Cues.Count == 0 ? point.Text : string.Join('\u001f', point.Cues.Prepend(point.Text));

    private Target PrepareReference((string Question, string Text) key) =>
        Target.Of(Reader.Read(key.Text), Reader.Read(key.Question));

    /// <summary>What was prepared before, or prepared now; the memory is bounded, and full it begins anew.</summary>
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
        if (memory.Count >= most)
        {
            memory.Clear();
        }

        memory.TryAdd(key, prepared);
        return prepared;
    }
}
