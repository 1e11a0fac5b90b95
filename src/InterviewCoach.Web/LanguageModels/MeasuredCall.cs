using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.LanguageModels;
using Microsoft.Extensions.AI;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>A call with its sizes and times.</summary>
public sealed class MeasuredCall
{
    // A token is some four characters of English, and rather less of code and tables.
    private const int CharactersOfAToken = 3;
    private readonly TimeProvider _time;
    private readonly long _begun;
    private readonly Dictionary<string, UsageDetails> _usage = [];
    private string _response = "";

    internal MeasuredCall(ModelCall call, LanguageModelOptions options, TimeProvider time)
    {
        (Call, Options, _time, _begun, At) = (call, options, time, time.GetTimestamp(), time.GetUtcNow());
        Sent = call.Prompt.Template.Length + call.Arguments.Values.Sum(value => value.Length);
    }

    internal ModelCall Call { get; }

    internal LanguageModelOptions Options { get; }

    public Guid Id { get; } = Guid.CreateVersion7();

    public DateTimeOffset At { get; }

    /// <summary>"reword_question".</summary>
    public string Task => SnakeCase.Name(Call.Prompt.Task);

    /// <summary>Characters sent.</summary>
    public int Sent { get; }

    /// <summary>Characters of the reply.</summary>
    public int Received { get; private set; }

    /// <summary>Until the first word of the reply; null when none came.</summary>
    public int? FirstMs { get; private set; }

    public int TotalMs { get; private set; }

    public CallOutcome Outcome { get; private set; }

    /// <summary>What went wrong, as a word; null when nothing did.</summary>
    public string? Fault { get; internal set; }

    /// <summary>Why the reply was not shown; null when it was, or when there was none.</summary>
    public string? Dropped { get; private set; }

    /// <summary>Whether the provider said that the reply is over.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>The most that the call may come to.</summary>
    public long Estimated =>
        Call.Evidence is null
            ? (Sent / CharactersOfAToken) + Call.Prompt.MaxTokens
            // Each look-up sends all of it again, with what was found so far.
            : ((1 + EvidenceLookUps.MostRounds) * ((Sent / CharactersOfAToken) + Call.Prompt.MaxTokens))
                + (EvidenceLookUps.Most * EvidenceLookUps.MostRounds * Evidence.Longest / CharactersOfAToken);

    /// <summary>As the provider counts; estimated where it does not say.</summary>
    public long InputTokens =>
        _usage.Values.Sum(usage => usage.InputTokenCount ?? 0) is > 0 and var counted
            ? counted
            : Sent / CharactersOfAToken;

    /// <summary>As the provider counts; estimated where it does not say.</summary>
    public long OutputTokens =>
        _usage.Count > 0 ? _usage.Values.Sum(usage => usage.OutputTokenCount ?? 0) : Received / CharactersOfAToken;

    internal void Heard(ChatResponseUpdate update)
    {
        if (update.ResponseId is { } response && response != _response)
        {
            // A further response: what came before stopped to look something up.
            (_response, IsWhole) = (response, false);
        }

        if (update.Text is { Length: > 0 } text)
        {
            FirstMs ??= Elapsed();
            Received += text.Length;
            IsWhole = false;
        }

        IsWhole |= update.FinishReason is not null;
        foreach (var usage in update.Contents.OfType<UsageContent>())
        {
            // Providers tell it of each response once, or in parts, or again and again as it grows.
            if (!_usage.TryGetValue(_response, out var told))
            {
                _usage[_response] = told = new UsageDetails();
            }

            told.InputTokenCount = Math.Max(told.InputTokenCount ?? 0, usage.Details.InputTokenCount ?? 0);
            told.OutputTokenCount = Math.Max(told.OutputTokenCount ?? 0, usage.Details.OutputTokenCount ?? 0);
        }
    }

    internal void End(CallOutcome outcome, DropReason? dropped) =>
        (Outcome, Dropped, TotalMs) = (outcome, dropped is { } reason ? SnakeCase.Name(reason) : null, Elapsed());

    /// <summary>What is left of a time that began with the call.</summary>
    internal TimeSpan Within(TimeSpan whole) =>
        whole - _time.GetElapsedTime(_begun) is { Ticks: > 0 } left ? left : TimeSpan.FromMilliseconds(1);

    private int Elapsed() => (int)_time.GetElapsedTime(_begun).TotalMilliseconds;
}
