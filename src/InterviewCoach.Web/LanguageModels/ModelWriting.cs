using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>Something to be written: what about, from what, and how the reply is checked.</summary>
/// <param name="Arguments">A JSON value for each variable of the task's prompt.</param>
/// <param name="Check">Holds a reply against its sources, given what the model looked up.</param>
public sealed record WritingTask<T>(
    ModelSubject Subject,
    IReadOnlyDictionary<string, string> Arguments,
    Func<ReplyChecks, string, IReadOnlyList<string>, CheckedReply<T>> Check
)
    where T : class
{
    /// <summary>What may be looked up, made when it is asked for; null for nothing.</summary>
    public Func<Evidence>? LookUps { get; init; }

    /// <summary>The hashes of the texts that a reply may rest on beside what is sent; empty for none.</summary>
    public string Texts { get; init; } = "";

    /// <summary>SHA-256 of what is sent, and of what may be looked up.</summary>
    public string Asked =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        Arguments
                            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                            .Select(pair => pair.Value)
                            .Concat(Texts.Length > 0 ? [Texts] : [])
                    )
                )
            )
        );
}

/// <summary>
/// What a language model writes on somebody's word: asked for by a click, checked, and kept with the version of its prompt, so
/// that it is paid for once. It stands beside what the engine says, and the engine never reads it.
/// </summary>
public sealed class ModelWriting(CheckedReplies replies, ModelTextStore texts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public bool IsOn => replies.IsOn;

    /// <summary>Has it written, and keeps it. What comes of it, in words for people where it is nothing; null where it is kept.</summary>
    public async Task<string?> WriteAsync<T>(OwnerId owner, WritingTask<T> task, CancellationToken cancellation)
        where T : class
    {
        var evidence = task.LookUps?.Invoke();
        var written = await replies.AskAsync(
            owner,
            task.Subject.Session,
            task.Subject.Task,
            task.Arguments,
            reply => task.Check(replies.Checks, reply, evidence?.Given ?? []),
            evidence,
            limit: null,
            cancellation
        );
        if (written.Value is not { } value)
        {
            return Told(written.Outcome);
        }

        var body = JsonSerializer.Serialize(value, Json);
        await texts.KeepAsync(
            owner,
            new ModelText(task.Subject, task.Asked, written.Prompt, written.Model, body, written.Dropped),
            cancellation
        );
        return null;
    }

    /// <summary>What was written on the task and is still about the same; null for nothing.</summary>
    public static (T Value, ModelText Text)? Kept<T>(IEnumerable<ModelText> texts, WritingTask<T> task)
        where T : class =>
        texts.FirstOrDefault(text => text.Subject == task.Subject && text.Asked == task.Asked) is { } kept
        && JsonSerializer.Deserialize<T>(kept.Body, Json) is { } value
            ? (value, kept)
            : null;

    private static string Told(CallOutcome outcome) =>
        outcome switch
        {
            CallOutcome.Dropped =>
                "What the language model wrote is not shown: it held something without a source. What stands here already holds; you may ask again.",
            CallOutcome.OverBudget =>
                "The tokens for this session or this day are used up. Ask again tomorrow, or raise the budget.",
            CallOutcome.Busy => "The language model is busy. Ask again in a moment.",
            CallOutcome.Resting =>
                "The language model failed several times and is left alone for half a minute. Ask again then.",
            CallOutcome.TooSlow => "The language model took too long. Ask again, or go on without it.",
            CallOutcome.Refused => "The language model would not answer this.",
            CallOutcome.Off => "No language model is configured.",
            _ => "The language model could not be reached, or broke off. Ask again, or go on without it.",
        };
}
