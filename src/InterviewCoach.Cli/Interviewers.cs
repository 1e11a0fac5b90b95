using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions.Probes;

namespace InterviewCoach.Cli;

/// <summary>The interviewer with the knowledge that lies beside the program.</summary>
internal static class Interviewers
{
    /// <exception cref="UsageException">A knowledge file is wrong.</exception>
    public static Interviewer Load() => new(Assessors.Load(), Probes(), Styles());

    private static ProbeBank Probes() =>
        ProbeBank.Load(Sources.Knowledge("follow-ups")) switch
        {
            ProbeBankReading.Read read => read.Bank,
            ProbeBankReading.Faulty faulty => throw new UsageException(faulty.Errors[0].ToString()),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static IReadOnlyDictionary<InterviewStyle, StyleWords> Styles() =>
        StyleWords.Load(Sources.Knowledge("interviewer")) switch
        {
            StyleWordsReading.Read read => read.Styles,
            StyleWordsReading.Faulty faulty => throw new UsageException(faulty.Errors[0].ToString()),
            var other => throw new InvalidOperationException(other.ToString()),
        };
}
