using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>
/// Finds the lines that head what follows without being headings: in bold, with a picture sign before them, or ending in a
/// colon over a list ("Tech stack:").
/// </summary>
internal sealed class PseudoHeadings(WriteUp source)
{
    private const int Longest = 80;
    private const int MostWords = 8;
    private string? text;
    private int level;
    private bool isOverList;
    private bool listBegan;

    /// <summary>The line that heads a Passage, null when none does. Passages are asked in their order.</summary>
    public string? Over(Passage passage)
    {
        switch (passage.Kind)
        {
            case PassageKind.Heading:
                text = null;
                return null;
            case PassageKind.ListItem when text is not null && level > 0 && passage.Level <= level:
                text = null;
                break;
            case PassageKind.ListItem:
                listBegan = true;
                break;
            case PassageKind.Paragraph when isOverList && listBegan:
                text = null;
                break;
        }

        if (passage.Kind is PassageKind.Paragraph or PassageKind.ListItem && passage.Lines.Start == passage.Lines.End)
        {
            Take(passage, source.Lines[passage.Lines.Start - 1].Text.Trim());
        }

        return text;
    }

    private void Take(Passage passage, string line)
    {
        if (line.Length is < 3 or > Longest)
        {
            return;
        }

        var isOrnate =
            passage.Kind == PassageKind.Paragraph
            && (
                line.StartsWith("**", StringComparison.Ordinal)
                    && line.TrimEnd(':').EndsWith("**", StringComparison.Ordinal)
                || char.IsSurrogate(line[0])
                || line[0] is >= '☀' and <= '➿'
            );
        var announces = line.EndsWith(':') || line.EndsWith(":**", StringComparison.Ordinal);
        var isOver =
            LeadsList(passage)
            && line.AsSpan().Count(' ') < MostWords
            && (announces || Sections.Of(passage.Text) is Section.Tools or Section.Planned);
        if (isOrnate || isOver)
        {
            (text, level, isOverList, listBegan) = (passage.Text, passage.Level, isOver && !isOrnate, false);
        }
    }

    private bool LeadsList(Passage passage)
    {
        if (passage.Index + 1 >= source.Passages.Count)
        {
            return false;
        }

        var next = source.Passages[passage.Index + 1];
        return next.Kind == PassageKind.ListItem && next.Level > passage.Level
            || passage.Kind == PassageKind.ListItem && next.Kind == PassageKind.Paragraph;
    }
}
