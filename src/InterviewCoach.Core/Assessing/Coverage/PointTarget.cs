using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>A rubric point, prepared once for many answers.</summary>
/// <param name="Target">Its words, without those that only ask.</param>
/// <param name="Facets">What it asks for beside its words.</param>
/// <param name="Cues">The bank's cues, if any; null for a stranger's point.</param>
internal sealed record PointTarget(Target Target, int[] Facets, PhraseTable<int>? Cues);
