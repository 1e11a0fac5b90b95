using InterviewCoach.Core.Evaluating;

namespace InterviewCoach.Cli.Evaluating;

/// <summary>How many points were judged as labelled, and how the covered ones were found.</summary>
internal sealed record PointFigures(int Right, int Of, Tally Covered)
{
    public double Accuracy => Of == 0 ? 0 : (double)Right / Of;

    public static PointFigures From(IReadOnlyList<JudgedPoint> points, Func<JudgedPoint, bool> covered) =>
        new(
            points.Count(point => covered(point) == point.Label),
            points.Count,
            new Tally(
                points.Count(point => covered(point) && point.Label),
                points.Count(point => !covered(point) && point.Label),
                points.Count(point => covered(point) && !point.Label)
            )
        );
}

/// <summary>A point as it is labelled, and as each judged it.</summary>
/// <param name="Opinion">The model's, where it had one that stands up to the checks.</param>
internal sealed record JudgedPoint(string Set, bool Label, bool Engine, bool? Opinion);

/// <summary>The engine alone, beside the engine with the opinions of a model in place of its own where there are any.</summary>
/// <param name="Opinions">Points on which the model had an opinion that stands up to the checks.</param>
/// <param name="Mended">Points that the engine had wrong and the model right.</param>
/// <param name="Spoilt">Points that the engine had right and the model wrong.</param>
internal sealed record SetFigures(PointFigures Engine, PointFigures WithModel, int Opinions, int Mended, int Spoilt)
{
    public static SetFigures Of(IReadOnlyList<JudgedPoint> points) =>
        new(
            PointFigures.From(points, point => point.Engine),
            PointFigures.From(points, point => point.Opinion ?? point.Engine),
            points.Count(point => point.Opinion is not null),
            points.Count(point => point.Engine != point.Label && point.Opinion == point.Label),
            points.Count(point => point.Engine == point.Label && point.Opinion == !point.Label)
        );
}

/// <summary>Tokens as the provider counts them.</summary>
/// <param name="Cost">In the currency of the prices; null without prices.</param>
internal sealed record Usage(int Replies, long InputTokens, long OutputTokens, double? Cost);

/// <summary>What a model adds to the engine on answers labelled by hand.</summary>
/// <param name="Sets">By the name of the file.</param>
/// <param name="Usage">Of all replies, whenever they came.</param>
/// <param name="Now">Of those that were asked for in this run; the others were kept from an earlier one.</param>
internal sealed record ModelEvaluation(
    string Model,
    string Prompt,
    int Answers,
    SetFigures All,
    IReadOnlyDictionary<string, SetFigures> Sets,
    Usage Usage,
    Usage Now
)
{
    public void Print(TextWriter output)
    {
        output.WriteLine($"{Answers} answers; {Model} by {Prompt}");
        foreach (var (name, figures) in Sets)
        {
            Print(output, name, figures);
        }

        if (Sets.Count > 1)
        {
            Print(output, "all", All);
        }

        output.WriteLine($"replies: {Words(Usage)}");
        output.WriteLine($"asked for now: {Words(Now)}");
    }

    private static void Print(TextWriter output, string name, SetFigures figures)
    {
        output.WriteLine($"{name}, {figures.Engine.Of} points");
        Print(output, "engine alone", figures.Engine);
        Print(output, "engine with model", figures.WithModel);
        output.WriteLine(
            $"  opinions that stand up to the checks: {figures.Opinions}; mended {figures.Mended}, spoilt {figures.Spoilt}"
        );
    }

    private static void Print(TextWriter output, string what, PointFigures figures) =>
        output.WriteLine(
            $"  {what, -18} accuracy {figures.Accuracy:0.000} ({figures.Right} of {figures.Of})"
                + $"  precision {figures.Covered.Precision:0.000}  recall {figures.Covered.Recall:0.000}"
        );

    private static string Words(Usage usage) =>
        $"{usage.Replies}, {usage.InputTokens} tokens in, {usage.OutputTokens} out"
        + (usage.Cost is { } cost ? $", cost {cost:0.0000}" : "");
}
