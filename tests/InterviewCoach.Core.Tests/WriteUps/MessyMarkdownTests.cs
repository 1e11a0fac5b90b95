using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.WriteUps;

public sealed class MessyMarkdownTests
{
    [Theory]
    [InlineData("**Results**", "1 Heading6: Results")]
    [InlineData("**Model selection:**", "1 Heading6: Model selection")]
    [InlineData("__Data__:", "1 Heading6: Data")]
    [InlineData("**4.2 Error analysis**", "1 Heading6: 4.2 Error analysis")]
    [InlineData("📊 Results", "1 Heading6: 📊 Results")]
    [InlineData("⚙️ Modeling approach:", "1 Heading6: ⚙️ Modeling approach")]
    [InlineData("**Accuracy: 94%**", "1 Paragraph: Accuracy: 94%")]
    [InlineData("**RMSE of 0.31**", "1 Paragraph: RMSE of 0.31")]
    [InlineData("**Never shuffle a series.**", "1 Paragraph: Never shuffle a series.")]
    [InlineData("**Author:** Kim", "1 Paragraph: Author: Kim")]
    [InlineData("**A** and **B**", "1 Paragraph: A and B")]
    [InlineData("✅ Best score: rank 12", "1 Paragraph: ✅ Best score: rank 12")]
    public void A_line_that_is_set_as_a_title_is_a_heading_unless_it_states_something(string line, string outline) =>
        Assert.Equal(outline, Reading.Outline(line));

    [Fact]
    public void A_bold_line_over_words_heads_them()
    {
        var writeUp = Reading.Of("## Work\n\n**Split**\nBy customer.");

        Assert.Equal("1 Heading2: Work\n3 Heading6: Split\n4 Paragraph: By customer.", Reading.Outline(writeUp));
        Assert.Equal(["Work", "Split"], writeUp.Passages[2].HeadingPath);
    }

    [Fact]
    public void A_fence_left_open_gives_back_the_markdown_that_it_swallowed() =>
        Assert.Equal(
            """
            1–3 Code: pip install x⏎python run.py
            5 Heading2: Results
            7–9 Table: Model | F1⏎Ridge | 0.8
            """,
            Reading.Outline(
                """
                ```bash
                pip install x
                python run.py

                ## Results

                | Model | F1 |
                |---|---|
                | Ridge | 0.8 |
                """
            )
        );

    [Fact]
    public void A_fence_left_open_before_the_next_one_ends_there() =>
        Assert.Equal(
            """
            1–2 Code: pip install x
            4 Heading3: Train
            6–8 Code: python train.py
            10 Paragraph: Then wait.
            """,
            Reading.Outline(
                """
                ```
                pip install x

                ### Train

                ```bash
                python train.py
                ```

                Then wait.
                """
            )
        );

    [Fact]
    public void A_title_right_under_the_code_of_an_open_fence_is_no_comment() =>
        Assert.Equal(
            "1–2 Code: python run.py\n3 Heading1: Wine\n5 Paragraph: What it is.\n9 Heading2: Data\n11 Paragraph: Bottles.",
            Reading.Outline("```bash\npython run.py\n# Wine\n\nWhat it is.\n\n---\n\n## Data\n\nBottles.")
        );

    [Fact]
    public void A_list_that_is_indented_too_far_is_no_code() =>
        Assert.Equal(
            "1 Paragraph: Steps\n3 ListItem1: Split the data before anything else\n4 ListItem1: Fit",
            Reading.Outline("Steps\n\n     - Split the data before anything else\n     - Fit")
        );

    [Fact]
    public void Comments_in_an_open_fence_are_no_headings() =>
        Assert.Equal(
            "1–6 Code: # install⏎pip install x⏎⏎# run⏎python run.py",
            Reading.Outline("```bash\n# install\npip install x\n\n# run\npython run.py")
        );

    [Fact]
    public void A_whole_document_in_a_markdown_fence_is_read_as_one()
    {
        var body = string.Join("\n\n", Enumerable.Range(1, 8).Select(n => $"## Part {n}\n\ntext {n}"));

        var passages = Reading.Of($"Here is your README:\n\n```markdown\n{body}\n```\n").Passages;

        Assert.Equal(8, passages.Count(passage => passage.Kind == PassageKind.Heading));
        Assert.Equal(4, passages[1].Lines.Start);
    }

    [Fact]
    public void A_file_tree_outside_a_fence_keeps_its_lines() =>
        Assert.Equal("1–3 Code: src⏎├── a.py⏎└── b.py", Reading.Outline("src\n├── a.py\n└── b.py"));

    [Fact]
    public void Headings_with_emoji_keep_them() =>
        Assert.Equal("1 Heading2: 🚀 Deploy", Reading.Outline("## 🚀 Deploy"));
}
