namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>How one question that a project must settle was settled: "place" with "cloud", "retraining" with "automatic".</summary>
/// <param name="Slot">The question.</param>
/// <param name="Value">The answer to it.</param>
/// <param name="IsDenied">Whether it is said not to be so.</param>
/// <param name="IsAside">Whether it is said of a first try, an alternative, or what others do.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record Stance(string Slot, string Value, bool IsDenied, bool IsAside, int Sentence);
