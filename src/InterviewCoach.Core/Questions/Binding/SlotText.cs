using System.Text;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>A text with slots in braces: "Why {model.name}?".</summary>
public sealed record SlotText(string Template)
{
    public static readonly SlotText Empty = new("");

    /// <summary>The names of the slots, in order of appearance, each once.</summary>
    public IReadOnlyList<string> Slots { get; } =
        Pieces(Template).Where(piece => piece.IsSlot).Select(piece => piece.Text).Distinct().ToList();

    /// <summary>The words between the slots.</summary>
    public string Words => string.Concat(Pieces(Template).Select(piece => piece.IsSlot ? " " : piece.Text));

    /// <summary>The text with every slot filled. A slot without a value is a bug: the loader and the binder saw to it.</summary>
    public string Fill(IReadOnlyDictionary<string, string> values)
    {
        var filled = new StringBuilder();
        foreach (var (text, isSlot) in Pieces(Template))
        {
            filled.Append(isSlot ? values[text] : text);
        }

        return filled.ToString();
    }

    /// <summary>A brace that does not close is a word like any other: the loader reports it.</summary>
    private static IEnumerable<(string Text, bool IsSlot)> Pieces(string template)
    {
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                yield return (template[at..], false);
                yield break;
            }

            if (open > at)
            {
                yield return (template[at..open], false);
            }

            yield return (template[(open + 1)..close], true);
            at = close + 1;
        }
    }
}
