namespace InterviewCoach.Core.Reports.Exports;

/// <summary>The look of a Report that stands alone: the tokens and the report's sheet of the pages, as they were when Core was built.</summary>
internal static class ReportStyle
{
    private static readonly Lazy<string> Sheet = new(() =>
        // A file that loads nothing has no fonts of its own: it begins after them.
        Text("tokens.css")[Text("tokens.css").IndexOf(":root", StringComparison.Ordinal)..]
        + Text("alone.css")
        + Text("report.css")
    );

    public static string Css => Sheet.Value;

    private static string Text(string name)
    {
        using var reader = new StreamReader(
            typeof(ReportStyle).Assembly.GetManifestResourceStream($"styles/{name}")
                ?? throw new InvalidOperationException($"The resource {name} is missing.")
        );
        return reader.ReadToEnd();
    }
}
