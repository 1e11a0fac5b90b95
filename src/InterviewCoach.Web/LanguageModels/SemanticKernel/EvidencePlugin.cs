using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace InterviewCoach.Web.LanguageModels.SemanticKernel;

/// <summary>Lets the model look up evidence of the Session that it is asked about. It reads, and does nothing.</summary>
internal sealed class EvidencePlugin(Evidence evidence)
{
    public const string Name = "evidence";

    [KernelFunction("find_passages")]
    [Description("Finds passages of the write-up that hold the words, each with its lines.")]
    public string FindPassages([Description("A few words, separated by blanks.")] string words) =>
        PromptRendering.Literal(evidence.FindPassages(words));

    [KernelFunction("get_fact")]
    [Description(
        "Gives what the write-up states, by the name of the fact, such as metric, dataset, validation or impact."
    )]
    public string GetFact([Description("The name of the fact.")] string name) =>
        PromptRendering.Literal(evidence.GetFact(name));

    [KernelFunction("get_turns")]
    [Description("Gives the last things that were said in the interview.")]
    public string GetTurns([Description("How many, from 1 to 3.")] int count) =>
        PromptRendering.Literal(evidence.GetTurns(count));
}
