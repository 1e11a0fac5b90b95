using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.WriteUps;

public sealed class MarkdownPassagesTests
{
    [Fact]
    public void Headings_of_both_styles_are_read_with_their_lines() =>
        Assert.Equal(
            """
            1–2 Heading1: Wine quality
            4 Heading2: Data
            6–7 Heading2: How it was split
            8 Paragraph: By vintage.
            """,
            Reading.Outline(
                """
                Wine *quality*
                ==============

                ## Data ##

                How it was split
                ---
                By vintage.
                """
            )
        );

    [Fact]
    public void A_heading_path_holds_the_headings_above_and_not_itself()
    {
        var writeUp = Reading.Of("# A\n### B\ntext\n## C\nmore");

        Assert.Equal(["A", "B"], writeUp.Passages[2].HeadingPath);
        Assert.Equal(["A"], writeUp.Passages[3].HeadingPath);
        Assert.Equal(["A", "C"], writeUp.Passages[4].HeadingPath);
    }

    [Fact]
    public void List_items_carry_their_own_words_and_their_depth() =>
        Assert.Equal(
            """
            1 ListItem1: Models
            2–3 ListItem2: Ridge, tuned on a grid
            5–7 Code: fit(x)
            8 ListItem2: A tree
            9–11 ListItem1: Done⏎second paragraph
            """.Replace("⏎", " ", StringComparison.Ordinal),
            Reading.Outline(
                """
                - Models
                  - Ridge, tuned
                    on a grid

                    ```python
                    fit(x)
                    ```
                  - A tree
                - Done

                  second paragraph
                """
            )
        );

    [Fact]
    public void A_task_keeps_the_mark_that_tells_whether_it_is_done() =>
        Assert.Equal(
            """
            1 ListItem1: [ ] add monitoring
            2 ListItem1: [x] wrote tests
            3 ListItem1: [ ] deploy
            """,
            Reading.Outline("- [ ] add monitoring\n- [X] wrote tests\n- [] deploy")
        );

    [Fact]
    public void A_pipe_table_ends_the_words_above_it_and_keeps_a_row_on_each_line() =>
        Assert.Equal(
            """
            1 Paragraph: Results:
            2–5 Table: Model | RMSE⏎Ridge | 0.31⏎a|b | 0.29
            7 Paragraph: End.
            """,
            Reading.Outline(
                """
                Results:
                | Model     | RMSE |
                |:---|---:|
                | **Ridge** | 0.31 |
                | a\|b | `0.29` |

                End.
                """
            )
        );

    [Fact]
    public void Code_keeps_its_line_breaks_and_its_language()
    {
        var writeUp = Reading.Of("text\n\n```Python title=x\na = 1\n\n  b\n```\nmore\n\n    indented\n");

        Assert.Equal(new LineSpan(3, 7), writeUp.Passages[1].Lines);
        Assert.Equal("a = 1\n\n  b", writeUp.Passages[1].Text);
        Assert.Equal("python", writeUp.Passages[1].Language);
        Assert.Equal(6, writeUp.Passages[1].LineAt(writeUp.Passages[1].Text.IndexOf('b', StringComparison.Ordinal)));
        Assert.Equal(PassageKind.Code, writeUp.Passages[3].Kind);
        Assert.Equal(LineSpan.At(10), writeUp.Passages[3].Lines);
    }

    [Fact]
    public void A_paragraph_of_pictures_is_an_image_with_their_descriptions() =>
        Assert.Equal(
            """
            1–2 Image: build passing Python 3.11
            4 Paragraph: See the loss curve here.
            """,
            Reading.Outline(
                """
                [![build passing](https://x.test/b.svg)](https://ci.test)
                ![Python 3.11](py.svg)

                See the ![loss curve](loss(1).png) here.
                """
            )
        );

    [Fact]
    public void Quotes_front_matter_and_footnotes_are_told_apart() =>
        Assert.Equal(
            """
            1–4 FrontMatter: title: Yield⏎tags: [ml]
            6 Quote: Said by a farmer.
            7 ListItem1: in a list
            9 Paragraph: We used rainfall.
            11 Paragraph: From the weather office.
            """,
            Reading.Outline(
                """
                ---
                title: Yield
                tags: [ml]
                ---

                > Said by a *farmer*.
                > - in a list

                We used rainfall[^1].

                [^1]: From the weather office.
                """
            )
        );

    [Fact]
    public void A_rule_at_the_top_is_not_front_matter() =>
        Assert.Equal("2 Paragraph: Hello\n4 Paragraph: World", Reading.Outline("---\nHello\n\nWorld"));

    [Fact]
    public void A_place_in_a_wrapped_paragraph_is_found_on_its_own_line()
    {
        var passage = Reading.Of("# T\n\nThe model was trained\non **folds** and reached\nan RMSE of 0.3.").Passages[1];

        Assert.Equal("The model was trained on folds and reached an RMSE of 0.3.", passage.Text);
        Assert.Equal(3, passage.LineAt(0));
        Assert.Equal(4, passage.LineAt(passage.Text.IndexOf("folds", StringComparison.Ordinal)));
        Assert.Equal(5, passage.LineAt(passage.Text.IndexOf("0.3", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("windows\r\nlines\r\n\r\nhere", "1–2 Paragraph: windows lines\n4 Paragraph: here")]
    [InlineData("one\u2028two", "1 Paragraph: one\u2028two")]
    public void Lines_are_those_of_an_editor(string text, string outline) =>
        Assert.Equal(outline, Reading.Outline(text));
}
