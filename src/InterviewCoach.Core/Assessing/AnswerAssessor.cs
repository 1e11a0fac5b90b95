using System.Collections.Concurrent;
using InterviewCoach.Core.Assessing.Coverage;
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
    private readonly ConcurrentDictionary<(string Question, string Text), Target> targets = new();

    private AnswerAssessor(Reader reader, LogisticModel reference, LogisticModel point)
    {
        Reader = reader;
        ReferenceModel = reference;
        PointModel = point;
    }

    internal Reader Reader { get; }

    internal LogisticModel ReferenceModel { get; }

    internal LogisticModel PointModel { get; }

    /// <summary>Builds an assessor from the files of <c>prompts/concepts/</c>.</summary>
    public static AssessorLoading Load(IReadOnlyList<KnowledgeFile> files)
    {
        var errors = new List<KnowledgeError>();
        var concepts = files.Select(file => ConceptFile.Read(file, errors)).ToList();
        var lexicon = Lexicon.Build(concepts);
        var models = concepts.SelectMany(file => file.Weights).ToDictionary(pair => pair.Key, pair => pair.Value);
        var reference = LogisticModel.Parse(Features.Names, models.GetValueOrDefault("reference", []));
        var point = LogisticModel.Parse(Features.Names, models.GetValueOrDefault("point", []));
        if (reference is null || point is null)
        {
            errors.Add(new KnowledgeError("concepts/weights.yaml", 1, "weights must be numbers"));
        }

        return errors.Count > 0
            ? new AssessorLoading.Refused(errors)
            : new AssessorLoading.Loaded(new AnswerAssessor(new Reader(new Vocabulary(lexicon)), reference!, point!));
    }

    /// <summary>Assesses one answer.</summary>
    public Assessment Assess(AnswerTask task)
    {
        var answer = AnswerView.Of(Reader.Read(task.Answer));
        var points = task.Rubric.Select(point => Judge(task.Question, point, answer)).ToList();
        var score = Score(task, points, answer);
        return new Assessment(
            Math.Round(score, 2),
            points,
            [],
            false,
            answer.Words.Length == 0 ? [AnswerFlag.Empty] : []
        );
    }

    internal Target TargetOf(string question, string text)
    {
        if (targets.TryGetValue((question, text), out var target))
        {
            return target;
        }

        target = Target.Of(Reader.Read(text), Reader.Read(question));
        if (targets.Count < MostTargetsKept)
        {
            targets.TryAdd((question, text), target);
        }

        return target;
    }

    private PointAssessment Judge(string question, RubricPoint point, AnswerView answer)
    {
        var target = TargetOf(question, point.Text);
        var confidence = Math.Round(PointModel.Probability(Features.Of(target, answer)), 4);
        return new PointAssessment(point.Id, confidence >= 0.5, Math.Abs(confidence - 0.5) < 0.1, confidence, "");
    }

    private double Score(AnswerTask task, List<PointAssessment> points, AnswerView answer)
    {
        if (answer.Words.Length == 0)
        {
            return 0;
        }

        return task.Reference is { } reference
                ? 5
                    * ReferenceModel.Probability(
                        Features.Of(TargetOf(task.Question, reference), answer)
                    )
            : points.Count > 0 ? 5 * points.Average(point => point.Confidence)
            : 0;
    }
}
