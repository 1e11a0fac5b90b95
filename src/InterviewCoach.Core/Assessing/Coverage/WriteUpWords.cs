namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>What is kept of a write-up's words.</summary>
/// <param name="Shingles">Its runs of words, by which a text that was read out is known.</param>
/// <param name="Stems">Its words that tell something.</param>
internal sealed record WriteUpWords(IReadOnlySet<int> Shingles, IReadOnlySet<string> Stems);
