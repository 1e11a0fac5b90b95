using System.Text;

namespace InterviewCoach.Core.Grounding;

/// <summary>Cuts a stream of words into sentences, so that each can be checked before anybody sees it.</summary>
public sealed class SentenceBuffer
{
    private readonly StringBuilder _held = new();

    /// <summary>Takes what came, and gives the sentences that are whole by now.</summary>
    public IReadOnlyList<string> Add(string piece)
    {
        _held.Append(piece);
        var whole = new List<string>();
        var text = _held.ToString();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            // A stop ends a sentence only when a blank and something new follow: "0.91" and "e.g. so" may still come.
            if (End(text, at) is { } end && end < text.Length)
            {
                whole.Add(text[start..end].Trim());
                start = end;
                at = end - 1;
            }
        }

        _held.Remove(0, start);
        return whole.FindAll(sentence => sentence.Length > 0);
    }

    /// <summary>What is left when nothing more comes; empty for nothing.</summary>
    public string Rest()
    {
        var rest = _held.ToString().Trim();
        _held.Clear();
        return rest;
    }

    /// <summary>Where the sentence that the sign at this place ends is over, or null.</summary>
    private static int? End(string text, int at)
    {
        if (text[at] == '\n')
        {
            return at + 1;
        }

        if (text[at] is not ('.' or '!' or '?'))
        {
            return null;
        }

        var end = at + 1;
        while (end < text.Length && text[end] is '"' or '”' or '’' or ')' or '.' or '!' or '?')
        {
            end++;
        }

        var next = end;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return next > end && next < text.Length && !char.IsLower(text[next]) ? end : null;
    }
}
