using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Tests.Reviewing.Code;

namespace InterviewCoach.Core.Tests.Reviewing;

public class RuleTests
{
    public static TheoryData<string> Ids => [.. AllRules.List.Select(rule => rule.Page.Id)];

    public static TheoryData<string> OverCode => [.. Of(RuleKind.Code)];

    public static TheoryData<string> OverStories => [.. Of(RuleKind.WriteUp)];

    [Theory]
    [MemberData(nameof(OverStories))]
    public void A_rule_over_stories_fires_on_its_example(string id)
    {
        var found = ReviewedStory
            .Of(AllRules.Find(id)!.Page.Fires)
            .Findings.Where(found => found.RuleId == id)
            .ToList();

        Assert.NotEmpty(found);
        Assert.All(
            found,
            finding =>
            {
                Assert.NotEmpty(finding.At.Text);
                Assert.EndsWith(".", finding.Message);
                Assert.EndsWith("?", finding.Ask);
                Assert.DoesNotContain("  ", finding.Message + finding.Ask);
            }
        );
    }

    [Theory]
    [MemberData(nameof(OverStories))]
    public void A_rule_over_stories_passes_the_example_done_right(string id)
    {
        Assert.Contains(id, ReviewedStory.Of(AllRules.Find(id)!.Page.StaysSilent).Passed);
    }

    [Theory]
    [MemberData(nameof(OverCode))]
    public void A_rule_over_code_fires_on_its_example_and_nothing_else_does(string id)
    {
        var page = AllRules.Find(id)!.Page;

        Assert.Equal([id], Reviewed.Python(page.Fires).Select(found => found.RuleId).Distinct());
    }

    [Theory]
    [MemberData(nameof(OverCode))]
    public void Every_rule_over_code_is_silent_on_the_example_done_right(string id)
    {
        Assert.Empty(Reviewed.Python(AllRules.Find(id)!.Page.StaysSilent));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_all_that_it_should(string id)
    {
        var page = AllRules.Find(id)!.Page;

        Assert.Matches("^[a-z]+(-[a-z]+)+$", page.Id);
        Assert.EndsWith("?", page.AskThis);
        Assert.All([page.Summary, page.Reason, page.Remedy], text => Assert.EndsWith(".", text));
    }

    private static IEnumerable<string> Of(RuleKind kind) =>
        AllRules.List.Where(rule => rule.Page.Kind == kind).Select(rule => rule.Page.Id);
}
