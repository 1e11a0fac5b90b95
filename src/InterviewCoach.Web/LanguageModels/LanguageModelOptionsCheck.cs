using InterviewCoach.LanguageModels;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>Settings that cannot work keep the app from starting.</summary>
internal sealed class LanguageModelOptionsCheck(ApiKey key) : IValidateOptions<LanguageModelOptions>
{
    public ValidateOptionsResult Validate(string? name, LanguageModelOptions options)
    {
        var faults = LanguageModelSettings.Faults(options, key).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
