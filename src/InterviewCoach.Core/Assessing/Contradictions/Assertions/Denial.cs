namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>Something that a write-up says there was not: "no live test", "not assigned at random".</summary>
/// <param name="Stems">Stems of what there was not: the first two must be said for it to be claimed.</param>
/// <param name="More">Stems of what limits it, of which one must be said too.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record Denial((string One, string Other) Stems, IReadOnlyList<string> More, int Sentence);
