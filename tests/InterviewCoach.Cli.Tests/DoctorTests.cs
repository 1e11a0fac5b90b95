using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InterviewCoach.Cli.Tests;

/// <summary>What <c>coach doctor</c> tells of the app, from the health that the app tells it.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task It_says_which_model_is_configured_whether_it_answers_and_what_is_left()
    {
        var run = await AskAsync(
            """{"database":"answers","languageModel":{"provider":"anthropic","model":"a-model","host":"api.anthropic.com","key":"set","state":"does not answer","tokensLeftToday":998000}}"""
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "anthropic a-model at api.anthropic.com, key set: does not answer, 998,000 tokens left today",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("in order", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_it_says_none_and_a_database_that_is_gone_is_an_illness()
    {
        var run = await AskAsync(
            """{"database":"does not answer","languageModel":{"provider":"none","model":"","host":"","key":"none","state":"off","tokensLeftToday":null}}"""
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Matches("language model +none", run.Output);
    }

    [Fact]
    public async Task An_app_that_does_not_run_is_no_illness()
    {
        var run = await Coach.RunAsync("doctor", "--app", $"http://127.0.0.1:{FreePort()}");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("does not run", run.Output, StringComparison.Ordinal);
    }

    private static async Task<CoachRun> AskAsync(string health)
    {
        using var app = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        app.Prefixes.Add(address);
        app.Start();
        var running = Coach.RunAsync("doctor", "--app", address);
        var asked = await app.GetContextAsync();
        Assert.Equal("/health.json?ask=true", asked.Request.RawUrl);
        asked.Response.ContentType = "application/json";
        await asked.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(health));
        asked.Response.Close();
        return await running;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
