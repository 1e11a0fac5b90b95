using Microsoft.SemanticKernel;

namespace InterviewCoach.Web.LanguageModels.SemanticKernel;

/// <summary>
/// Lets through our own prompt and a few look-ups of evidence for each call, and nothing else, whatever the model asks for.
/// Each look-up is told to the log by its name; neither what was asked for nor what was found is.
/// </summary>
internal sealed partial class LookUpFilter(string prompt, ILogger log) : IFunctionInvocationFilter
{
    /// <summary>Most look-ups of one call.</summary>
    public const int Most = 4;
    private int _made;

    public async Task OnFunctionInvocationAsync(
        FunctionInvocationContext context,
        Func<FunctionInvocationContext, Task> next
    )
    {
        if (context.Function.PluginName is null && context.Function.Name == prompt)
        {
            await next(context);
            return;
        }

        var allowed = context.Function.PluginName == EvidencePlugin.Name && Interlocked.Increment(ref _made) <= Most;
        LogLookUp(log, context.Function.Name, allowed);
        if (allowed)
        {
            await next(context);
        }
        else
        {
            context.Result = new FunctionResult(context.Function, "Nothing more may be looked up. Reply now.");
        }
    }

    [LoggerMessage(LogLevel.Information, "Language model: look-up {Function}, allowed: {Allowed}.")]
    private static partial void LogLookUp(ILogger log, string function, bool allowed);
}
