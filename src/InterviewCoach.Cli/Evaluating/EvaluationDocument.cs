using InterviewCoach.Core.Evaluating;

namespace InterviewCoach.Cli.Evaluating;

/// <summary>An evaluation as <c>coach evaluate --format json</c> prints it.</summary>
internal sealed record EvaluationDocument(
    int WriteUps,
    IReadOnlyDictionary<string, double> Figures,
    IReadOnlyDictionary<string, Tally> Present,
    IReadOnlyDictionary<string, Tally> PresentAnywhere,
    IReadOnlyList<EvaluationCase> Cases
)
{
    public static EvaluationDocument Of(Evaluation evaluation) =>
        new(
            evaluation.WriteUps.Count,
            evaluation.Figures,
            evaluation.Present.ToDictionary(key => JsonOutput.Name(key.Key), key => key.Value),
            evaluation.PresentAnywhere.ToDictionary(key => JsonOutput.Name(key.Key), key => key.Value),
            [.. evaluation.WriteUps.SelectMany(writeUp => writeUp.Cases)]
        );
}
