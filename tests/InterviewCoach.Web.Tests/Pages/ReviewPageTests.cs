using System.Net;
using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Web.Tests.Pages;

public sealed class ReviewPageTests : IClassFixture<CoachApp>, IDisposable
{
    private readonly CoachSite _site;

    public ReviewPageTests(CoachApp app)
    {
        app.Require();
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Findings_stand_beside_the_document_and_their_marks_in_its_margin()
    {
        var page = await _site.PageAsync(await _site.DemoAsync() + "/review");

        Assert.Contains("Fix first", page);
        Assert.Contains("id=\"mark-1\" href=\"#finding-1\"", page);
        Assert.Contains("id=\"finding-1\"", page);
        Assert.Contains("Be asked this", page);
        Assert.Contains("Passed", page);
        Assert.Contains("Not applicable", page);
    }

    [Fact]
    public async Task A_finding_in_a_notebook_is_marked_at_its_line_in_its_cell()
    {
        var page = await _site.PageAsync(
            await _site.AddProjectAsync(
                """
                {"nbformat":4,"nbformat_minor":5,"metadata":{"language_info":{"name":"python"}},"cells":[
                {"cell_type":"markdown","metadata":{},"source":["# Late parcels"]},
                {"cell_type":"code","metadata":{},"outputs":[],"execution_count":1,"source":["import pandas as pd\n","df = pd.read_csv('t.csv')"]},
                {"cell_type":"code","metadata":{},"outputs":[],"execution_count":2,"source":["x = 1\n","X = StandardScaler().fit_transform(df[['a','b']])\n","X_train, X_test, y_train, y_test = train_test_split(X, df['bought'], random_state=1)\n","model = LogisticRegression().fit(X_train, y_train)\n","print(model.score(X_test, y_test))"]}
                ]}
                """
            ) + "/review"
        );

        Assert.Contains("cell 2, line 2", page);
        Assert.Contains("Cell 2", page);
        Assert.Matches("id=\"L5\"[^>]*>.{0,200}id=\"mark-1\"", page);
    }

    [Fact]
    public async Task A_text_with_no_project_in_it_says_that_nothing_could_be_looked_at()
    {
        var page = await _site.PageAsync(await _site.AddProjectAsync("# Shopping\n\nMilk, bread.\n") + "/review");

        Assert.Contains("Nothing to attack", page);
        Assert.DoesNotContain("Fix first", page);
    }

    [Fact]
    public async Task A_review_of_no_project_is_a_404()
    {
        using var response = await _site.GetAsync("/projects/00000000-0000-0000-0000-000000000001/review");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    public static TheoryData<string> Ids => [.. RulePages.All.Select(page => page.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_rule_has_a_page(string id)
    {
        var page = WebUtility.HtmlDecode(await _site.PageAsync($"/rules/{id}"));

        Assert.Contains(RulePages.Find(id)!.Remedy, page);
        Assert.Contains(RulePages.Find(id)!.Fires.ReplaceLineEndings("\n"), page.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_list_of_rules_leads_to_each_and_a_rule_that_is_none_is_a_404()
    {
        var page = await _site.PageAsync("/rules");
        using var none = await _site.GetAsync("/rules/no-such-rule");

        Assert.All(RulePages.All, rule => Assert.Contains($"href=\"/rules/{rule.Id}\"", page));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
