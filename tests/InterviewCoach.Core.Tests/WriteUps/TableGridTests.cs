using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.WriteUps;

public sealed class TableGridTests
{
    [Fact]
    public void A_pipe_table_gives_header_and_rows_with_their_lines() =>
        Assert.Equal(
            "3: Model ¦ AUC\n5: Ridge ¦ 0.8\n6: Boosted trees ¦ 0.9",
            Grid("# T\n\n| Model | AUC |\n|---|---|\n| Ridge | 0.8 |\n| **Boosted** trees | 0.9 |\n")
        );

    [Fact]
    public void A_table_in_a_quote_loses_its_marks() =>
        Assert.Equal("1: A ¦ B\n3: 1 ¦ 2", Grid("> | A | B |\n> |---|---|\n> | 1 | 2 |\n"));

    [Fact]
    public void An_html_table_forgives_what_is_left_open() =>
        Assert.Equal(
            "2: Model ¦ F1\n4: Ridge & co ¦ 0.8\n6: Trees ¦ 0.9",
            Grid(
                """
                <table>
                <tr><th>Model</th><th>F1</th></tr>
                <tr>
                  <td>Ridge &amp; <b>co</b></td>
                  <td>0.8</td>
                <tr><td>Trees<td>0.9
                </table>
                """
            )
        );

    [Fact]
    public void A_cell_over_two_columns_stands_in_both() =>
        Assert.Equal(
            "1: Fold ¦ Score ¦ Score\n2: 1 ¦ 0.7 ¦ 0.8",
            Grid(
                "<table><tr><th>Fold</th><th colspan=\"2\">Score</th></tr>\n<tr><td>1</td><td>0.7</td><td>0.8</td></tr></table>"
            )
        );

    [Fact]
    public void A_classification_report_is_read_by_its_alignment() =>
        Assert.Equal(
            """
            2:  ¦ precision ¦ recall ¦ f1-score ¦ support
            4: ham ¦ 0.95 ¦ 0.97 ¦ 0.96 ¦ 100
            5: spam ¦ 0.93 ¦ 0.90 ¦ 0.91 ¦ 50
            7: accuracy ¦  ¦  ¦ 0.94 ¦ 150
            8: macro avg ¦ 0.94 ¦ 0.93 ¦ 0.94 ¦ 150
            """,
            Grid(
                """
                ```
                              precision    recall  f1-score   support

                         ham       0.95      0.97      0.96       100
                        spam       0.93      0.90      0.91        50

                    accuracy                           0.94       150
                   macro avg       0.94      0.93      0.94       150
                ```
                """
            )
        );

    [Fact]
    public void A_drawn_table_is_read_by_its_bars() =>
        Assert.Equal(
            "3: Model ¦ MAE\n5: Ridge ¦ 3.1\n6: Trees ¦ 2.7",
            Grid(
                """
                ```
                ┌───────┬─────┐
                │ Model │ MAE │
                ├───────┼─────┤
                │ Ridge │ 3.1 │
                │ Trees │ 2.7 │
                └───────┴─────┘
                ```
                """
            )
        );

    [Fact]
    public void A_table_in_plain_text_is_told_from_prose()
    {
        var writeUp = Reading.Of(
            "Results below.\n\nModel    RMSE   R2\nRidge    0.31   0.8\nTrees    0.29   0.9\n\nEnd.",
            "a.txt"
        );

        Assert.Equal(
            "1 Paragraph: Results below.\n3–5 Table: Model | RMSE | R2⏎Ridge | 0.31 | 0.8⏎Trees | 0.29 | 0.9\n7 Paragraph: End.",
            Reading.Outline(writeUp)
        );
    }

    [Fact]
    public void A_file_tree_is_no_table()
    {
        var writeUp = Reading.Of(
            "```\n├── data      # 1 file\n│   └── raw   # 2 files\n└── src       # 3 files\n```\n"
        );

        Assert.Empty(TableGrid.In(writeUp, writeUp.Passages[0]));
    }

    [Fact]
    public void A_table_in_a_cell_takes_its_labels_and_its_name_from_the_table_around_it()
    {
        var writeUp = Reading.Of(
            """
            <table>
            <tr>
            <th></th>
            <th>Ridge</th>
            </tr>
            <tr>
            <td>

            |Region|
            |:-|
            |North|
            |South|

            </td>
            <td>

            |MAE|R2|
            |-:|-:|
            |3.1|0.7|
            |2.9|0.8|

            </td>
            </tr>
            </table>
            """
        );

        var grid = Assert.Single(
            writeUp
                .Passages.Where(passage => passage.Kind == PassageKind.Table)
                .SelectMany(passage => TableGrid.In(writeUp, passage)),
            grid => grid.Rows.Count == 2 && grid.ColumnCount == 3
        );

        Assert.Equal("Ridge", grid.Caption);
        Assert.Equal(["Region", "MAE", "R2"], grid.Header!.Cells);
        Assert.Equal(["South", "2.9", "0.8"], grid.Rows[1].Cells);
        Assert.Equal(20, grid.Rows[1].Line);
    }

    private static string Grid(string markdown)
    {
        var writeUp = Reading.Of(markdown);
        var passage = Assert.Single(writeUp.Passages, passage => passage.Kind != PassageKind.Heading);
        var grid = Assert.Single(TableGrid.In(writeUp, passage));
        return string.Join(
            '\n',
            grid.Rows.Prepend(grid.Header)
                .OfType<TableRow>()
                .Select(row => $"{row.Line}: {string.Join(" ¦ ", row.Cells)}")
        );
    }
}
