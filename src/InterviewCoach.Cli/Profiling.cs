using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli;

/// <summary>Reads a project: its write-up, with other sources beside it, into a profile and a ledger of skills.</summary>
internal static class Profiling
{
    public static (ProjectProfile Profile, ClaimLedger Ledger) Of(WriteUp writeUp, IReadOnlyList<WriteUp> others) =>
        (ProjectProfiler.Profile(writeUp, others), ClaimLedger.Empty);

    /// <summary>The catalogue's name of a skill written in any way, or the name itself.</summary>
    public static string CanonicalSkill(string name) => name;
}
