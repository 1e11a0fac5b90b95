using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.WriteUps;

/// <summary>Short ways to read a text in a test, and to say what is expected of it.</summary>
internal static class Reading
{
    public static WriteUp Of(string text, string fileName = "README.md") =>
        Assert.IsType<WriteUpReading.Read>(WriteUpReader.Read(text, fileName)).WriteUp;

    public static WriteUpReading.Refused Refused(string text, string fileName = "README.md") =>
        Assert.IsType<WriteUpReading.Refused>(WriteUpReader.Read(text, fileName));

    public static WriteUpReading.Refused Refused(byte[] bytes, string fileName = "README.md") =>
        Assert.IsType<WriteUpReading.Refused>(WriteUpReader.Read(bytes, fileName));

    /// <summary>Each Passage on a line: span, kind with level, text with ⏎ for line breaks.</summary>
    public static string Outline(WriteUp writeUp) =>
        string.Join(
            '\n',
            writeUp.Passages.Select(passage =>
                $"{passage.Lines} {passage.Kind}{(passage.Level > 0 ? passage.Level : "")}: {passage.Text.Replace("\n", "⏎", StringComparison.Ordinal)}"
            )
        );

    public static string Outline(string text, string fileName = "README.md") => Outline(Of(text, fileName));
}
