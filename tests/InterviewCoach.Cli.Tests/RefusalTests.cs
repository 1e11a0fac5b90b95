using System.Diagnostics;

namespace InterviewCoach.Cli.Tests;

/// <summary>Wrong use, and what cannot be read: one line that says what to do.</summary>
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

    [Theory]
    [InlineData("profile", "")]
    [InlineData("review", "")]
    [InlineData("questions", "")]
    [InlineData("interview", "")]
    [InlineData("claims", "")]
    [InlineData("report", "")]
    [InlineData("replay", "", "README.md")]
    [InlineData("claims", "--project", "")]
    [InlineData("claims", "--job", "", "--project", "README.md")]
    [InlineData("interview", "README.md", "--answers", "")]
    [InlineData("interview", "README.md", "--mentor=")]
    public async Task An_empty_name_is_refused(params string[] arguments) =>
        (await Coach.RunAsync(arguments)).Refusal();

    [Fact]
    public async Task What_is_no_verb_is_named()
    {
        var run = await Coach.RunAsync("reveiw", Coach.Demo);

        Assert.Contains("'reveiw' is no verb", run.Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--most", "0")]
    [InlineData("--most", "-1")]
    [InlineData("--lines", "0-3")]
    public async Task A_number_that_counts_nothing_is_refused(string option, string number)
    {
        var run = await Coach.RunAsync("questions", Coach.Demo, option, number);

        Assert.Contains($"{option}: '{number}'", run.Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"events":[{"name":"interview_started","event":{}}]}""")]
    [InlineData("""{"events":[{"name":"interview_started","event":{"plan":{}}}]}""")]
    [InlineData("""{"events":[{"name":"interview_started","event":null}]}""")]
    [InlineData("""{"events":[1]}""")]
    public async Task A_session_without_its_plan_is_refused(string session)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("session.json", session);
        var answers = folder.Write("answers.jsonl", "");

        (await Coach.RunAsync("replay", path, Coach.Demo)).Refusal();
        (await Coach.RunAsync("interview", Coach.Demo, "--after", path, "--answers", answers)).Refusal();
    }

    [Fact]
    public async Task A_folder_with_nothing_to_review_is_refused()
    {
        using var folder = new TemporaryFolder();

        var run = await Coach.RunAsync("review", folder.Path);

        Assert.Contains(".ipynb", run.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_named_as_a_CV_is_told_where_projects_are_named()
    {
        using var folder = new TemporaryFolder();

        var run = await Coach.RunAsync("claims", folder.Path);

        Assert.Contains("--project", run.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_another_kind_is_refused_by_its_place_and_the_others_are_assessed()
    {
        var run = await Coach.RunOnAsync(
            """
            {"id":1,"question":"Why F1?","rubric":5,"answer":"Because."}
            {"id":2,"question":"Why F1?","rubric":[],"answer":"Because."}
            """,
            "assess"
        );

        Assert.Contains("line 1: what stands at '$.rubric'", run.Refusal(), StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":2,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_is_full_is_told_in_one_line()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        var (program, assembly) = Coach.Program;
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/full", program, assembly, "rules"])
            {
                RedirectStandardError = true,
            }
        )!;

        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        new CoachRun(process.ExitCode, "", error).Refusal();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_the_others_are_reviewed()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Write("broken.ipynb", "{");
        var sound = folder.Write(
            "split.py",
            "from sklearn.model_selection import train_test_split\na, b = train_test_split(df)\n"
        );

        var run = await Coach.RunAsync("review", broken, sound);

        Assert.Contains("broken.ipynb", run.Refusal(), StringComparison.Ordinal);
        Assert.Contains("unseeded-split", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_is_large_for_its_plots_is_reviewed_and_one_that_is_no_notebook_refused()
    {
        using var folder = new TemporaryFolder();
        var plot = new string('A', 3_000_000);
        var large = folder.Write(
            "plots.ipynb",
            $$$"""
            {"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [{"cell_type": "code", "metadata": {}, "execution_count": 1,
             "outputs": [{"output_type": "display_data", "metadata": {}, "data": {"image/png": "{{{plot}}}", "text/plain": ["<Figure>"]}}],
             "source": ["from sklearn.model_selection import train_test_split\n", "a, b = train_test_split(df)"]}]}
            """
        );

        var run = await Coach.RunAsync("review", large);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("unseeded-split", run.Output, StringComparison.Ordinal);
        (await Coach.RunAsync("review", folder.Write("none.ipynb", plot))).Refusal();
    }
}
