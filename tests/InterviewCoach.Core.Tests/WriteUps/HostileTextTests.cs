using System.Text;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.WriteUps;

public sealed class HostileTextTests
{
    private const int Length = 200_000;

    /// <summary>What once made a parser slow, deep or wrong; each is repeated to a long text.</summary>
    public static TheoryData<string> Repeated =>
        [
            .. (string[])
                [
                    ">",
                    "- ",
                    "[",
                    "![",
                    "[!",
                    "[a](",
                    "[a]: b\n",
                    "[^a]: x\n\n",
                    "`",
                    "` ",
                    "*",
                    "*a **b ",
                    "_a_ b ",
                    "\\",
                    "&aaaaaaaaaaaaaaaaaaaaaaaa",
                    "|",
                    "|a|b|\n",
                    "a|b\n-|-\n",
                    "|-|-|\n",
                    "# ",
                    "# a\n",
                    "a\n=\n",
                    "**B**\n",
                    "**B**\n\n",
                    "```\n",
                    "```\n\n## a\n\n",
                    "- ~~~\n",
                    "- a\n",
                    "1. a\n\n",
                    "<",
                    "<a ",
                    "<a>",
                    "<div>\n\n",
                    "<!-- a\n",
                    "<table>",
                    "<table><tr><td>",
                    "<td colspan=40>a",
                    "<li>a",
                    "<summary>a",
                    "<script>",
                    "a",
                    " ",
                    "\n",
                    "\t",
                    "a   1   2\n",
                    "│ a │ 1 │\n",
                    "---\n",
                    "├── a\n",
                    "é😀 ",
                    "> - > - a\n",
                ],
        ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_long_text_of_anything_is_read_with_little_memory(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length)) + "x>";
        foreach (var fileName in (string[])["a.md", "a.txt", "a.py"])
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var writeUp = Reading.Of(text, fileName);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.InRange(allocated, 0, 400L * Length);
            AssertSound(writeUp);
        }
    }

    [Fact]
    public void Ever_deeper_lists_are_read()
    {
        var steps = Enumerable.Range(0, 10_000).Select(depth => new string(' ', depth % 1_200) + "- a\n");

        AssertSound(Reading.Of(string.Concat(steps.Take(1_400))));
        AssertSound(Reading.Of(string.Concat(Enumerable.Repeat("- ", 10_000)) + "a"));
        AssertSound(
            Reading.Of(string.Concat(Enumerable.Range(0, 55).Select(d => new string(' ', 2 * d) + "- a\n\n  b\n\n")))
        );
    }

    [Fact]
    public void A_very_wide_table_with_short_rows_is_read()
    {
        var wide = $"|{Columns("a|")}\n|{Columns("-|")}\n" + string.Concat(Enumerable.Repeat("|1|\n", 20_000));

        var writeUp = Reading.Of(wide);

        AssertSound(writeUp);
        Assert.Equal(1_900, Assert.Single(TableGrid.In(writeUp, writeUp.Passages[0])).ColumnCount);

        static string Columns(string column) => string.Concat(Enumerable.Repeat(column, 1_900));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_mutilated_write_up_is_still_read_soundly(int seed)
    {
        var random = new Random(seed);
        var pieces = Sample.Split(' ');
        for (var round = 0; round < 150; round++)
        {
            var text = new StringBuilder(Sample);
            for (var cut = random.Next(1, 12); cut > 0; cut--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(4))
                {
                    case 0:
                        text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at));
                        break;
                    case 1:
                        text.Insert(at, pieces[random.Next(pieces.Length)]);
                        break;
                    case 2:
                        text[at] = "\n`|<>*[]#-\t\\&"[random.Next(13)];
                        break;
                    default:
                        var from = random.Next(text.Length);
                        text.Insert(at, text.ToString(from, Math.Min(random.Next(1, 80), text.Length - from)));
                        break;
                }
            }

            foreach (var fileName in (string[])["a.md", "a.txt", "a.py", "a.ipynb"])
            {
                if (WriteUpReader.Read(text.ToString(), fileName) is WriteUpReading.Read read)
                {
                    AssertSound(read.WriteUp);
                }
            }
        }
    }

    /// <summary>Passages stand in order within the lines; only what HTML puts on one line may share it.</summary>
    private static void AssertSound(WriteUp writeUp)
    {
        var last = 1;
        for (var i = 0; i < writeUp.Passages.Count; i++)
        {
            var passage = writeUp.Passages[i];
            var sound =
                passage.Index == i
                && passage.Lines.Start >= last
                && passage.Lines.End >= passage.Lines.Start
                && passage.Lines.End <= writeUp.Lines.Count
                && (passage.LineStarts is null || passage.LineStarts[^1] <= passage.Text.Length)
                && passage.LineAt(passage.Text.Length) <= passage.Lines.End;
            if (!sound)
            {
                Assert.Fail($"{passage} after line {last} of {writeUp.Lines.Count}");
            }

            last = passage.Lines.End;
        }

        foreach (var passage in writeUp.Passages.Take(50))
        {
            foreach (var grid in TableGrid.In(writeUp, passage))
            {
                Assert.InRange(grid.Lines.Start, passage.Lines.Start, passage.Lines.End);
                Assert.All(grid.Rows.Take(50), row => Assert.InRange(row.Line, passage.Lines.Start, passage.Lines.End));
            }
        }
    }

    private const string Sample = """
        ---
        title: Tides
        ---
        # Tides ![badge](b.svg)

        <p align="center"><img src="a.png"></p>

        We **predict** the `level` of [water](https://x.test) &amp; waves[^1].

        - [ ] deploy
          - nested item

            ```python
            fit(x)
            ```
        - done

        | Model | MAE |
        |---|---|
        | Ridge | 3.1 |

        <details>
        <summary>More</summary>

        <table><tr><th>A</th><td>1</td></tr></table>

        </details>

        **Results**

        ```
        Model    MAE
        Trees    2.7
        ```

        > quoted
        > - in a list

        [^1]: By the harbour.

        Setext
        ------
        {"cells":[{"cell_type":"markdown","source":["# a"]}]}
        """;
}
