using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Tests.Reviewing.Code;

namespace InterviewCoach.Core.Tests.Reviewing;

public class RuleTests
{
    public static TheoryData<string> Ids => [.. AllRules.List.Select(rule => rule.Page.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_fires_on_its_example_and_nothing_else_does(string id)
    {
        var page = AllRules.Find(id)!.Page;

        Assert.Equal([id], Reviewed.Python(page.Fires).Select(found => found.RuleId).Distinct());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_is_silent_on_the_example_done_right(string id)
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
}
