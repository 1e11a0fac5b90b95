using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Core.Tests.Reviewing.Arithmetic;

public class ArithmeticTests
{
    private static readonly string[] Rules =
    [
        "scores-cannot-belong-together",
        "confusion-matrix-disagrees",
        "no-better-than-majority",
        "split-does-not-add-up",
        "improvement-miscounted",
        "lift-within-noise",
    ];

    [Fact]
    public void Of_ten_thousand_generated_texts_the_wrong_ones_are_found_and_the_others_left_alone()
    {
        var generated = new Generated(new Random(20_240_517));
        var rules = AllRules.List.Where(rule => Rules.Contains(rule.Page.Id)).ToList();
        var mistakes = new List<string>();
        for (var n = 0; n < 10_000; n++)
        {
            var (text, rule) = generated.Next();
            var review = Reviewer.Review(ReviewedStory.Subject(text, withSkills: false), rules: rules);
            var found = review.Findings.Select(finding => finding.RuleId).Distinct().ToList();
            if (review.CouldNotRun.Count > 0 || !found.SequenceEqual(rule is null ? [] : [rule]))
            {
                mistakes.Add($"{rule ?? "nothing"}, found {string.Join(", ", found)}:\n{text}\n");
            }
        }

        Assert.True(mistakes.Count == 0, $"{mistakes.Count} mistakes, such as\n{string.Join('\n', mistakes.Take(12))}");
    }
}
