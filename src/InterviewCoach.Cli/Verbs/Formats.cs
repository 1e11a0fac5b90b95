using System.CommandLine;

namespace InterviewCoach.Cli.Verbs;

/// <summary>The <c>--format</c> of a verb.</summary>
internal static class Formats
{
    public const string Text = "text";
    public const string Json = "json";

    /// <summary>An option that takes "text", the default, "json", and what else the verb can print.</summary>
    public static Option<string> Option(params string[] more)
    {
        var option = new Option<string>("--format")
        {
            Description = "How to print it.",
            DefaultValueFactory = _ => Text,
        };
        return option.AcceptOnlyFromAmong([Text, Json, .. more]);
    }
}
