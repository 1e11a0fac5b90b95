using System.Collections;
using System.Text.RegularExpressions;

namespace InterviewCoach.Web.Api;

/// <summary>
/// Takes the tokens of shared links and of invitations out of the messages, values and scopes of every log: the framework's own
/// lines hold the addresses that are asked for, and who reads them would come in by those.
/// </summary>
internal sealed partial class LinksInLogs(LoggerFactory inner) : ILoggerFactory
{
    public static void AddTo(IServiceCollection services) =>
        services.AddSingleton<LoggerFactory>().AddSingleton<ILoggerFactory, LinksInLogs>();

    public ILogger CreateLogger(string categoryName) => new Cleaner(inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose()
    {
        // The container made the inner one, and ends it.
    }

    /// <summary>The text with a mark in place of each token, also where it is part of another address.</summary>
    internal static string Clean(string text) => Link().Replace(text, "$1[token]");

    [GeneratedRegex(
        """((?:/|%2F)(?:shared|join)(?:/|%2F))[^/?#&\s"'<>]+""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
        10_000
    )]
    private static partial Regex Link();

    private sealed class Cleaner(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull =>
            state switch
            {
                IReadOnlyList<KeyValuePair<string, object?>> values => inner.BeginScope(new Cleaned(state, values)),
                string text => inner.BeginScope(Clean(text)),
                _ => inner.BeginScope(state),
            };

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (inner.IsEnabled(logLevel))
            {
                inner.Log(
                    logLevel,
                    eventId,
                    new Cleaned(
                        formatter(state, exception),
                        state as IReadOnlyList<KeyValuePair<string, object?>> ?? []
                    ),
                    exception,
                    static (cleaned, _) => cleaned.ToString()
                );
            }
        }
    }

    /// <summary>What is logged, cleaned when it is read: a scope is made for every request and mostly read by nobody.</summary>
    private sealed class Cleaned(object said, IReadOnlyList<KeyValuePair<string, object?>> values)
        : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => values.Count;

        public KeyValuePair<string, object?> this[int index] =>
            values[index] is var (name, value) && value is string or PathString or QueryString or Uri
                ? new(name, Clean(value.ToString()!))
                : values[index];

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
            Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        // A scope of SignalR says nothing of itself before its line has a number.
        public override string ToString() => Clean(said.ToString() ?? "");
    }
}
