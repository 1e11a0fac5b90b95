using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace InterviewCoach.Web.LanguageModels;

internal static class Asides
{
    /// <summary>
    /// A reply without what a model says on the way to a look-up ("Let me see"): each response is held back until it is
    /// known how it ends. Sizes, ends and costs come through.
    /// </summary>
    public static async IAsyncEnumerable<ChatResponseUpdate> WithoutAsides(
        this IAsyncEnumerable<ChatResponseUpdate> stream,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var held = new List<ChatResponseUpdate>();
        var lookedUp = false;
        await foreach (var update in stream.WithCancellation(cancellation))
        {
            // Not every server names its responses.
            if (
                held is [.., var last]
                && (last.ResponseId != update.ResponseId || (lookedUp && update.Text.Length > 0))
            )
            {
                foreach (var one in Let())
                {
                    yield return one;
                }
            }

            lookedUp |= update.FinishReason == ChatFinishReason.ToolCalls;
            held.Add(update);
            if (update.FinishReason == ChatFinishReason.ToolCalls)
            {
                // How it ends is known: whoever waits for the model hears at once that it is at work.
                foreach (var one in Let())
                {
                    yield return one;
                }
            }
        }

        foreach (var one in Let())
        {
            yield return one;
        }

        List<ChatResponseUpdate> Let()
        {
            var let = lookedUp ? held.ConvertAll(WithoutText) : [.. held];
            lookedUp = false;
            held.Clear();
            return let;
        }
    }

    private static ChatResponseUpdate WithoutText(ChatResponseUpdate update) =>
        new(update.Role, [.. update.Contents.Where(content => content is not TextContent)])
        {
            ResponseId = update.ResponseId,
            FinishReason = update.FinishReason,
        };
}
