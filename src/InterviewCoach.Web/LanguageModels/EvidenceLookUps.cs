using System.ComponentModel;
using InterviewCoach.Core.LanguageModels;
using Microsoft.Extensions.AI;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>
/// The look-ups of one call: three kinds, a few in all, and nothing else whatever the model asks for. Each is told to the log
/// by its name; neither what was asked for nor what was found is.
/// </summary>
internal sealed partial class EvidenceLookUps(Evidence evidence, ILogger log)
{
    public const string FindPassages = "find_passages";
    public const string GetFact = "get_fact";
    public const string GetTurns = "get_turns";

    public const string AboutFindPassages = "Finds passages of the write-up that hold the words, each with its lines.";
    public const string AboutGetFact =
        "Gives what the write-up states, by the name of the fact, such as metric, dataset, validation or impact.";
    public const string AboutGetTurns = "Gives the last things that were said in the interview.";
    public const string AboutWords = "A few words, separated by blanks.";
    public const string AboutName = "The name of the fact.";
    public const string AboutCount = "How many, from 1 to 3.";

    /// <summary>What a model is told that asks for more, or for something else.</summary>
    public const string Refusal = "Nothing more may be looked up. Reply now.";

    /// <summary>Most look-ups of one call.</summary>
    public const int Most = 4;

    /// <summary>Most times that the model may stop to look something up; then the call is over.</summary>
    public const int MostRounds = 3;

    private int _made;

    /// <summary>As a provider is told of them.</summary>
    public IReadOnlyList<AIFunction> Tools { get; } =
    [
        AIFunctionFactory.Create(
            ([Description(AboutWords)] string words) => PromptRendering.Literal(evidence.FindPassages(words)),
            FindPassages,
            AboutFindPassages
        ),
        AIFunctionFactory.Create(
            ([Description(AboutName)] string name) => PromptRendering.Literal(evidence.GetFact(name)),
            GetFact,
            AboutGetFact
        ),
        AIFunctionFactory.Create(
            ([Description(AboutCount)] int count) => PromptRendering.Literal(evidence.GetTurns(count)),
            GetTurns,
            AboutGetTurns
        ),
    ];

    /// <summary>Whether this one may still be made; it counts as made then.</summary>
    public bool TryBegin(string name)
    {
        var known = Tools.Any(tool => tool.Name == name);
        var allowed = known && Interlocked.Increment(ref _made) <= Most;
        // A name of the model's own making is not for the log.
        LogLookUp(log, known ? name : "unknown", allowed);
        return allowed;
    }

    /// <summary>What the model is told.</summary>
    public async Task<FunctionResultContent> AnswerAsync(FunctionCallContent call, CancellationToken cancellation)
    {
        if (!TryBegin(call.Name))
        {
            return new FunctionResultContent(call.CallId, Refusal);
        }

        try
        {
            var found = await Tools
                .Single(tool => tool.Name == call.Name)
                .InvokeAsync(new AIFunctionArguments(call.Arguments), cancellation);
            return new FunctionResultContent(call.CallId, found);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // It looks into lists and nothing else: what fails is what the model made of the arguments.
            return new FunctionResultContent(call.CallId, "The arguments are not of that form.");
        }
    }

    [LoggerMessage(LogLevel.Information, "Language model: look-up {Function}, allowed: {Allowed}.")]
    private static partial void LogLookUp(ILogger log, string function, bool allowed);
}
