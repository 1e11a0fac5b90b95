using System.Net;
using System.Text.RegularExpressions;

namespace InterviewCoach.Web.Tests.Pages;

public sealed partial class OwnershipPageTests : IClassFixture<CoachApp>, IDisposable
{
    private const string WriteUp = """
        # Parcel Depot Alarm

        I trained XGBoost on 40,000 parcels; its ROC-AUC on the test set is 0.91.
        """;

    private readonly CoachSite _site;

    public OwnershipPageTests(CoachApp app)
    {
        app.Require();
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_pasted_history_stands_beside_what_the_write_up_says()
    {
        await _site.AddProjectAsync(WriteUp);
        var project = Option().Match(await _site.PageAsync("/claims/ownership")).Groups[1].Value;

        using var held = await _site.SubmitAsync(
            "/claims/ownership",
            "ownership",
            ("Form.Project", project),
            ("Form.Log", "   41  Ada Byte <ada@example.org>\n    7  <b>Bo</b> Bit <bo@example.org>\n")
        );
        var page = await held.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, held.StatusCode);
        Assert.Contains("Ada Byte", page);
        Assert.DoesNotContain("<b>Bo</b>", page);
        Assert.Contains("Where does your part begin and end?", page);
        Assert.Contains("#L3", page);
    }

    [Fact]
    public async Task What_is_no_history_is_refused_in_words_and_nothing_is_lost()
    {
        await _site.AddProjectAsync(WriteUp);
        var project = Option().Match(await _site.PageAsync("/claims/ownership")).Groups[1].Value;

        using var refused = await _site.SubmitAsync(
            "/claims/ownership",
            "ownership",
            ("Form.Project", project),
            ("Form.Log", "fatal: not a git repository")
        );
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("No commit was found in it", page);
        Assert.Contains("fatal: not a git repository", page);
    }

    [Fact]
    public async Task A_project_of_somebody_else_is_no_choice()
    {
        await _site.AddProjectAsync(WriteUp);

        using var refused = await _site.SubmitAsync(
            "/claims/ownership",
            "ownership",
            ("Form.Project", Guid.NewGuid().ToString()),
            ("Form.Log", "1 Ada Byte <ada@example.org>")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [GeneratedRegex("<option value=\"([0-9a-f-]{36})\"", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();
}
