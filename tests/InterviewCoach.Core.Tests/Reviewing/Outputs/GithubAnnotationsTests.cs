using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Reviewing.Outputs;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reviewing.Outputs;

public class GithubAnnotationsTests
{
    [Fact]
    public void A_finding_is_one_command_on_one_line()
    {
        var found = Found(Severity.Error, "Half of it is lost.") with { Ask = "Which half?" };

        Assert.Equal(
            "::error file=docs/a.md,line=3,endLine=4,title=no-baseline::Half of it is lost.%0AFind it.%0AAsk me this: Which half?",
            Assert.Single(Annotations("docs/a.md", found))
        );
    }

    [Fact]
    public void What_would_end_or_divide_the_command_is_escaped()
    {
        var found = Found(Severity.Warning, "50% lost:\r\n::error::gone, all of it.");

        Assert.StartsWith(
            "::warning file=a%25%2C b%3A.md,line=3,endLine=4,title=no-baseline::50%25 lost:%0D%0A::error::gone, all of it.%0A",
            Assert.Single(Annotations("a%, b:.md", found))
        );
    }

    [Fact]
    public void A_finding_in_a_notebook_names_its_cell_and_no_line_of_the_file()
    {
        var command = Assert.Single(Annotations("a.ipynb", Found(Severity.Note, "Lost.") with { Cell = 7 }));

        Assert.StartsWith("::notice file=a.ipynb,title=no-baseline::Cell 7, line 3: Lost.", command);
    }

    private static IEnumerable<string> Annotations(string path, Finding found) =>
        GithubAnnotations.Of([new ReviewedFile(path, new Review([found], []))]);

    private static Finding Found(Severity severity, string message) =>
        new("no-baseline", severity, new SourceQuote("a.md", new LineSpan(3, 4), "words"), message, "Find it.");
}
