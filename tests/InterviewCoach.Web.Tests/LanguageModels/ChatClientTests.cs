using InterviewCoach.LanguageModels;
using InterviewCoach.Web.LanguageModels;
using Microsoft.Extensions.AI;

namespace InterviewCoach.Web.Tests.LanguageModels;

/// <summary>The configured provider as the rest of the app, and whoever builds on it, knows it: as a chat client.</summary>
public sealed class ChatClientTests
{
    public static TheoryData<string> ThisBuild => ModelRig.InThisBuild;

    [Theory]
    [MemberData(nameof(ThisBuild))]
    public async Task A_provider_is_a_chat_client_that_streams(string provider)
    {
        await using var fake = await FakeModel.StartAsync();
        fake.Script = _ => FakeReply.Of("Good morning to you.");
        using var client = ChatClients.Create(
            new LanguageModelOptions
            {
                Provider = provider,
                Model = "fake",
                Endpoint = ModelRig.EndpointOf(provider, fake),
            },
            new ApiKey(ModelRig.Key)
        );

        var updates = new List<ChatResponseUpdate>();
        await foreach (
            var update in client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, "Good morning.")])
        )
        {
            updates.Add(update);
        }

        Assert.Equal("Good morning to you.", string.Concat(updates.Select(update => update.Text)));
        Assert.True(updates.Count > 2);
        Assert.Contains("Good morning.", Assert.Single(fake.Requests).GetRawText(), StringComparison.Ordinal);
    }
}
