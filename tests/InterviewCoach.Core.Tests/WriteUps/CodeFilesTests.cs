namespace InterviewCoach.Core.Tests.WriteUps;

public sealed class CodeFilesTests
{
    [Fact]
    public void A_python_file_gives_its_docstring_comments_definitions_and_statements() =>
        Assert.Equal(
            """"
            1–3 Paragraph: Train the model. By store and week.
            4–5 Code: import numpy as np⏎import pandas as pd
            7–8 Paragraph: Parameters chosen by hand
            10–14 Code: @cached⏎def load(path):⏎    text = """⏎not at the margin⏎"""
            17–20 Code: # fit and score⏎model.fit(⏎    x⏎)
            """",
            Reading.Outline(
                """"
                """Train the model.
                By store and week.
                """
                import numpy as np
                import pandas as pd

                # Parameters
                # chosen by hand

                @cached
                def load(path):
                    text = """
                not at the margin
                """


                # fit and score
                model.fit(
                    x
                )
                """",
                "train.py"
            )
        );

    [Fact]
    public void A_definition_goes_on_over_its_blank_lines() =>
        Assert.Equal(
            "1–4 Code: class A:⏎    x = 1⏎⏎    def f(self): ...\n6 Code: run()",
            Reading.Outline("class A:\n    x = 1\n\n    def f(self): ...\n\nrun()\n", "a.py")
        );

    [Fact]
    public void A_bracket_left_open_ends_at_the_next_definition() =>
        Assert.Equal(
            "1 Code: x = (1,\n3–4 Code: def f():⏎    pass",
            Reading.Outline("x = (1,\n\ndef f():\n    pass", "a.py")
        );

    [Theory]
    [InlineData("requirements.txt", "requirements")]
    [InlineData("pyproject.toml", "toml")]
    [InlineData("Dockerfile", "dockerfile")]
    [InlineData("ci.yml", "yaml")]
    [InlineData("q.sql", "sql")]
    public void Other_files_are_code_between_blank_lines(string fileName, string language)
    {
        var passages = Reading.Of("a\nb\n\nc\n", fileName).Passages;

        Assert.Equal(["a\nb", "c"], passages.Select(passage => passage.Text));
        Assert.All(passages, passage => Assert.Equal(language, passage.Language));
    }
}
