using InterviewCoach.Cli.LanguageModels;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli.Evaluating;

/// <summary>Has each answer judged by the engine, and by a model as the report's second opinion would.</summary>
/// <param name="prices">Of a million tokens in and out; null for none.</param>
internal sealed class ModelEvaluator(ConfiguredModel model, ReplyCache cache, (double In, double Out)? prices)
{
    private const int LongestAnswer = 6000;
    private const int AtOnce = 4;

    private readonly AnswerAssessor _assessor = Assessors.Load();
    private readonly SecondReader _reader = new(model, cache);

    /// <exception cref="UsageException">The model does not answer; what came so far is kept.</exception>
    public async Task<ModelEvaluation> EvaluateAsync(
        IReadOnlyList<LabelledAnswer> answers,
        CancellationToken cancellation
    )
    {
        var judged = new IReadOnlyList<JudgedPoint>[answers.Count];
        var readings = new SecondReading[answers.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, answers.Count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (n, stopped) =>
            {
                readings[n] = await ReadAsync(answers[n], stopped);
                judged[n] = Judge(answers[n], readings[n].Opinions);
            }
        );
        var points = judged.SelectMany(one => one).ToList();
        return new ModelEvaluation(
            model.Name,
            _reader.Prompt,
            answers.Count,
            SetFigures.Of(points),
            points.GroupBy(point => point.Set).ToDictionary(set => set.Key, set => SetFigures.Of([.. set])),
            UsageOf(readings),
            UsageOf([.. readings.Where(reading => reading.Asked)])
        );
    }

    private Task<SecondReading> ReadAsync(LabelledAnswer answer, CancellationToken cancellation) =>
        _reader.ReadAsync(
            answer.Question,
            [.. answer.Rubric.Select(point => new AskedPoint(point.Id, point.Text))],
            WholeCharacters.Cut(answer.Answer, LongestAnswer),
            cancellation
        );

    private List<JudgedPoint> Judge(LabelledAnswer answer, IReadOnlyList<SecondOpinion> opinions)
    {
        var assessed = _assessor.Assess(new AnswerTask(answer.Question, answer.Rubric, null, null, answer.Answer));
        return answer
            .Rubric.Select(
                (point, n) =>
                    new JudgedPoint(
                        answer.Set,
                        answer.Covered[n],
                        assessed.Points[n].Covered,
                        opinions.FirstOrDefault(opinion => opinion.PointId == point.Id)?.Covered
                    )
            )
            .ToList();
    }

    private Usage UsageOf(IReadOnlyList<SecondReading> readings)
    {
        var input = readings.Sum(reading => reading.Reply.InputTokens);
        var output = readings.Sum(reading => reading.Reply.OutputTokens);
        return new Usage(
            readings.Count,
            input,
            output,
            prices is { } of ? ((input * of.In) + (output * of.Out)) / 1_000_000 : null
        );
    }
}
