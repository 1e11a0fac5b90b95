using System.Text;

namespace InterviewCoach.Core.Reviews;

/// <summary>
/// A text in which what a reader would not call a change is the same: runs of white space, capitals, the marks of Markdown
/// emphasis, typographic quotes and dashes. Each character knows where it stood.
/// </summary>
internal sealed class FoldedText
{
    private readonly List<int> origins;
    private readonly int length;

    private FoldedText(string text, List<int> origins, int length)
    {
        Text = text;
        this.origins = origins;
        this.length = length;
    }

    public string Text { get; }

    public static FoldedText Of(string text)
    {
        var (folded, origins) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] switch
            {
                '*' or '_' or '`' => '\0',
                '“' or '”' or '„' => '"',
                '’' or '‘' => '\'',
                '–' or '—' => '-',
                var other => char.IsWhiteSpace(other) ? ' ' : char.ToLowerInvariant(other),
            };
            if (c == '\0' || (c == ' ' && (folded.Length == 0 || folded[^1] == ' ')))
            {
                continue;
            }

            folded.Append(c);
            origins.Add(i);
        }

        return new FoldedText(folded.ToString().TrimEnd(' '), origins, text.Length);
    }

    /// <summary>The stretch of the text itself that folds to this one.</summary>
    public (int Start, int Length) Origin(int start, int folded)
    {
        var first = start < origins.Count ? origins[start] : length;
        var last = start + folded - 1;
        return (first, (last < origins.Count ? origins[last] + 1 : length) - first);
    }
}
