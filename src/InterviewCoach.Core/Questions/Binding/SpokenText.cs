using System.Text;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>Takes out of a line of Markdown what is seen on its page but not said: addresses of links, pictures, emoji codes.</summary>
internal static class SpokenText
{
    private const int MaxLength = 2_000;

    /// <summary>"[the data](https://…)" becomes "the data", "![a chart](a.png)" and ":tada:" become nothing.</summary>
    public static string WithoutMarkup(string? raw)
    {
        var text = raw is { Length: > MaxLength } ? raw[..MaxLength] : raw ?? "";
        if (text.AsSpan().IndexOfAny('[', ':') < 0)
        {
            return text;
        }

        var spoken = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '[' && Link(text, at) is { } link)
            {
                var isPicture = spoken.Length > 0 && spoken[^1] == '!';
                if (isPicture)
                {
                    spoken.Length--;
                }
                else
                {
                    spoken.Append(text, at + 1, link.Close - at - 1);
                }

                at = link.End;
            }
            else if (text[at] == ':' && EmojiEnd(text, at) is { } end)
            {
                at = end;
            }
            else
            {
                spoken.Append(text[at]);
            }
        }

        return spoken.ToString();
    }

    /// <summary>Where the words of a link close and where its address ends; null where the bracket opens no link.</summary>
    private static (int Close, int End)? Link(string text, int open)
    {
        var close = text.IndexOf(']', open);
        if (close < 0 || close + 1 >= text.Length || text[close + 1] != '(')
        {
            return null;
        }

        var end = text.IndexOf(')', close);
        return end < 0 ? null : (close, end);
    }

    /// <summary>":tada:" ends at its second colon.</summary>
    private static int? EmojiEnd(string text, int open)
    {
        var at = open + 1;
        while (at < text.Length && at - open < 40 && (char.IsAsciiLetterLower(text[at]) || text[at] is '_'))
        {
            at++;
        }

        return at < text.Length && at > open + 2 && text[at] == ':' ? at : null;
    }
}
