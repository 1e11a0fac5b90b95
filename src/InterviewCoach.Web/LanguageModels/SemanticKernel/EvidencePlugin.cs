using System.ComponentModel;
using InterviewCoach.Core.LanguageModels;
using Microsoft.SemanticKernel;

namespace InterviewCoach.Web.LanguageModels.SemanticKernel;

/// <summary>Lets the model look up evidence of the Session that it is asked about. It reads, and does nothing.</summary>
internal sealed class EvidencePlugin(Evidence evidence)
{
    public const string Name = "evidence";

    [KernelFunction(EvidenceLookUps.FindPassages)]
    [Description(EvidenceLookUps.AboutFindPassages)]
    public string FindPassages([Description(EvidenceLookUps.AboutWords)] string words) =>
        PromptRendering.Literal(evidence.FindPassages(words));

    [KernelFunction(EvidenceLookUps.GetFact)]
    [Description(EvidenceLookUps.AboutGetFact)]
    public string GetFact([Description(EvidenceLookUps.AboutName)] string name) =>
        PromptRendering.Literal(evidence.GetFact(name));

    [KernelFunction(EvidenceLookUps.GetTurns)]
    [Description(EvidenceLookUps.AboutGetTurns)]
    public string GetTurns([Description(EvidenceLookUps.AboutCount)] int count) =>
        PromptRendering.Literal(evidence.GetTurns(count));
}
