using System.Text.Json;
using InterviewCoach.Core.Interviews;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Cli;

/// <summary>A session as <c>coach interview --format json</c> printed it.</summary>
internal static class StoredSession
{
    /// <exception cref="UsageException">It is no such file.</exception>
    public static IReadOnlyList<InterviewEvent> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            var events = document
                .RootElement.GetProperty("events")
                .EnumerateArray()
                .Select(stored =>
                    SessionEventJson.Read(
                        stored.GetProperty("name").GetString() ?? "",
                        stored.GetProperty("event").GetRawText()
                    )
                )
                .ToList();
            return events is [InterviewStarted { Plan.Questions: not null }, ..]
                ? events
                : throw new UsageException($"{path}: the first event must be the start of a session, with its plan.");
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
            )
        {
            throw new UsageException(
                $"{path}: not a session that 'coach interview --format json' printed ({e.Message})"
            );
        }
    }
}
