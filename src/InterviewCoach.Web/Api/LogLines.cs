using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Api;

/// <summary>
/// The console's log: a line for each entry, with its time in UTC, level, category, number and words. What a stranger had put
/// into the words begins no line of its own and steers no terminal; the lines of a fault are set in.
/// </summary>
internal sealed class LogLines(TimeProvider time, IOptionsMonitor<ConsoleFormatterOptions> options)
    : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "coach";
    private const string SetIn = "\n      ";

    /// <summary>To the console, and nowhere else.</summary>
    public static void AddTo(ILoggingBuilder logging) =>
        logging.ClearProviders().AddConsole().AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        var line = new StringBuilder();
        line.Append(time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        line.Append(' ').Append(Word(logEntry.LogLevel)).Append(' ').Append(Plain(logEntry.Category));
        line.Append(CultureInfo.InvariantCulture, $"[{logEntry.EventId.Id}] ");
        line.Append(Plain(logEntry.Formatter(logEntry.State, logEntry.Exception)));
        if (options.CurrentValue.IncludeScopes)
        {
            scopeProvider?.ForEachScope(
                static (scope, line) => line.Append(" => ").Append(Plain(scope?.ToString() ?? "")),
                line
            );
        }

        foreach (var part in logEntry.Exception?.ToString().Split('\n') ?? [])
        {
            line.Append(SetIn).Append(Plain(part.TrimEnd('\r')));
        }

        textWriter.WriteLine(line);
    }

    /// <summary>The text with what is not to be seen, or moves what is, written out: <c>\u000a</c>.</summary>
    internal static string Plain(string text) =>
        text.All(IsPlain)
            ? text
            : string.Concat(
                text.Select(c =>
                    IsPlain(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                )
            );

    private static bool IsPlain(char c) =>
        char.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );

    private static string Word(LogLevel level) =>
        level switch
        {
            LogLevel.Trace => "trace",
            LogLevel.Debug => "debug",
            LogLevel.Information => "info",
            LogLevel.Warning => "warning",
            LogLevel.Error => "error",
            _ => "critical",
        };
}
