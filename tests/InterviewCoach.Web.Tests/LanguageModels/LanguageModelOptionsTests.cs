using InterviewCoach.LanguageModels;
using InterviewCoach.Web.LanguageModels;
using Microsoft.Extensions.Configuration;

namespace InterviewCoach.Web.Tests.LanguageModels;

public sealed class LanguageModelOptionsTests
{
    [Fact]
    public void Without_settings_there_is_no_model_and_nothing_is_asked_for()
    {
        var options = new LanguageModelOptions();

        Assert.False(options.IsOn);
        Assert.Empty(Wrong(options, key: ""));
    }

    [Fact]
    public void A_provider_with_its_model_and_key_is_enough() =>
        Assert.Empty(Wrong(new LanguageModelOptions { Provider = "anthropic", Model = "a-model" }, "k"));

    [Theory]
    [InlineData("claude", "m", "", "k", "LanguageModel__Provider is one of none, anthropic, openai")]
    [InlineData("Anthropic", "m", "", "k", "LanguageModel__Provider is one of")]
    [InlineData("anthropic", "", "", "k", "LanguageModel__Model is missing")]
    [InlineData("anthropic", "m", "", "", "set ANTHROPIC_API_KEY or LanguageModel__ApiKey")]
    [InlineData("anthropic", "m", "models.example", "k", "LanguageModel__Endpoint is an address")]
    [InlineData("anthropic", "m", "https://me:secret@models.example", "k", "LanguageModel__Endpoint is an address")]
    [InlineData("anthropic", "m", "https://models.example/?key=1", "k", "LanguageModel__Endpoint is an address")]
    [InlineData("anthropic", "m", "file:///etc/passwd", "k", "LanguageModel__Endpoint is an address")]
    [InlineData("anthropic", "m", "http://models.example", "k", "must begin with https://")]
    public void What_is_wrong_is_said_with_what_to_write(
        string provider,
        string model,
        string endpoint,
        string key,
        string message
    ) =>
        Assert.Contains(
            message,
            string.Join(
                '\n',
                Wrong(
                    new()
                    {
                        Provider = provider,
                        Model = model,
                        Endpoint = endpoint,
                    },
                    key
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("http://127.0.0.1:9/v1")]
    [InlineData("http://localhost:9/v1")]
    [InlineData("http://host.docker.internal:9/v1")]
    public void An_address_of_this_machine_needs_no_https(string endpoint) =>
        Assert.Empty(
            Wrong(
                new()
                {
                    Provider = "anthropic",
                    Model = "m",
                    Endpoint = endpoint,
                },
                "k"
            )
        );

    [Theory]
    [InlineData("openai")]
    [InlineData("azure-openai")]
    [InlineData("ollama")]
    [InlineData("compatible")]
    public void Without_Semantic_Kernel_its_providers_are_refused_with_how_to_build(string provider)
    {
        var wrong = Wrong(
            new()
            {
                Provider = provider,
                Model = "m",
                Endpoint = "https://models.example/v1",
            },
            "k"
        );

        if (LanguageModelSettings.HasSemanticKernel)
        {
            Assert.Empty(wrong);
        }
        else
        {
            Assert.Contains("-p:SemanticKernel=true", Assert.Single(wrong), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Limits_have_bounds() =>
        Assert.Equal(
            4,
            Wrong(
                new()
                {
                    Provider = "anthropic",
                    Model = "m",
                    FirstSentence = TimeSpan.Zero,
                    WholeReply = TimeSpan.FromHours(1),
                    TokensPerDay = -1,
                    Streams = 0,
                },
                "k"
            ).Count
        );

    [Fact]
    public void A_key_says_nothing_of_itself()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ANTHROPIC_API_KEY", " sk-of-nobody ")])
            .Build();

        var key = ConfiguredKey.Of(configuration, "anthropic");

        Assert.Equal("sk-of-nobody", key.Value);
        Assert.Equal("set", $"{key}");
    }

    private static List<string> Wrong(LanguageModelOptions options, string key) =>
        new LanguageModelOptionsCheck(new ApiKey(key)).Validate(null, options).Failures?.ToList() ?? [];
}
