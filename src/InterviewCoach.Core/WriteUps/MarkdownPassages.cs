using System.Text;
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

    /// <summary>How often Markdown that a fence swallowed is read again.</summary>
    private const int MostRecoveries = 20;

    private readonly PassageList passages;
    private LineIndex index = new("");
    private int shift;
    private int recoveries;

    private MarkdownPassages(PassageList passages) => this.passages = passages;

    /// <summary>Adds the Passages of a text whose first line is line <paramref name="firstLine"/> of the WriteUp.</summary>
    public static void Read(string text, int firstLine, PassageList passages)
    {
        var lines = text.Split('\n');
        var start = FrontMatter.Read(lines, firstLine, passages);
        if (MarkdownNesting.IsOrdinary(lines))
        {
            var body = start == 0 ? text : string.Join('\n', lines[start..]);
            new MarkdownPassages(passages).Parse(body, firstLine + start);
        }
        else
        {
            LinePassages.Read(lines, start, firstLine, markdown: true, passages);
        }
    }

    private void Parse(string text, int firstLine)
    {
        var outer = (index, shift);
        (index, shift) = (new LineIndex(text), firstLine - 1);
        Blocks(Markdown.Parse(text, BlocksOnly), 0, false);
        (index, shift) = outer;
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

            var text = new StringBuilder(TextOf(first));
            var end = Span(first).End;
            while (i + 1 < item.Count && item[i + 1] is ParagraphBlock next)
            {
                var span = Span(next);
                text.Append('\n', span.Start - end).Append(TextOf(next));
                end = span.End;
                i++;
            }

            ParagraphPassages.Read(text.ToString(), Span(first).Start, PassageKind.ListItem, level, passages);
        }
    }

    private void Code(CodeBlock code)
    {
        var lines = LinesOf(code);
        if (code is not FencedCodeBlock fence)
        {
            Indented(lines, Span(code));
            return;
        }

        var start = Span(fence).Start;
        var closed = fence.ClosingFencedCharCount > 0;
        var language = Language(fence.Info);
        var swallowed = SwallowedMarkdown.Begins(lines, language, closed);
        var kept = WithoutRuleAtEnd(swallowed < 0 ? lines : lines.AsSpan(0, swallowed));
        if (kept.Length > 0)
        {
            var end = closed && swallowed < 0 ? Span(fence).End : start + kept.Length;
            passages.Add(PassageKind.Code, new LineSpan(start, end), PassageText.Verbatim(kept, 1), language: language);
        }

        if (swallowed >= 0 && ++recoveries <= MostRecoveries)
        {
            var closing = closed ? "\n" + new string(fence.FencedChar, fence.ClosingFencedCharCount) : "";
            Parse(string.Join('\n', lines[swallowed..]) + closing, start + 1 + swallowed);
        }
    }

    /// <summary>Indented lines are code, unless they are a list that was indented too far.</summary>
    private void Indented(string[] lines, LineSpan span)
    {
        if (LineSyntax.BulletLength(lines[0]) is var bullet and > 0 && lines[0].AsSpan(bullet).Count(' ') >= 4)
        {
            LinePassages.Read(lines, 0, span.Start, markdown: true, passages);
        }
        else
        {
            passages.Add(PassageKind.Code, span, PassageText.Verbatim(lines));
        }
    }

    /// <summary>A rule before the heading that ended an open fence belongs to neither.</summary>
    private static ReadOnlySpan<string> WithoutRuleAtEnd(ReadOnlySpan<string> lines)
    {
        lines = lines.TrimEnd(string.Empty);
        return !lines.IsEmpty && lines[^1].AsSpan().Trim() is "---" or "***"
            ? lines[..^1].TrimEnd(string.Empty)
            : lines;
    }

    private static string? Language(string? info)
    {
        var name = info?.Trim('{', '}', '.', ' ').ToLowerInvariant();
        return string.IsNullOrEmpty(name) ? null : name;
    }

    private static string TextOf(LeafBlock block) =>
        block.Inline is { } inline
            ? (inline.FirstChild as LiteralInline)?.Content.ToString() ?? ""
            : string.Join('\n', LinesOf(block));

    private static string[] LinesOf(LeafBlock block)
    {
        var texts = new string[block.Lines.Lines is null ? 0 : block.Lines.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = block.Lines.Lines![i].Slice.ToString();
        }

        return texts;
    }

    private LineSpan Span(Block block) =>
        new(index.LineOf(block.Span.Start) + 1 + shift, index.LineOf(block.Span.End) + 1 + shift);
}
