using System.Text;

namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>Lines that belong together, joined by spaces, with the line of each character.</summary>
internal sealed class TextBlock
{
    private readonly StringBuilder text = new();
    private readonly List<(int Start, int Line)> lines = [];
    private string? joined;

    public string Text => joined ??= text.ToString();

    public bool IsEmpty => lines.Count == 0;

    public void Add(ReadOnlySpan<char> line, int number)
    {
        if (text.Length > 0)
        {
            text.Append(' ');
        }

        lines.Add((text.Length, number));
        text.Append(line);
    }

    /// <summary>The line, 1-based, on which a character stands.</summary>
    public int LineAt(int at)
    {
        var i = lines.Count - 1;
        while (i > 0 && lines[i].Start > at)
        {
            i--;
        }

        return lines[i].Line;
    }
}

/// <summary>
/// Cuts a write-up into blocks: a paragraph or a list item with the lines that it is wrapped over, a heading, a table's row.
/// </summary>
internal static class TextBlocks
{
    private const int Longest = 60;

    public static IEnumerable<TextBlock> Of(string text, int mostLines)
    {
        var blocks = new List<TextBlock>();
        var block = new TextBlock();
        var (number, length) = (0, 0);
        foreach (var line in text.EnumerateLines())
        {
            if (++number > mostLines)
            {
                break;
            }

            var trimmed = line.Trim();
            var alone = trimmed.IsEmpty || trimmed[0] is '#' or '|' or '`' || trimmed.Count('|') >= 2;
            if (alone || StartsItem(trimmed) || length >= Longest)
            {
                Close();
            }

            if (!trimmed.IsEmpty)
            {
                block.Add(line, number);
                length++;
            }

            if (alone)
            {
                Close();
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (!block.IsEmpty)
            {
                blocks.Add(block);
                block = new TextBlock();
            }

            length = 0;
        }
    }

    private static bool StartsItem(ReadOnlySpan<char> line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        var rest = line[digits..];
        return digits == 0
            ? rest.Length > 1 && rest[0] is '-' or '*' or '+' or '>' && (rest[0] == '>' || rest[1] == ' ')
            : digits <= 2 && rest.Length > 1 && rest[0] is '.' or ')' && rest[1] == ' ';
    }
}
