using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using System.Web;
using System.Xml;

namespace InterviewCoach.Core.LanguageModels;

/// <summary>A message of a rendered prompt.</summary>
/// <param name="Role">"system" or "user".</param>
public sealed record PromptMessage(string Role, string Text);

/// <summary>
/// Prompts as text and as messages, the same as Semantic Kernel makes of them (1.80.0: HandlebarsPromptTemplate,
/// XmlPromptParser, ChatPromptParser): arguments are HTML-encoded, and the content of a message is decoded. A template that
/// <see cref="ModelPrompts"/> let through holds nothing but text and variables, so that it takes no engine to fill it in.
/// </summary>
public static class PromptRendering
{
    private static readonly JsonSerializerOptions Json = new()
    {
        // Letters of all scripts stay readable; angle brackets, ampersands, quotes and what nobody sees are escaped.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>A stranger's words as one JSON string: the one way by which they go into a prompt.</summary>
    public static string Literal(string text) => Literal<string>(text);

    /// <summary>A list or an object as JSON.</summary>
    public static string Literal<T>(T value) => JsonSerializer.Serialize(value, Json);

    /// <summary>The prompt with its variables filled in.</summary>
    /// <exception cref="KeyNotFoundException">There is no value for a variable.</exception>
    public static string Render(ModelPrompt prompt, IReadOnlyDictionary<string, string> arguments)
    {
        var text = new StringBuilder(prompt.Template.Length);
        var rest = prompt.Template.AsSpan().Trim();
        // What is filled in is not looked at again: two braces in it are a stranger's.
        while (rest.IndexOf("{{") is >= 0 and var open)
        {
            var close = open + rest[open..].IndexOf("}}");
            text.Append(rest[..open]).Append(HttpUtility.HtmlEncode(arguments[$"{rest[(open + 2)..close]}"]));
            rest = rest[(close + 2)..];
        }

        return text.Append(rest).ToString();
    }

    /// <summary>The messages of a rendered prompt.</summary>
    /// <exception cref="InvalidOperationException">It is none that <see cref="ModelPrompts"/> would have let through.</exception>
    public static IReadOnlyList<PromptMessage> Messages(string rendered)
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
            .Select(message => new PromptMessage(
                message.GetAttribute("role"),
                HttpUtility.HtmlDecode(message.InnerXml.Trim())
            ))
            .ToList();
    }
}
