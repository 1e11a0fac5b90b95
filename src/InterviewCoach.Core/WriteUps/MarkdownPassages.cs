using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// Passages of a Markdown text. Markdig finds the blocks; the words within them are read by <see cref="InlineText"/>, so
/// that its inline parsing, slow on hostile input, is never asked.
/// </summary>
internal sealed class MarkdownPassages
{
    private static readonly MarkdownPipeline BlocksOnly = CreatePipeline();

    private readonly int shift;
    private readonly PassageList passages;
    private readonly LineIndex index;

    private MarkdownPassages(int shift, PassageList passages, LineIndex index) =>
        (this.shift, this.passages, this.index) = (shift, passages, index);

    /// <summary>Adds the Passages of a text whose first line is line <paramref name="firstLine"/> of the WriteUp.</summary>
    public static void Read(string text, int firstLine, PassageList passages)
    {
        var lines = text.Split('\n');
        var start = FrontMatter.Read(lines, firstLine, passages);
        if (!MarkdownNesting.IsOrdinary(lines))
        {
            LinePassages.Read(lines, start, firstLine, markdown: true, passages);
            return;
        }

        var body = start == 0 ? text : new string('\n', start) + string.Join('\n', lines[start..]);
        var reader = new MarkdownPassages(firstLine - 1, passages, new LineIndex(body));
        reader.Blocks(Markdown.Parse(body, BlocksOnly), 0, false);
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    private void Blocks(ContainerBlock container, int level, bool quoted)
    {
        foreach (var block in container)
        {
            Block(block, level, quoted);
        }
    }

    private void Block(Block block, int level, bool quoted)
    {
        switch (block)
        {
            case HeadingBlock heading:
                passages.AddHeading(heading.Level, Span(heading), InlineText.Map(TextOf(heading)));
                break;
            case ListBlock list:
                Blocks(list, level + 1, quoted);
                break;
            case ListItemBlock item:
                Item(item, level, quoted);
                break;
            case QuoteBlock quote:
                Blocks(quote, level, quoted: true);
                break;
            case CodeBlock code:
                Code(code);
                break;
            case HtmlBlock html:
                HtmlPassages.Read(TextOf(html), Span(html).Start, passages);
                break;
            case ParagraphBlock paragraph:
                var kind = quoted ? PassageKind.Quote : PassageKind.Paragraph;
                ParagraphPassages.Read(TextOf(paragraph), Span(paragraph).Start, kind, level, passages);
                break;
        }
    }

    /// <summary>The item's own words; paragraphs of one item stand together until a block interrupts them.</summary>
    private void Item(ListItemBlock item, int level, bool quoted)
    {
        for (var i = 0; i < item.Count; i++)
        {
            if (item[i] is not ParagraphBlock first)
            {
                Block(item[i], level, quoted);
                continue;
            }

            var text = TextOf(first);
            var end = Span(first).End;
            while (i + 1 < item.Count && item[i + 1] is ParagraphBlock next)
            {
                text += new string('\n', Span(next).Start - end) + TextOf(next);
                end = Span(next).End;
                i++;
            }

            ParagraphPassages.Read(text, Span(first).Start, PassageKind.ListItem, level, passages);
        }
    }

    private void Code(CodeBlock code)
    {
        var span = Span(code);
        var fence = code as FencedCodeBlock;
        passages.Add(
            PassageKind.Code,
            span,
            PassageText.Verbatim(LinesOf(code), linesAbove: fence is null ? 0 : 1),
            language: Language(fence?.Info)
        );
    }

    private static string? Language(string? info)
    {
        var name = info?.Trim('{', '}', '.', ' ').ToLowerInvariant();
        return string.IsNullOrEmpty(name) ? null : name;
    }

    private static string TextOf(LeafBlock block) =>
        block.Inline?.FirstChild is LiteralInline words ? words.Content.ToString() : string.Join('\n', LinesOf(block));

    private static string[] LinesOf(LeafBlock block)
    {
        var texts = new string[block.Lines.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = block.Lines.Lines[i].Slice.ToString();
        }

        return texts;
    }

    private LineSpan Span(Block block) =>
        new(index.LineOf(block.Span.Start) + 1 + shift, index.LineOf(block.Span.End) + 1 + shift);
}
