namespace InterviewCoach.LanguageModels;

/// <summary>Which language model there is, and how far it may go. The key stands in none of this; see <see cref="ApiKey"/>.</summary>
public sealed class LanguageModelOptions
{
    public const string Section = "LanguageModel";

    /// <summary>none, anthropic, openai, azure-openai, ollama or compatible.</summary>
    public string Provider { get; set; } = Providers.None;

    /// <summary>The model's name, as the provider knows it; for azure-openai the name of the deployment.</summary>
    public string Model { get; set; } = "";

    /// <summary>Where it is, instead of the provider's own address.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>How long the room waits for the first sentence before the engine's own words are said: 0.5 s to a minute.</summary>
    public TimeSpan FirstSentence { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>How long a whole reply may take, at most two minutes.</summary>
    public TimeSpan WholeReply { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Tokens, in and out, that one Session may use.</summary>
    public long TokensPerSession { get; set; } = 60_000;

    /// <summary>Tokens, in and out, that all Sessions of a day (UTC) may use.</summary>
    public long TokensPerDay { get; set; } = 1_000_000;

    /// <summary>Calls under way at once; beyond that the engine's own words are said.</summary>
    public int Streams { get; set; } = 50;

    public bool IsOn => Provider != Providers.None;

    /// <summary>What is called, without path or key: what may be shown and logged.</summary>
    public string Host =>
        Uri.TryCreate(Endpoint, UriKind.Absolute, out var given) ? given.Authority : Providers.HostOf(Provider);
}
