using System.CommandLine;

namespace InterviewCoach.Cli.Verbs;

/// <summary>The verbs of the tool, in the order of its help.</summary>
internal static class AllVerbs
{
    public static IEnumerable<Command> Create()
    {
        yield return ProfileVerb.Create();
        yield return ClaimsVerb.Create();
        yield return QuestionsVerb.Create();
        yield return InterviewVerb.Create();
        yield return ReplayVerb.Create();
        yield return ReportVerb.Create();
        yield return EvaluateVerb.Create();
        yield return AssessVerb.Create();
        yield return FitAssessorVerb.Create();
        yield return ReviewVerb.Create();
        yield return RulesVerb.Create();
        yield return ExplainVerb.Create();
        yield return DoctorVerb.Create();
        yield return McpVerb.Create();
    }
}
