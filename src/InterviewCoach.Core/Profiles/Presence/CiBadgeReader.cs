using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>Finds the badge of a workflow or of measured coverage, in Markdown or HTML: the checks run without a word said of them.</summary>
internal static class CiBadgeReader
{
    /// <summary>Beginnings of a README hold its badges; further down a picture of one is an example.</summary>
    private const int FirstLines = 60;
    private const int LongestQuote = 300;

    private static readonly string[] Services =
    [
        "/actions/workflows/",
        "travis-ci.",
        "circleci.com/",
        "codecov.io/",
        "coveralls.io/",
        "dev.azure.com/",
        "ci.appveyor.com/",
        "/badges/main/pipeline",
        "/badges/master/pipeline",
        "img.shields.io/github/actions/",
        "img.shields.io/codecov/",
    ];

    /// <summary>The line of the first such badge, or null.</summary>
    public static SourceQuote? First(WriteUp writeUp)
    {
        for (var line = 1; line <= Math.Min(writeUp.Lines.Count, FirstLines); line++)
        {
            var text = writeUp.Lines[line - 1].Text;
            if (ShowsPicture(text) && Array.Exists(Services, text.Contains))
            {
                return new SourceQuote(
                    writeUp.FileName,
                    LineSpan.At(line),
                    text.Length > LongestQuote ? text[..LongestQuote] : text
                );
            }
        }

        return null;
    }

    private static bool ShowsPicture(string text) =>
        text.Contains("![", StringComparison.Ordinal) || text.Contains("<img", StringComparison.OrdinalIgnoreCase);
}
