using System.Text.RegularExpressions;
using InterviewCoach.Web.Tests.Pages;
using InterviewCoach.Web.Tests.Reports;
using Npgsql;

namespace InterviewCoach.Web.Tests.Drills;

public sealed class DueNoticesTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly CoachApp _app = new(cluster);

    public ValueTask InitializeAsync()
    {
        Requires.That(cluster.Missing);
        return _app.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_visit_tells_once_a_day_and_the_drills_page_takes_it_as_read()
    {
        using var site = new CoachSite(_app.Address);
        await Stored.AddAsync(
            _app,
            await site.AddProjectAsync(DrillsPageTests.WriteUp),
            DrillsPageTests.Drilled("Docker")
        );

        await site.PageAsync("/");
        await site.PageAsync("/");
        Assert.Contains("<span data-count>1<", await site.PageAsync("/history"));
        await site.PageAsync("/drills");
        Assert.Contains("<span data-count>0<", await site.PageAsync("/history"));

        await site.PageAsync("/");
        Assert.Single(
            Regex.Matches(
                await site.PageAsync("/notices"),
                "A drill is due",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
        );
    }

    [Fact]
    public async Task Nobody_is_told_of_what_was_never_drilled()
    {
        using var site = new CoachSite(_app.Address);
        await site.AddProjectAsync(DrillsPageTests.WriteUp);

        Assert.Contains("Five minutes today", await site.PageAsync("/"));

        Assert.Contains("<span data-count>0<", await site.PageAsync("/history"));
    }

    [Fact]
    public async Task Who_does_not_come_by_is_told_by_any_node()
    {
        using var site = new CoachSite(_app.Address);
        await Stored.AddAsync(
            _app,
            await site.AddProjectAsync(DrillsPageTests.WriteUp),
            DrillsPageTests.Drilled("Docker")
        );
        await using var hearing = await _app.Database.Source.OpenConnectionAsync();
        await using (var listen = new NpgsqlCommand("listen coach_notice", hearing))
        {
            await listen.ExecuteNonQueryAsync();
        }

        // It looks when it starts, and every half hour.
        await using var second = await CoachProcess.StartAsync(_app.Settings);
        Assert.True(await hearing.WaitAsync(TimeSpan.FromSeconds(60)));

        Assert.Contains("A drill is due", await site.PageAsync("/notices"));
    }
}
