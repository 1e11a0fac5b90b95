using Xunit;

namespace InterviewCoach.Testing;

/// <summary>What a test needs of the machine. Missing, it is a reported skip; where CI=true, a failure.</summary>
public static class Requires
{
    private static bool UnderCi => Environment.GetEnvironmentVariable("CI") is "true" or "1";

    /// <param name="missing">Null when it is there; else what is missing and how to get it.</param>
    public static void That(string? missing)
    {
        if (missing is null)
        {
            return;
        }

        if (UnderCi)
        {
            Assert.Fail(missing);
        }

        Assert.Skip(missing);
    }
}
