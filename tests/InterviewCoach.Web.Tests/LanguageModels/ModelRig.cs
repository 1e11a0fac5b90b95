using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.LanguageModels;
using InterviewCoach.Web.LanguageModels;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Tests.LanguageModels;

/// <summary>All that stands between the interviewer and a model, with a fake provider at the other end of real HTTP.</summary>
internal sealed class ModelRig : IAsyncDisposable
{
    /// <summary>The providers that this build speaks to: what is true of one must be true of each.</summary>
    public static TheoryData<string> InThisBuild =>
#if SEMANTIC_KERNEL
        [Providers.Anthropic, Providers.OpenAI, Providers.Ollama, Providers.Compatible];
#else
        [Providers.Anthropic];
#endif

    public static readonly GroundingWords Words = GroundingWords.Load(
        [
            new KnowledgeFile(
                "grounding/words.yaml",
                File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "prompts", "grounding", "words.yaml"))
            ),
        ],
        out _
    );

    public const string Key = "sk-fake-key-of-nobody-123456";

    private ModelRig(FakeModel fake, TestDatabase database, LanguageModelOptions options, OwnerId owner)
    {
        (Fake, Options, Owner) = (fake, options, owner);
        Store = new ModelCallStore(database.Source);
        var (settings, key) = (Microsoft.Extensions.Options.Options.Create(options), new ApiKey(Key));
        Budget = new TokenBudget(Store, settings, TimeProvider.System, NullLogger<TokenBudget>.Instance);
        Calls = new ModelCalls(
            new Lazy<IPromptRunner>(() => PromptRunners.Create(options, key, NullLogger<ModelCalls>.Instance)),
            Budget,
            settings,
            TimeProvider.System,
            NullLogger<ModelCalls>.Instance
        );
        Instructions = new PromptWords(SomeModel.Prompts.All.Select(prompt => prompt.Template), Key);
        Rewording = new QuestionRewording(Calls, SomeModel.Prompts, Words, Instructions, settings);
        Replies = new CheckedReplies(Calls, SomeModel.Prompts, Words, Instructions, settings);
    }

    public FakeModel Fake { get; }

    public LanguageModelOptions Options { get; }

    public OwnerId Owner { get; }

    public SessionId Session { get; } = new(Guid.NewGuid());

    public ModelCallStore Store { get; }

    public TokenBudget Budget { get; }

    public ModelCalls Calls { get; }

    public PromptWords Instructions { get; }

    public QuestionRewording Rewording { get; }

    public CheckedReplies Replies { get; }

    public static async Task<ModelRig> StartAsync(
        TestDatabase database,
        string provider = Providers.Anthropic,
        Action<LanguageModelOptions>? with = null
    )
    {
        var fake = await FakeModel.StartAsync();
        var options = new LanguageModelOptions
        {
            Provider = provider,
            Model = "fake",
            Endpoint = EndpointOf(provider, fake),
            // The first call of a process compiles a provider's whole library, on a machine that may be busy.
            FirstSentence = TimeSpan.FromSeconds(20),
            WholeReply = TimeSpan.FromSeconds(30),
        };
        with?.Invoke(options);
        var rig = new ModelRig(fake, database, options, await Some.AccountAsync(database));
        await rig.Budget.StartAsync(CancellationToken.None);
        return rig;
    }

    /// <summary>Where the client library expects the service: Anthropic's adds the version itself, the others do not.</summary>
    public static string EndpointOf(string provider, FakeModel fake) =>
        provider == Providers.Anthropic ? fake.Address.ToString() : new Uri(fake.Address, "/v1").ToString();

    /// <summary>Has an utterance said in other words. Gives the words, and all that was shown on the way.</summary>
    public async Task<(Reworded? Said, List<string> Shown)> SayAsync(string utterance, string answer = "")
    {
        var shown = new List<string>();
        var said = await Rewording.RewordAsync(
            new RewordRequest(Owner, Session, InterviewStyle.Warm, utterance, answer),
            text =>
            {
                shown.Add(text);
                return Task.CompletedTask;
            },
            CancellationToken.None
        );
        return (said, shown);
    }

    /// <summary>The calls as they are listed, once they are settled.</summary>
    public async Task<IReadOnlyList<ModelCallRow>> SettledAsync()
    {
        await Budget.StopAsync(CancellationToken.None);
        return await Store.ListAsync(Owner, 1000, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Budget.StopAsync(CancellationToken.None);
        Budget.Dispose();
        Calls.Dispose();
        await Fake.DisposeAsync();
    }
}
