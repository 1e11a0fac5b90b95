using InterviewCoach.Web.Api;
using InterviewCoach.Web.Tests.Matrix;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Tests.Api;

public sealed class LogLinesTests
{
    private static readonly DateTimeOffset Afternoon = new(2026, 5, 4, 14, 3, 2, 7, TimeSpan.FromHours(2));

    [Fact]
    public void A_line_says_when_in_UTC_how_bad_where_and_what() =>
        Assert.Equal("2026-05-04T12:03:02.007Z warning Coach.Room[7] It went wrong.\n", Line("It went wrong."));

    [Theory]
    [InlineData("a\nb", "a\\u000ab")]
    [InlineData("a\r\nb", "a\\u000d\\u000ab")]
    [InlineData("\u001b[2J", "\\u001b[2J")]
    [InlineData("a\u2028b\u202eb\u0085", "a\\u2028b\\u202eb\\u0085")]
    [InlineData("Zoë 東京 🙂", "Zoë 東京 🙂")]
    public void What_a_stranger_wrote_begins_no_line_and_steers_no_terminal(string said, string told) =>
        Assert.EndsWith($"[7] {told}\n", Line(said), StringComparison.Ordinal);

    [Fact]
    public void A_fault_is_set_in_so_that_none_of_its_lines_looks_like_an_entry()
    {
        var lines = Line("Broken.", new InvalidOperationException("one\n2026-05-04T12:00:00.000Z info forged\u001b"))
            .Split('\n');

        Assert.All(lines[1..^1], line => Assert.StartsWith("      ", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("forged\\u001b", StringComparison.Ordinal));
    }

    private static string Line(string said, Exception? fault = null)
    {
        using var line = new StringWriter { NewLine = "\n" };
        var entry = new LogEntry<string>(LogLevel.Warning, "Coach.Room", 7, said, fault, (state, _) => state);
        new LogLines(new Clock(), new NoOptions()).Write(entry, null, line);
        return line.ToString();
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Afternoon;
    }

    private sealed class NoOptions : IOptionsMonitor<ConsoleFormatterOptions>
    {
        public ConsoleFormatterOptions CurrentValue { get; } = new();

        public ConsoleFormatterOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<ConsoleFormatterOptions, string?> listener) => null;
    }
}

/// <summary>Where the app as it comes logs to.</summary>
public sealed class LogPlaceTests : IClassFixture<HostedCoach>
{
    private readonly HostedCoach _app;

    public LogPlaceTests(HostedCoach app)
    {
        app.Database.Require();
        _app = app;
    }

    [Fact]
    public void It_is_the_console_and_nothing_else() =>
        Assert.IsType<ConsoleLoggerProvider>(Assert.Single(_app.Services.GetServices<ILoggerProvider>()));
}
