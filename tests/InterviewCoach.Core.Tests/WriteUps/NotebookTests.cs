using System.Text.Json;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.WriteUps;

public sealed class NotebookTests
{
    [Fact]
    public void Lines_are_those_of_the_cells_in_order_then_their_text_outputs()
    {
        var writeUp = Reading.Of(
            """
            {"nbformat":4,"metadata":{"language_info":{"name":"Python"}},"cells":[
              {"cell_type":"markdown","source":["# Title\n","\n","text"]},
              {"cell_type":"code","source":["fit(x)\n","score()"],"outputs":[
                {"output_type":"stream","name":"stdout","text":["epoch 1\n","done\n"]},
                {"output_type":"execute_result","data":{"text/plain":["0.91"],"text/html":["<b>0.91</b>"]}},
                {"output_type":"display_data","data":{"text/html":["<table></table>"]}},
                {"output_type":"error","ename":"ValueError","evalue":"bad shape","traceback":["\u001b[31mlong"]}]},
              {"cell_type":"markdown","source":"More"}]}
            """,
            "work.ipynb"
        );

        Assert.Equal(
            """
            1 Heading1: Title
            3 Paragraph: text
            4–5 Code: fit(x)⏎score()
            6–7 Output: epoch 1⏎done
            8 Output: 0.91
            9 Output: ValueError: bad shape
            10 Paragraph: More
            """,
            Reading.Outline(writeUp)
        );
        Assert.Equal(new SourceLine("score()", 1, 2), writeUp.Lines[4]);
        Assert.Equal(new SourceLine("epoch 1", 1), writeUp.Lines[5]);
        Assert.Equal(new SourceLine("More", 2, 1), writeUp.Lines[9]);
        Assert.Equal("python", writeUp.Passages[2].Language);
        Assert.Equal(["Title"], writeUp.Passages[6].HeadingPath);
    }

    [Fact]
    public void The_older_format_is_read_too()
    {
        var outline = Reading.Outline(
            """
            {"nbformat":3,"worksheets":[{"cells":[
              {"cell_type":"heading","level":2,"source":["Data"]},
              {"cell_type":"code","language":"python","input":["x"],"outputs":[
                {"output_type":"pyout","text":["42"]},{"output_type":"pyerr","ename":"KeyError","evalue":"'y'"}]}]}]}
            """,
            "old.ipynb"
        );

        Assert.Equal("1 Heading2: Data\n2 Code: x\n3 Output: 42\n4 Output: KeyError: 'y'", outline);
    }

    [Fact]
    public void An_output_reads_as_a_terminal_would_show_it()
    {
        var outline = Reading.Outline(
            Code("run()", "  0%|   |\r100%|###|\n\u001b[1mval_loss\u001b[0m 0.2\n"),
            "work.ipynb"
        );

        Assert.Equal("1 Code: run()\n2–3 Output: 100%|###|⏎val_loss 0.2", outline);
    }

    [Fact]
    public void A_very_long_output_keeps_its_beginning_and_its_end()
    {
        var writeUp = Reading.Of(
            Code("run()", string.Concat(Enumerable.Range(1, 5000).Select(n => $"epoch {n}\n"))),
            "work.ipynb"
        );

        Assert.Equal("epoch 1", writeUp.Lines[1].Text);
        Assert.Equal("epoch 5000", writeUp.Lines[^1].Text);
        Assert.InRange(writeUp.Lines.Count, 300, 500);
    }

    [Fact]
    public void Half_a_surrogate_pair_and_a_null_are_replaced()
    {
        var writeUp = Reading.Of(
            """{"cells":[{"cell_type":"markdown","source":"a\ud83d b\u0000c \ud83d\ude00 \\ud800"}]}""",
            "work.ipynb"
        );

        Assert.Equal("a\uFFFD b\uFFFDc 😀 \\ud800", writeUp.Lines[0].Text);
    }

    [Theory]
    [InlineData("not json at all", "not valid JSON")]
    [InlineData("{\"cells\":[", "not valid JSON")]
    [InlineData("{\"cells\":[]}", "no cells")]
    [InlineData("[1,2,3]", "no cells")]
    [InlineData("\"text\"", "no cells")]
    public void What_is_no_notebook_is_refused(string json, string reason)
    {
        var refused = Reading.Refused(json, "work.ipynb");

        Assert.Equal(WriteUpRefusal.BrokenNotebook, refused.Reason);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void A_notebook_nested_ten_thousand_deep_is_refused(string open, string close)
    {
        var deep =
            string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));

        var refused = Reading.Refused($$"""{"cells":[{"cell_type":"code","source":{{deep}}}]}""", "work.ipynb");

        Assert.Equal(WriteUpRefusal.BrokenNotebook, refused.Reason);
        Assert.Contains("nested too deep", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_of_empty_cells_is_empty() =>
        Assert.Equal(
            WriteUpRefusal.Empty,
            Reading.Refused("""{"cells":[{"cell_type":"code","source":[]}]}""", "work.ipynb").Reason
        );

    [Fact]
    public void The_hash_names_the_whole_stored_text()
    {
        var text = Code("x", "1");

        Assert.Equal(ContentHash.Of(text), Reading.Of(text, "a.ipynb").Hash);
    }

    private static string Code(string source, string output) =>
        JsonSerializer.Serialize(
            new
            {
                cells = new[]
                {
                    new
                    {
                        cell_type = "code",
                        source,
                        outputs = new[] { new { output_type = "stream", text = output } },
                    },
                },
            }
        );
}
