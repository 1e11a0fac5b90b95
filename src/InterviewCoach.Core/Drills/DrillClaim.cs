using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Drills;

/// <summary>A claim to be drilled.</summary>
/// <param name="Skill">The catalogue's name.</param>
/// <param name="Level">How far it is backed.</param>
/// <param name="Evidence">The words that back it best, or that claim it where nothing does; null where there are none.</param>
public sealed record DrillClaim(string Skill, EvidenceLevel Level, SourceQuote? Evidence);
