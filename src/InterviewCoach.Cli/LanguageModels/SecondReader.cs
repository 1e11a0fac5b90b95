using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.LanguageModels;
using Microsoft.Extensions.AI;

namespace InterviewCoach.Cli.LanguageModels;

/// <summary>Second opinions on one answer, and what they cost.</summary>
/// <param name="Opinions">Those that stand up to the checks; none where the reply does not.</param>
/// <param name="Reply">As it came.</param>
/// <param name="Asked">Whether the model was asked just now; else the reply was kept from before.</param>
internal sealed record SecondReading(IReadOnlyList<SecondOpinion> Opinions, ModelReply Reply, bool Asked);

/// <summary>Asks a model for second opinions with the app's prompt, and checks them as the app does.</summary>
internal sealed class SecondReader
{
    private readonly ConfiguredModel _model;
    private readonly ReplyCache _cache;
    private readonly ModelPrompt _prompt;
    private readonly ReplyChecks _checks;

    public SecondReader(ConfiguredModel model, ReplyCache cache)
    {
        var prompts = Prompts();
        (_model, _cache, _prompt) = (model, cache, prompts[ModelTask.SecondOpinion]);
        _checks = new ReplyChecks(Words(), new PromptWords(prompts.All.Select(prompt => prompt.Template)));
    }

    /// <summary>By which prompt, in which version.</summary>
    public string Prompt => _prompt.Label;

    /// <exception cref="UsageException">The model does not answer.</exception>
    public async Task<SecondReading> ReadAsync(
        string question,
        IReadOnlyList<AskedPoint> points,
        string answer,
        CancellationToken cancellation
    )
    {
        var said = ReplyChecks.OfStranger(answer);
        var rendered = PromptRendering.Render(
            _prompt,
            new Dictionary<string, string>
            {
                ["question"] = PromptRendering.Literal(ReplyChecks.OfStranger(question)),
                ["points"] = PromptRendering.Literal(points.Select(point => new { id = point.Id, text = point.Text })),
                ["answer"] = PromptRendering.Literal(said),
            }
        );
        var key = ReplyCache.Key(_prompt.Label, _model, rendered);
        var kept = _cache.Find(key);
        var reply = kept ?? await AskAsync(rendered, cancellation);
        if (kept is null)
        {
            _cache.Keep(key, reply);
        }

        return new SecondReading(_checks.SecondOpinions(reply.Text, points, said).Value ?? [], reply, kept is null);
    }

    private async Task<ModelReply> AskAsync(string rendered, CancellationToken cancellation)
    {
        try
        {
            var response = await _model
                .Client.GetStreamingResponseAsync(
                    PromptRendering
                        .Messages(rendered)
                        .Select(message => new ChatMessage(new ChatRole(message.Role), message.Text)),
                    new ChatOptions { MaxOutputTokens = _prompt.MaxTokens },
                    cancellation
                )
                .ToChatResponseAsync(cancellation);
            return new ModelReply(
                response.Text,
                response.Usage?.InputTokenCount ?? 0,
                response.Usage?.OutputTokenCount ?? 0
            );
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Whatever a provider's library throws: its message may hold what was sent.
            throw new UsageException(
                $"The language model did not answer ({e.GetType().Name}). What it said so far is kept: run it again to go on."
            );
        }
    }

    private static ModelPrompts Prompts() =>
        ModelPrompts.Load(Sources.Knowledge("models")) switch
        {
            ModelPromptsReading.Read read => read.Prompts,
            ModelPromptsReading.Faulty faulty => throw new UsageException(faulty.Errors[0].ToString()),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static GroundingWords Words()
    {
        var words = GroundingWords.Load(Sources.Knowledge("grounding"), out var wrong);
        return wrong.Count == 0 ? words : throw new UsageException(wrong[0].ToString());
    }
}
