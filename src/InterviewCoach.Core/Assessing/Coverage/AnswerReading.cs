using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>An answer with everything that judges need of it.</summary>
/// <param name="Text">As read.</param>
/// <param name="Cues">The cue phrases in it.</param>
/// <param name="Kept">The sentences that say something, as bits.</param>
/// <param name="Words">The words of those sentences.</param>
/// <param name="Facets">For each facet the sentences that show it, as bits.</param>
internal sealed record AnswerReading(TextReading Text, CueHit[] Cues, ulong Kept, AnswerView Words, ulong[] Facets);
