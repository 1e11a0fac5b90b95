using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>A rubric point, prepared once for many answers.</summary>
/// <param name="Target">Its words, without those that only ask.</param>
/// <param name="Facets">What it asks for beside its words.</param>
/// <param name="Kinds">The kinds of content that it asks for, the likeliest first, and how likely.</param>
/// <param name="Cues">The bank's cues, if any; null for a stranger's point.</param>
/// <param name="Associated">What is likely to be said where it is covered; null when nothing is known of its words.</param>
/// <param name="IsStatement">Whether it states what must be said, and does not tell the marker what to look for.</param>
/// <param name="AsksDenial">Whether "no" or "we did not" can be what it asks for.</param>
/// <param name="AsksReason">Whether it asks for a reason, which may be one against something.</param>
internal sealed record PointTarget(
    Target Target,
    int[] Facets,
    (int Kind, double Chance)[] Kinds,
    PhraseTable<int>? Cues,
    AssociatedCues? Associated,
    bool IsStatement,
    bool AsksDenial,
    bool AsksReason
);
