namespace InterviewCoach.Core.WriteUps;

/// <summary>Passages of a block of HTML within Markdown.</summary>
internal static class HtmlPassages
{
    /// <summary>Adds the words of a block whose first line is line <paramref name="firstLine"/>; a comment has none.</summary>
    public static void Read(string html, int firstLine, PassageList passages)
    {
        var lines = new LineSpan(firstLine, firstLine + html.AsSpan().Count('\n'));
        passages.Add(PassageKind.Html, lines, InlineText.Map(html));
    }
}
