using InterviewCoach.Core.Assessing;

namespace InterviewCoach.Cli;

/// <summary>The assessor with the knowledge that lies beside the program.</summary>
internal static class Assessors
{
    /// <exception cref="UsageException">A knowledge file is wrong.</exception>
    public static AnswerAssessor Load() =>
        AnswerAssessor.Load(Sources.Knowledge("concepts")) switch
        {
            AssessorLoading.Loaded loaded => loaded.Assessor,
            AssessorLoading.Refused refused => throw new UsageException(refused.Errors[0].ToString()),
            var other => throw new InvalidOperationException(other.ToString()),
        };
}
