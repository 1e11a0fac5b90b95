using System.Diagnostics;
using InterviewCoach.LanguageModels;
using InterviewCoach.Web.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>
/// The one way to the model: within the budgets, within the time limits, and behind a circuit breaker. Each call is told to
/// the log and to the list of calls, with sizes and times and without a word of what was said.
/// </summary>
public sealed partial class ModelCalls : IDisposable
{
    // From one half of at least so many calls on, the model is left alone for a while.
    private const int FewestCalls = 4;
    private static readonly TimeSpan Looked = TimeSpan.FromMinutes(1);

    /// <summary>How long a model that fails is left alone.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly Lazy<IPromptRunner> _runner;
    private readonly TokenBudget _budget;
    private readonly LanguageModelOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<ModelCalls> _log;
    private readonly SemaphoreSlim _streams;
    private readonly ResiliencePipeline _breaker;
    private readonly CircuitBreakerStateProvider _state = new();

    /// <param name="runner">Made when first asked for.</param>
    public ModelCalls(
        Lazy<IPromptRunner> runner,
        TokenBudget budget,
        IOptions<LanguageModelOptions> options,
        TimeProvider time,
        ILogger<ModelCalls> log
    )
    {
        (_runner, _budget, _options, _time, _log) = (runner, budget, options.Value, time, log);
        _streams = new SemaphoreSlim(_options.Streams);
        _breaker = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    FailureRatio = 0.5,
                    MinimumThroughput = FewestCalls,
                    SamplingDuration = Looked,
                    BreakDuration = Rest,
                    ShouldHandle = new PredicateBuilder().Handle<ModelFault>(),
                    StateProvider = _state,
                }
            )
            .Build();
    }

    public bool IsOn => _options.IsOn;

    /// <summary>Whether the model failed so often that it is left alone.</summary>
    public bool IsResting => _state.CircuitState == CircuitState.Open;

    /// <summary>How the last call of this node ended; null before the first.</summary>
    public CallOutcome? Last { get; private set; }

    public void Dispose() => _streams.Dispose();

    /// <summary>Asks the model, and hands over the words as they come.</summary>
    /// <param name="call">What is asked.</param>
    /// <param name="reader">Takes each piece of the reply, and says whether to go on.</param>
    /// <param name="stopping">The app is stopping.</param>
    public async Task<CallOutcome> StreamAsync(ModelCall call, IReplyReader reader, CancellationToken stopping)
    {
        if (!_options.IsOn)
        {
            return CallOutcome.Off;
        }

        if (!_streams.Wait(0, CancellationToken.None))
        {
            return CallOutcome.Busy;
        }

        try
        {
            if (IsResting)
            {
                return CallOutcome.Resting;
            }

            if (await TakeAsync(call, stopping) is not { } measured)
            {
                return CallOutcome.OverBudget;
            }

            var outcome = await GuardedAsync(measured, reader, stopping);
            measured.End(outcome, reader.Dropped);
            Last = outcome;
            _budget.Settle(measured);
            Log(measured);
            return outcome;
        }
        finally
        {
            _streams.Release();
        }
    }

    /// <summary>The call within the budgets: without look-ups where they would be too much; null where all of it is.</summary>
    private async Task<MeasuredCall?> TakeAsync(ModelCall call, CancellationToken stopping)
    {
        var measured = new MeasuredCall(call, _options, _time);
        return await _budget.TryTakeAsync(measured, stopping) ? measured
            : call.Evidence is null ? null
            : await TakeAsync(call with { Evidence = null }, stopping);
    }

    private async Task<CallOutcome> GuardedAsync(MeasuredCall call, IReplyReader reader, CancellationToken stopping)
    {
        try
        {
            return await _breaker.ExecuteAsync(async token => await AskAsync(call, reader, token), stopping);
        }
        catch (BrokenCircuitException)
        {
            return CallOutcome.Resting;
        }
        catch (ModelFault fault)
        {
            call.Fault = fault.Kind;
            return fault.Outcome;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return CallOutcome.Stopped;
        }
    }

    /// <exception cref="ModelFault">The provider's fault, which counts for the breaker.</exception>
    private async Task<CallOutcome> AskAsync(MeasuredCall call, IReplyReader reader, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(call.Call.Limit ?? _options.FirstSentence, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            return await ReadAsync(call, reader, limit, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            throw new ModelFault(CallOutcome.TooSlow, "time limit");
        }
        catch (Exception e) when (e is not (ModelFault or OperationCanceledException))
        {
            // Whatever a provider's library throws; its message may hold what was said, so only its kind is kept.
            throw new ModelFault(CallOutcome.Failed, KindOf(e), e);
        }
    }

    private async Task<CallOutcome> ReadAsync(
        MeasuredCall call,
        IReplyReader reader,
        CancellationTokenSource limit,
        CancellationToken cancellation
    )
    {
        await using var reply = new ImpatientReader(
            _runner.Value.StreamAsync(call.Call.Prompt, call.Call.Arguments, call.Call.Evidence, cancellation),
            cancellation
        );
        while (await reply.MoveNextAsync())
        {
            call.Heard(reply.Current);
            if (reply.Current.FinishReason == ChatFinishReason.ContentFilter)
            {
                return CallOutcome.Refused;
            }

            if (reply.Current.FinishReason == ChatFinishReason.ToolCalls)
            {
                // It is there, and looks something up: what it says takes a further reply.
                limit.CancelAfter(call.Within(_options.WholeReply));
            }

            if (reply.Current.Text is not { Length: > 0 } text)
            {
                continue;
            }

            switch (await reader.TakeAsync(text))
            {
                case Reading.Stop:
                    return CallOutcome.Dropped;
                case Reading.Begun:
                    limit.CancelAfter(call.Within(_options.WholeReply));
                    break;
            }
        }

        if (!call.IsWhole)
        {
            throw new ModelFault(CallOutcome.Cut, "no end");
        }

        await reader.EndAsync();
        return reader.Dropped is null ? CallOutcome.Answered : CallOutcome.Dropped;
    }

    private static string KindOf(Exception e) =>
        e is HttpRequestException { StatusCode: { } status } ? $"{(int)status}"
        : e.GetType().GetProperty("StatusCode")?.GetValue(e) is { } code ? $"{Convert.ToInt32(code, null)}"
        : e.GetType().Name;

    private void Log(MeasuredCall call)
    {
        if (call.Outcome is CallOutcome.Answered or CallOutcome.Dropped or CallOutcome.Stopped)
        {
            LogCall(_log, call.Task, _options.Host, call.Outcome, call.Sent, call.Received, call.FirstMs, call.TotalMs);
        }
        else
        {
            LogFault(_log, call.Task, _options.Host, call.Outcome, call.Fault, call.Sent, call.Received, call.TotalMs);
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "Language model: {Task} to {Host}, {Outcome}; {Sent} characters out, {Received} in, the first after {FirstMs} ms, all after {TotalMs} ms."
    )]
    private static partial void LogCall(
        ILogger log,
        string task,
        string host,
        CallOutcome outcome,
        int sent,
        int received,
        int? firstMs,
        int totalMs
    );

    [LoggerMessage(
        LogLevel.Warning,
        "Language model: {Task} to {Host}, {Outcome} ({Fault}); {Sent} characters out, {Received} in, given up after {TotalMs} ms. The engine's own words were used."
    )]
    private static partial void LogFault(
        ILogger log,
        string task,
        string host,
        CallOutcome outcome,
        string? fault,
        int sent,
        int received,
        int totalMs
    );
}

/// <summary>The provider did not do its part.</summary>
internal sealed class ModelFault(CallOutcome outcome, string kind, Exception? inner = null)
    : Exception($"{outcome}: {kind}", inner)
{
    public CallOutcome Outcome { get; } = outcome;

    /// <summary>A status, or the name of an exception: nothing that was said.</summary>
    public string Kind { get; } = kind;
}
