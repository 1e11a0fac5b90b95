namespace InterviewCoach.Cli.Tests;

/// <summary>Wrong use of the verbs that plan an interview: one line that says what to do.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("questions", "-5")]
    [InlineData("questions", "soon")]
    [InlineData("interview", "0")]
    public async Task A_length_that_is_none_is_refused(string verb, string minutes)
    {
        var run = await Coach.RunAsync(verb, Coach.Demo, "--minutes", minutes);

        Assert.Contains($"--minutes: '{minutes}'", run.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentors_file_with_several_mistakes_is_refused_in_one_line_that_names_the_first()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            path,
            "questions:\n  - id: own.one\n    topic: nowhere\n    text: \"Why?\"\n",
            TestContext.Current.CancellationToken
        );
        try
        {
            var run = await Coach.RunAsync("interview", Coach.Demo, "--mentor", path);

            var line = run.Refusal();
            Assert.Contains(":3: There is no topic 'nowhere'.", line, StringComparison.Ordinal);
            Assert.EndsWith("(1 more)", line, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
