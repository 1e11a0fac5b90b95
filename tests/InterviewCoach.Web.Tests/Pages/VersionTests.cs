using System.Net;
using System.Text.RegularExpressions;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Tests.Storage;

namespace InterviewCoach.Web.Tests.Pages;

public sealed class VersionTests : IClassFixture<CoachApp>, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly CoachApp _app;
    private readonly CoachSite _site;

    public VersionTests(CoachApp app)
    {
        app.Require();
        _app = app;
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
    public async Task What_a_mentor_remarked_on_is_found_again_moved_rewritten_or_gone_with_each_version_and_never_lost()
    {
        const string before =
            "# Late parcels\n\nWe split by week.\n\nA late parcel costs nine euros on average in credit.\n\nThe recall is 0.71.\n";
        var project = await _site.AddProjectAsync(before);
        var session = new SessionId(await _site.StartInterviewAsync(project));
        await using (var room = await NodeRoom.ConnectAsync(_app.Address))
        {
            await room.InvokeAsync("Finish", session.Value);
        }

        var owner = await new AccountStore(_app.Database.Source, TimeProvider.System).LocalOwnerAsync(None);
        var hash = ContentHash.Of(before);
        string[] quotes =
        [
            "We split by week.",
            "A late parcel costs nine euros on average in credit.",
            "The recall is 0.71.",
        ];
        var reviews = new ReviewStore(_app.Database.Source);
        await reviews.CreateAsync(owner, session, owner, new ReviewEvent.ReviewStarted("Ada", Some.Noon), None);
        var review = (await reviews.DraftAsync(owner, session, owner, None))!.Id;
        ReviewEvent[] events =
        [
            .. quotes.Select(quote => new ReviewEvent.CommentDrafted(
                Guid.NewGuid(),
                CommentKind.Comment,
                new Anchor.OnWriteUp(
                    "write-up.md",
                    hash,
                    TextQuote.Of(before, before.IndexOf(quote, StringComparison.Ordinal), quote.Length)!
                ),
                "Say more.",
                Some.Noon
            )),
            new ReviewEvent.VerdictGiven(MentorVerdict.Nearly, "Nearly.", Some.Noon),
        ];
        foreach (var (index, happened) in events.Index())
        {
            await reviews.AppendAsync(owner, review, index + 1, happened, None);
        }

        await reviews.SubmitAsync(owner, review, events.Length + 1, new(Some.Noon), [], None);
        Assert.Equal(["", "", ""], await PlacesAsync());

        using var second = await _site.HandInVersionAsync(
            project,
            "# Late parcels\n\nThe recall is 0.71.\n\nNow a late parcel costs nine euros on average in refunds.\n"
        );
        Assert.Equal(
            [
                "no longer in the newest version",
                "rewritten since: line 5 of the newest version",
                "moved to line 3 of the newest version",
            ],
            await PlacesAsync()
        );

        using var third = await _site.HandInVersionAsync(project, "A line before.\n\n" + before);
        Assert.Equal(
            ["line 5 of the newest version", "line 7 of the newest version", "line 9 of the newest version"],
            await PlacesAsync()
        );

        async Task<string[]> PlacesAsync()
        {
            var page = WebUtility.HtmlDecode(await _site.PageAsync($"/sessions/{session}/report?unrated=true"));
            return quotes
                .Select(quote =>
                    Regex.Match(
                        page,
                        $"""<p class="remark-head">[^\n]*?(?:<span class="hint">([^<]*)</span>)?</p><blockquote class="remark-quote">{Regex.Escape(quote)}<""",
                        RegexOptions.None,
                        TimeSpan.FromSeconds(1)
                    )
                )
                .Select(found => found.Success ? found.Groups[1].Value : "lost")
                .ToArray();
        }
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
