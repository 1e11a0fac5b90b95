using System.CommandLine;
using InterviewCoach.Cli.Evaluating;
using InterviewCoach.Cli.LanguageModels;

namespace InterviewCoach.Cli.Verbs;

/// <summary>
/// <c>coach evaluate models FOLDER</c>: the engine alone beside the engine with the configured model's second opinions, on
/// answers labelled by hand.
/// </summary>
internal static class EvaluateModelsVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description =
                "JSON lines files of answers: question, answer, and rubric (text, covered), rubric_point with covered, or references with label_2way or score and score_max.",
        };
        var cache = new Option<string>("--cache")
        {
            Description = "Keeps replies in this folder, and asks for none twice.",
            DefaultValueFactory = _ => "model-replies",
        };
        var limit = new Option<int>("--limit")
        {
            Description = "At most so many answers, spread over all files: each is a call.",
            DefaultValueFactory = _ => 200,
        };
        var priceIn = new Option<double?>("--price-in") { Description = "Price of a million tokens in." };
        var priceOut = new Option<double?>("--price-out") { Description = "Price of a million tokens out." };
        var format = Formats.Option();
        var verb = new Command(
            "models",
            "Measure the engine alone beside the engine with the configured language model."
        )
        {
            folder,
            cache,
            limit,
            priceIn,
            priceOut,
            format,
        };
        verb.SetAction(
            async (parsed, cancellation) =>
            {
                if (parsed.GetRequiredValue(limit) is < 1 or > 100_000)
                {
                    throw new UsageException("--limit is a number from 1 to 100000.");
                }

                var (dearIn, dearOut) = (parsed.GetValue(priceIn), parsed.GetValue(priceOut));
                if (dearIn is null != dearOut is null || dearIn is < 0 || dearOut is < 0)
                {
                    throw new UsageException("--price-in and --price-out go together, each a price from 0.");
                }

                using var model = ConfiguredModel.FromEnvironment();
                var evaluator = new ModelEvaluator(
                    model,
                    new ReplyCache(parsed.GetRequiredValue(cache)),
                    dearIn is { } priceOfIn && dearOut is { } priceOfOut ? (priceOfIn, priceOfOut) : null
                );
                var evaluation = await evaluator.EvaluateAsync(
                    LabelledAnswers.Read(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(limit)),
                    cancellation
                );
                if (parsed.GetRequiredValue(format) == Formats.Json)
                {
                    JsonOutput.Print(evaluation);
                }
                else
                {
                    evaluation.Print(Console.Out);
                }

                return 0;
            }
        );
        return verb;
    }
}
