using System.Text;

namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// Passages of a block of HTML within Markdown: headings, list items, tables, pictures, code and paragraphs by their tags,
/// whether closed or not. Comments, scripts and styles have none.
/// </summary>
internal sealed class HtmlPassages
{
    private readonly PassageList passages;
    private readonly StringBuilder words = new();
    private PassageKind kind = PassageKind.Paragraph;
    private int level;
    private int listDepth;
    private int wordsLine;
    private bool inSummary;

    private HtmlPassages(PassageList passages) => this.passages = passages;

    /// <summary>Adds the Passages of a block whose first line is line <paramref name="firstLine"/>.</summary>
    public static void Read(string html, int firstLine, PassageList passages)
    {
        var reader = new HtmlPassages(passages);
        var ends = TagEnds.Of(html);
        var line = firstLine;
        for (var at = 0; at < html.Length; )
        {
            var open = html.IndexOf('<', at);
            var text = html.AsSpan(at..(open < 0 ? html.Length : open));
            reader.Add(text, line);
            line += text.Count('\n');
            if (open < 0)
            {
                break;
            }

            if (InlineHtml.TagAt(html, open, ends) is not { } tagEnd)
            {
                if (html.AsSpan(open).StartsWith("<!--"))
                {
                    break;
                }

                reader.Add("<", line);
                at = open + 1;
                continue;
            }

            at = reader.Element(html, open, tagEnd, line);
            line += html.AsSpan(open, at - open).Count('\n');
        }

        reader.Flush();
    }

    /// <summary>Takes the element that a tag opens or closes and returns where the text goes on.</summary>
    private int Element(string html, int open, int tagEnd, int line)
    {
        var tag = html.AsSpan(open, tagEnd - open);
        var name = InlineHtml.NameOf(tag).ToString().ToLowerInvariant();
        var closing = tag.StartsWith("</");
        switch (name)
        {
            case "" when tag.StartsWith("<!"):
                return tagEnd;
            case "script" or "style" when !closing:
                return After(html, tagEnd, $"</{name}>");
            case "table" or "tr" or "td" or "th" or "thead" or "tbody" when !closing:
                Flush();
                var end = After(html, tagEnd, "</table>");
                HtmlTable.AddPassage(html[open..end], line, passages);
                return end;
            case "pre" when !closing:
                Flush();
                var codeEnd = After(html, tagEnd, "</pre>");
                Code(html[tagEnd..codeEnd], line + tag.Count('\n'), line);
                return codeEnd;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Begin(closing ? PassageKind.Paragraph : PassageKind.Heading, name[1] - '0');
                return tagEnd;
            case "summary":
                Flush();
                inSummary = !closing;
                Begin(closing ? PassageKind.Paragraph : PassageKind.Heading, PassageList.LowestHeading);
                return tagEnd;
            case "details":
                Flush();
                if (closing)
                {
                    passages.EndDetails();
                }

                return tagEnd;
            case "ul" or "ol":
                Flush();
                listDepth = Math.Max(0, listDepth + (closing ? -1 : 1));
                return tagEnd;
            case "li":
                Begin(closing ? PassageKind.Paragraph : PassageKind.ListItem, Math.Max(1, listDepth));
                return tagEnd;
            case "blockquote":
                Begin(closing ? PassageKind.Paragraph : PassageKind.Quote, 0);
                return tagEnd;
            case "div"
            or "p"
            or "center"
            or "section"
            or "article"
            or "figure"
            or "figcaption"
            or "dl"
            or "dt"
            or "dd"
            or "hr":
                Break();
                return tagEnd;
            default:
                Add(tag, line);
                return tagEnd;
        }
    }

    private void Begin(PassageKind next, int nextLevel)
    {
        Flush();
        (kind, level) = (next, next is PassageKind.Heading or PassageKind.ListItem ? nextLevel : 0);
    }

    /// <summary>A block within an item or heading ends its line, not the item.</summary>
    private void Break()
    {
        if (kind is PassageKind.Paragraph or PassageKind.Quote || words.Length > 0)
        {
            Flush();
        }
    }

    private void Add(ReadOnlySpan<char> text, int line)
    {
        if (words.Length == 0)
        {
            var start = text.TrimStart();
            if (start.IsEmpty)
            {
                return;
            }

            wordsLine = line + text[..^start.Length].Count('\n');
            text = start;
        }

        words.Append(text);
    }

    private void Flush()
    {
        var raw = words.ToString().TrimEnd();
        words.Clear();
        if (raw.Length == 0)
        {
            return;
        }

        var span = new LineSpan(wordsLine, wordsLine + raw.AsSpan().Count('\n'));
        if (Pictures.IsOnlyPictures(raw))
        {
            passages.Add(PassageKind.Image, span, InlineText.Map(raw), kind == PassageKind.ListItem ? level : 0);
        }
        else if (kind == PassageKind.Heading)
        {
            Heading(span, InlineText.Map(raw));
        }
        else if (kind == PassageKind.Paragraph)
        {
            LinePassages.Read(raw.Split('\n'), 0, wordsLine, markdown: true, passages);
        }
        else
        {
            passages.Add(kind, span, InlineText.Map(raw), level);
        }
    }

    private void Heading(LineSpan span, MappedText text)
    {
        if (text.Text.Length == 0)
        {
            return;
        }

        if (inSummary)
        {
            passages.AddSummary(level, span, text);
        }
        else
        {
            passages.AddHeading(level, span, text);
        }
    }

    private void Code(string content, int firstLine, int openLine)
    {
        var end = content.LastIndexOf("</pre", StringComparison.OrdinalIgnoreCase);
        var lines = (end < 0 ? content : content[..end]).Split('\n');
        var span = new LineSpan(openLine, firstLine + content.AsSpan().Count('\n'));
        passages.Add(
            PassageKind.Code,
            span,
            PassageText.Verbatim(Array.ConvertAll(lines, InlineHtml.WithoutTags), firstLine - openLine)
        );
    }

    private static int After(string html, int from, string closing)
    {
        var at = html.IndexOf(closing, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + closing.Length;
    }
}
