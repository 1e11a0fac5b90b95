using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Tests.Reviewing.Python;

public class PythonParserTests
{
    [Fact]
    public void A_call_over_several_lines_is_one_statement()
    {
        var statements = PythonParser.Parse("a, b = split(\n    x,\n    y,\n    seed=1)\nprint(a)\n");

        Assert.Equal(2, statements.Count);
        var assign = Assert.IsType<Stmt.Assign>(statements[0]);
        Assert.Equal("seed", Assert.IsType<Expr.Call>(assign.Value).Arguments[2].Name);
        Assert.Equal(5, statements[1].Line);
    }

    [Fact]
    public void A_statement_that_does_not_parse_is_skipped_and_its_block_is_read()
    {
        var statements = PythonParser.Parse("x = 1\nfor in in:\n    y = 2\nz = ) 3\nw = 4\n");

        Assert.Equal(3, statements.Count);
        Assert.IsType<Stmt.Block>(statements[1]);
        Assert.Equal(5, statements[2].Line);
    }

    [Fact]
    public void Magics_are_blanked_and_prints_of_version_2_are_read()
    {
        var statements = PythonParser.Parse("%matplotlib inline\n!pip install x\nprint 'score', model.score(X)\n");

        var print = Assert.IsType<Expr.Call>(Assert.IsType<Stmt.Expression>(Assert.Single(statements)).Value);
        Assert.Equal(2, print.Arguments.Count);
    }

    [Fact]
    public void The_expressions_of_a_formatted_string_are_read()
    {
        var text = Assert.IsType<Expr.Text>(
            Assert.IsType<Stmt.Expression>(Assert.Single(PythonParser.Parse("f'{{no}} {model.score(X, y):.2f}'"))).Value
        );

        Assert.IsType<Expr.Call>(Assert.Single(text.Parts));
    }

    [Fact]
    public void A_bracket_that_is_never_closed_ends_where_a_definition_begins()
    {
        var statements = PythonParser.Parse("a = f(1,\ndef g():\n    return 2\n");

        Assert.IsType<Stmt.Function>(Assert.Single(statements));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[x for ")]
    [InlineData("not ")]
    [InlineData("-")]
    [InlineData("lambda: ")]
    [InlineData("f'{")]
    [InlineData("if x: ")]
    [InlineData("x.y")]
    public void Deep_nesting_neither_throws_nor_takes_long(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000));

        Assert.NotNull(PythonParser.Parse(text));
    }
}
