using System.Net;

namespace InterviewCoach.Web.Tests.Pages;

public sealed class VersionTests : IClassFixture<CoachApp>, IDisposable
{
    private readonly CoachSite _site;

    public VersionTests(CoachApp app)
    {
        app.Require();
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_project_shows_the_newest_version_and_a_session_the_one_it_was_started_on()
    {
        var project = await _site.AddProjectAsync("# Late parcels\n\nThe first telling.\n\nI trained XGBoost.\n");
        var session = await _site.StartInterviewAsync(project);

        using var handedIn = await _site.HandInVersionAsync(project, "# Late parcels\n\nThe second telling.\n");

        Assert.Equal(HttpStatusCode.Found, handedIn.StatusCode);
        Assert.Contains("The second telling.", await _site.PageAsync(project));
        Assert.DoesNotContain("The first telling.", await _site.PageAsync(project));
        Assert.Contains("The first telling.", await _site.PageAsync($"{project}/versions/1"));
        Assert.Contains("The second telling.", await _site.PageAsync($"{project}/versions/2"));
        Assert.Contains("The first telling.", await _site.PageAsync($"/sessions/{session}"));
        Assert.Contains("The first telling.", await _site.PageAsync($"/sessions/{session}/write-up"));
        Assert.Contains("The second telling.", await RoomAsync(await _site.StartInterviewAsync(project)));
    }

    [Fact]
    public async Task A_version_that_cannot_be_read_is_refused_in_words_and_changes_nothing()
    {
        var project = await _site.AddProjectAsync("# Late parcels\n\nIt stays.\n");

        using var refused = await _site.HandInVersionAsync(project, "  ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("is empty", await refused.Content.ReadAsStringAsync());
        Assert.Contains("It stays.", await _site.PageAsync(project));
    }

    [Theory]
    [InlineData("/versions/2")]
    [InlineData("/versions/0")]
    [InlineData("/versions/-1")]
    public async Task A_version_that_is_not_there_is_a_404(string version)
    {
        using var response = await _site.GetAsync(await _site.AddProjectAsync("# Late parcels\n\nOnce.\n") + version);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private Task<string> RoomAsync(Guid session) => _site.PageAsync($"/sessions/{session}");
}
