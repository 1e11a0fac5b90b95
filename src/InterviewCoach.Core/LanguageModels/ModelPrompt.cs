using System.Security.Cryptography;
using System.Text;

namespace InterviewCoach.Core.LanguageModels;

/// <summary>What a language model may be asked for. A closed choice: each has one prompt file of that name.</summary>
public enum ModelTask
{
    /// <summary>The engine's next utterance in other words.</summary>
    RewordQuestion,

    /// <summary>One further question that an answer invites.</summary>
    ProposeFollowUp,

    /// <summary>Which RubricPoints an answer covers, beside the engine's own verdict.</summary>
    SecondOpinion,

    /// <summary>A Report as prose.</summary>
    WriteReport,

    /// <summary>Why a Finding matters for this write-up.</summary>
    ExplainFinding,

    /// <summary>The candidate's own answer, put more strongly.</summary>
    StrengthenAnswer,
}

/// <summary>
/// A prompt in Semantic Kernel's published YAML schema. It is an instruction written by us; all that comes from a source or a
/// candidate goes into its variables as one JSON value each, never into the instruction.
/// </summary>
/// <param name="Task">What it asks for.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="Version">12 hexadecimal digits of the SHA-256 of the file: kept with whatever came of it.</param>
/// <param name="Template">In handlebars, with one system and one user message.</param>
/// <param name="Variables">Those that the template may use.</param>
/// <param name="MaxTokens">The longest reply asked for, in tokens.</param>
/// <param name="Yaml">The file as it stands.</param>
public sealed record ModelPrompt(
    ModelTask Task,
    string Name,
    string Version,
    string Template,
    IReadOnlyList<string> Variables,
    int MaxTokens,
    string Yaml
)
{
    /// <summary>"RewordQuestion@0123456789ab": what is stored beside a text that came of it.</summary>
    public string Label => $"{Name}@{Version}";

    internal static string VersionOf(string yaml) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml.ReplaceLineEndings("\n"))))[..12];
}
