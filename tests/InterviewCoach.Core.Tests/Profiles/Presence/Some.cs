using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Profiles.Presence;

/// <summary>Write-ups as a candidate would paste them, with all cues found.</summary>
internal static class Some
{
    public static WriteUp WriteUp(string markdown) =>
        ((WriteUpReading.Read)WriteUpReader.Read(markdown, "README.md")).WriteUp;

    public static CuedText Text(string markdown) => CuedText.Of(WriteUp(markdown), BuiltInCues.Book);
}
