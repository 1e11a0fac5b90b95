using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>What stands under a heading, before the next one.</summary>
/// <param name="HasResult">A result is stated.</param>
/// <param name="HasProof">There is code, a picture, or a file.</param>
internal readonly record struct Content(bool HasResult, bool HasProof);

/// <summary>What stands around a Passage and tells how its words are meant.</summary>
internal sealed class PassageSurroundings(WriteUp source)
{
    private const int LongestList = 12;

    /// <summary>Whether the Passage announces code or a picture that follows at once: "run it so:".</summary>
    public bool LeadsToProof { get; private set; }

    /// <summary>Whether the heading over it, or the line before its list, names a metric.</summary>
    public bool IsAboutMetrics { get; private set; }

    /// <summary>Whether a row of this table, below the first, states a result.</summary>
    public bool HasResultRow { get; private set; }

    /// <summary>Whether the first row of this table names a metric.</summary>
    public bool HasScores { get; private set; }

    /// <summary>Whether it is a listing of files.</summary>
    public bool IsFileTree { get; private set; }

    /// <summary>Whether the heading above is a file: what stands below is what that file does.</summary>
    public bool IsUnderFile { get; private set; }

    /// <summary>Turns to another Passage.</summary>
    public void Begin(Passage passage, string? heading)
    {
        LeadsToProof = FindProof(passage);
        IsUnderFile = passage.HeadingPath.Count > 0 && LineSigns.Of(passage.HeadingPath[^1]).HasFile;
        IsAboutMetrics =
            heading is not null && LineSigns.Of(heading).HasMetric
            || passage.HeadingPath.Count > 0 && LineSigns.Of(passage.HeadingPath[^1]).HasMetric
            || passage.Kind == PassageKind.ListItem && LineSigns.Of(LineBeforeList(passage)).HasMetric;
        (HasResultRow, HasScores, IsFileTree) = (false, false, false);
        if (passage.Kind == PassageKind.Table)
        {
            HasScores = LineSigns.Of(source.Lines[passage.Lines.Start - 1].Text).HasMetric;
            HasResultRow = AnyLine(
                passage.Lines.Start + 1,
                passage.Lines.End,
                line => LineSigns.Of(line, isRow: HasScores).HasResult
            );
        }
        else if (passage.Kind == PassageKind.Code)
        {
            IsFileTree =
                AnyLine(passage.Lines.Start, passage.Lines.End, LineSigns.IsTree)
                && AnyLine(passage.Lines.Start, passage.Lines.End, line => LineSigns.Of(line).HasFile);
        }
    }

    /// <summary>What stands under a heading and its smaller headings. A Passage is looked at once for each heading above it.</summary>
    public Content Under(Passage heading)
    {
        var (hasResult, hasProof) = (false, false);
        for (var i = heading.Index + 1; i < source.Passages.Count; i++)
        {
            var passage = source.Passages[i];
            if (passage.Kind == PassageKind.Heading && passage.Level <= heading.Level)
            {
                break;
            }

            hasProof |= passage.Kind is PassageKind.Code or PassageKind.Image or PassageKind.Output;
            hasResult |=
                passage.Kind == PassageKind.Table
                && LineSigns.Of(passage.Text, isRow: true) is { HasResult: true, HasMetric: true };
            for (var line = passage.Lines.Start; line <= passage.Lines.End; line++)
            {
                var signs = LineSigns.Of(source.Lines[line - 1].Text);
                hasResult |= signs.HasResult && signs.HasMetric;
                hasProof |= signs.HasFile || signs.HasPicture;
            }
        }

        return new Content(hasResult, hasProof);
    }

    private bool FindProof(Passage passage)
    {
        if (passage.Index + 1 >= source.Passages.Count || passage.Kind is PassageKind.Heading or PassageKind.Table)
        {
            return false;
        }

        var next = source.Passages[passage.Index + 1];
        var end = source.Lines[passage.Lines.End - 1].Text.AsSpan().TrimEnd();
        return next.Lines.Start - passage.Lines.End <= 2
            && (
                next.Kind == PassageKind.Code && (end.EndsWith(":") || passage.Kind == PassageKind.ListItem)
                || next.Kind == PassageKind.Image && !LineSigns.Of(source.Lines[next.Lines.Start - 1].Text).IsBadge
            );
    }

    /// <summary>The last line of what stands before the list that a list item belongs to.</summary>
    private string LineBeforeList(Passage item)
    {
        for (var i = item.Index - 1; i >= 0 && item.Index - i <= LongestList; i--)
        {
            if (source.Passages[i].Kind != PassageKind.ListItem)
            {
                return source.Lines[source.Passages[i].Lines.End - 1].Text;
            }
        }

        return "";
    }

    private bool AnyLine(int first, int end, Func<string, bool> holds)
    {
        for (var line = first; line <= end; line++)
        {
            if (holds(source.Lines[line - 1].Text))
            {
                return true;
            }
        }

        return false;
    }
}
