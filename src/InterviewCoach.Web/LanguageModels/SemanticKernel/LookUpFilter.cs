using Microsoft.SemanticKernel;

namespace InterviewCoach.Web.LanguageModels.SemanticKernel;

/// <summary>Lets through our own prompt and the look-ups that <see cref="EvidenceLookUps"/> allows, and nothing else.</summary>
internal sealed class LookUpFilter(string prompt, EvidenceLookUps? lookUps) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(
        FunctionInvocationContext context,
        Func<FunctionInvocationContext, Task> next
    )
    {
        var function = context.Function;
        if (
            function.PluginName is null
                ? function.Name == prompt
                : function.PluginName == EvidencePlugin.Name && lookUps?.TryBegin(function.Name) == true
        )
        {
            await next(context);
        }
        else
        {
            context.Result = new FunctionResult(function, EvidenceLookUps.Refusal);
        }
    }
}
