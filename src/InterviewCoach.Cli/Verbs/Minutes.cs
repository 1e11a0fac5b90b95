using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace InterviewCoach.Cli.Verbs;

/// <summary>The <c>--minutes</c> of a verb: how long an interview should take.</summary>
internal static class Minutes
{
    private const int Usual = 20;
    private const int Most = 240;

    /// <summary>A whole number from 1 to 240; anything else is refused in one line.</summary>
    public static Option<int> Option() =>
        new("--minutes")
        {
            Description = "How long the interview should take: 10, 20 or 40.",
            DefaultValueFactory = _ => Usual,
            CustomParser = Parse,
        };

    private static int Parse(ArgumentResult parsed)
    {
        var given = parsed.Tokens[0].Value;
        return
            int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minutes)
            && minutes is >= 1 and <= Most
            ? minutes
            : throw new UsageException($"--minutes: '{given}' is no time; give a whole number from 1 to {Most}.");
    }
}
