using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace InterviewCoach.Cli.Tests;

/// <summary>What a run of the tool came to.</summary>
/// <param name="ExitCode">0 nothing found, 1 findings, 2 wrong use or unreadable input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CoachRun(int ExitCode, string Output, string Error)
{
    /// <summary>Wrong use, told in one line without a stack trace. Returns the line.</summary>
    public string Refusal()
    {
        Assert.Equal(2, ExitCode);
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("coach: ", line, StringComparison.Ordinal);
        return line;
    }
}

/// <summary>Runs <c>coach</c> as a process.</summary>
internal static class Coach
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>A write-up that lies beside the tests.</summary>
    public static string Demo { get; } = Path.Combine(AppContext.BaseDirectory, "demo", "late-deliveries.md");

    /// <summary>Runs the tool to its end.</summary>
    public static Task<CoachRun> RunAsync(params string[] arguments) => RunOnAsync("", arguments);

    /// <summary>Runs the tool to its end, with something on standard input.</summary>
    public static Task<CoachRun> RunOnAsync(string input, params string[] arguments) =>
        RunOnAsync(input, new Dictionary<string, string>(), arguments);

    /// <summary>Runs the tool to its end, with further variables in its environment.</summary>
    public static Task<CoachRun> RunWithAsync(
        IReadOnlyDictionary<string, string> variables,
        params string[] arguments
    ) => RunOnAsync("", variables, arguments);

    private static async Task<CoachRun> RunOnAsync(
        string input,
        IReadOnlyDictionary<string, string> variables,
        string[] arguments
    )
    {
        using var process = Start(variables, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading, as on wrong use.
        }

        await process.WaitForExitAsync().WaitAsync(Patience);
        return new CoachRun(process.ExitCode, await output, await error);
    }

    /// <summary>How the tool is started: the program, and what comes before its arguments.</summary>
    public static (string Program, string Assembly) Program { get; } =
        (
            "dotnet",
            typeof(Coach)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(attribute => attribute.Key == "Tool")
                .Value!
        );

    private static Process Start(IReadOnlyDictionary<string, string> variables, string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(Program.Program, [Program.Assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("coach-test-").FullName;

    /// <summary>Writes a file in it, folders on the way made. Returns its full path.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
