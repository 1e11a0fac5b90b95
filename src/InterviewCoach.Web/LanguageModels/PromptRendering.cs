using System.Collections.Concurrent;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using System.Web;
using System.Xml;
using HandlebarsDotNet;
using InterviewCoach.Core.LanguageModels;
using Microsoft.Extensions.AI;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>
/// Prompts as text and as messages, the same as Semantic Kernel makes of them (1.80.0: HandlebarsPromptTemplate,
/// XmlPromptParser, ChatPromptParser): string arguments are HTML-encoded, the whole is decoded once after rendering, and
/// the content of a message once more.
/// </summary>
internal static class PromptRendering
{
    private static readonly JsonSerializerOptions Json = new()
    {
        // Letters of all scripts stay readable; angle brackets, ampersands, quotes and what nobody sees are escaped.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> Compiled = new();

    /// <summary>A stranger's words as one JSON string: the one way by which they go into a prompt.</summary>
    public static string Literal(string text) => Literal<string>(text);

    /// <summary>A list or an object as JSON.</summary>
    public static string Literal<T>(T value) => JsonSerializer.Serialize(value, Json);

    /// <summary>The prompt with its variables filled in.</summary>
    public static string Render(ModelPrompt prompt, IReadOnlyDictionary<string, string> arguments)
    {
        var encoded = arguments.ToDictionary(pair => pair.Key, object (pair) => HttpUtility.HtmlEncode(pair.Value));
        var template = Compiled.GetOrAdd(prompt.Template, text => Handlebars.Create().Compile(text));
        return WebUtility.HtmlDecode(template(encoded).Trim());
    }

    /// <summary>The messages of a rendered prompt.</summary>
    /// <exception cref="InvalidOperationException">It is none that <see cref="ModelPrompts"/> would have let through.</exception>
    public static IReadOnlyList<ChatMessage> Messages(string rendered)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        try
        {
            document.LoadXml($"<root>{rendered}</root>");
        }
        catch (XmlException e)
        {
            throw new InvalidOperationException("A prompt did not render to messages.", e);
        }

        return document
            .DocumentElement!.ChildNodes.OfType<XmlElement>()
            .Select(message => new ChatMessage(
                new ChatRole(message.GetAttribute("role")),
                HttpUtility.HtmlDecode(message.InnerXml.Trim())
            ))
            .ToList();
    }
}
