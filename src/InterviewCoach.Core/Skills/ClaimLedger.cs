using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>How far a claimed skill is backed by the sources. Higher is stronger.</summary>
public enum EvidenceLevel
{
    /// <summary>Claimed elsewhere; no source backs it.</summary>
    Unsupported,

    /// <summary>Only named: a list, a badge, a requirements file.</summary>
    Listed,

    /// <summary>The text says what was done with it in this project.</summary>
    Described,

    /// <summary>Described, and concrete proof is there: code, command, file, artefact or result.</summary>
    Demonstrated,

    /// <summary>Demonstrated, with a measured result that depends on it.</summary>
    Measured,
}

/// <summary>A Passage that backs a Claim, and how strongly.</summary>
public sealed record Evidence(EvidenceLevel Level, SourceQuote At);

/// <summary>A skill the candidate claims, by the catalogue's name, and what backs it, strongest first.</summary>
public sealed record Claim(string Skill, EvidenceLevel Level, IReadOnlyList<Evidence> Evidence);

/// <summary>All Claims of a Project, in order of first appearance.</summary>
public sealed record ClaimLedger(IReadOnlyList<Claim> Claims)
{
    public static readonly ClaimLedger Empty = new([]);
}
