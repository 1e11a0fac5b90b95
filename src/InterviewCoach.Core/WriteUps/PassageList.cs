namespace InterviewCoach.Core.WriteUps;

/// <summary>Passages under construction, in document order, under the headings met so far.</summary>
internal sealed class PassageList
{
    /// <summary>The level given to what only looks like a heading: a bold line, a summary.</summary>
    public const int LowestHeading = 6;

    private readonly List<Passage> passages = [];
    private readonly List<(int Level, string Text, bool Summary)> headings = [];
    private IReadOnlyList<string> path = [];

    public IReadOnlyList<Passage> Passages => passages;

    /// <summary>Adds a heading and puts what follows under it.</summary>
    public void AddHeading(int level, LineSpan lines, MappedText text) => AddHeading(level, lines, text, false);

    /// <summary>Adds the summary of folded details as a heading over what is folded.</summary>
    public void AddSummary(int level, LineSpan lines, MappedText text) => AddHeading(level, lines, text, true);

    /// <summary>The folded details end: what follows is no longer under their summary.</summary>
    public void EndDetails()
    {
        var summary = headings.FindLastIndex(heading => heading.Summary);
        if (summary >= 0)
        {
            headings.RemoveRange(summary, headings.Count - summary);
            path = headings.ConvertAll(heading => heading.Text);
        }
    }

    private void AddHeading(int level, LineSpan lines, MappedText text, bool summary)
    {
        headings.RemoveAll(heading => heading.Level >= level);
        path = headings.ConvertAll(heading => heading.Text);
        Add(PassageKind.Heading, lines, text, level);
        headings.Add((level, text.Text, summary));
        path = headings.ConvertAll(heading => heading.Text);
    }

    /// <summary>Adds a Passage, unless it holds no words and is no picture.</summary>
    public void Add(PassageKind kind, LineSpan lines, MappedText text, int level = 0, string? language = null)
    {
        if (text.Text.Length == 0 && kind is not (PassageKind.Image or PassageKind.Heading))
        {
            return;
        }

        passages.Add(new Passage(passages.Count, kind, lines, path, text.Text, level, language, text.LineStarts));
    }
}
