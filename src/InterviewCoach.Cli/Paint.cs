namespace InterviewCoach.Cli;

/// <summary>Colours for a terminal; none where the output goes to a file or a program, or where NO_COLOR is set.</summary>
internal sealed class Paint(bool coloured)
{
    public static Paint ForTheScreen() =>
        new(
            !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb"
        );

    public string Bold(string text) => In("1", text);

    public string Faint(string text) => In("2", text);

    public string Red(string text) => In("1;31", text);

    public string Yellow(string text) => In("1;33", text);

    public string Blue(string text) => In("1;34", text);

    public string Cyan(string text) => In("36", text);

    private string In(string code, string text) => coloured ? $"\e[{code}m{text}\e[0m" : text;
}
