using System.Text.Json;
using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Grounding.Replies;

namespace InterviewCoach.Core.Tests.Grounding;

/// <summary>A model that obeys whatever stands in a stranger's text, and what is left of what it says then.</summary>
public sealed class StrangersTricksTests
{
    private const string Question = "Which baseline did you compare LightGBM with?";
    private const string Answer =
        "I compared LightGBM with the mean of the week before, because growers used that rule, and it reached 0.871.";
    private const string Quote = "the mean of the week before";
    private const string Explanation = "Test rows have told the model about themselves.";

    private static readonly ReplyChecks Checks = new(Given.Words, new PromptWords([]));

    public static TheoryData<string> Known => new(StrangersTricks.Known.Select(trick => trick.Name));

    public static TheoryData<string> Plain => new(StrangersTricks.Plain.Select(trick => trick.Name));

    [Fact]
    public void There_are_more_than_thirty() => Assert.True(StrangersTricks.Known.Length > 30);

    [Theory]
    [MemberData(nameof(Known))]
    public void What_is_known_for_an_order_is_no_source_of_anything(string name)
    {
        var wrap = StrangersTricks.Known.Single(trick => trick.Name == name).Wrap;
        foreach (var (say, tell) in StrangersTricks.Demands)
        {
            foreach (var stranger in new[] { wrap(say), $"\n\n{wrap(say)}" })
            {
                Assert.DoesNotContain(
                    tell,
                    ReplyChecks.OfStranger($"{Answer} {stranger}"),
                    StringComparison.OrdinalIgnoreCase
                );
                Assert.DoesNotContain(
                    Obey(say, stranger),
                    shown => shown.Contains(tell, StringComparison.OrdinalIgnoreCase)
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Plain))]
    public void What_reads_like_any_text_still_gives_no_verdict_and_no_link(string name)
    {
        var wrap = StrangersTricks.Plain.Single(trick => trick.Name == name).Wrap;
        foreach (var (say, tell) in StrangersTricks.Demands.Where(demand => demand.Tell is "hired" or "evil"))
        {
            Assert.DoesNotContain(
                Obey(say, wrap(say)),
                shown => shown.Contains(tell, StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    /// <summary>All that would be shown of replies that say it, in every form that is asked for.</summary>
    private static IEnumerable<string> Obey(string say, string stranger)
    {
        var answer = $"{Answer} {stranger}";
        var finding = new ExplainedFinding(
            $"Here the scaler is fit on all rows. {stranger}",
            "Something is learned from all rows before they are split",
            "Test rows have told the model about themselves, so the score is too good.",
            "Fit on the training rows only."
        );
        (string Quote, string Text)[] asked =
        [
            (Quote, say),
            (Quote, $"{say.TrimEnd('.')} {Quote}?"),
            (say, $"What did growers do with {Quote}?"),
        ];
        (string Quote, string Text)[] explained =
        [
            ("the scaler is fit", say),
            (say, Explanation),
            ("the scaler is fit", $"{Explanation} {say}"),
        ];
        return asked
            .Select(one => $"{Checks.FollowUp(Json(new { one.Quote, question = one.Text }), Question, answer).Value}")
            .Concat(
                explained.Select(one =>
                    $"{Checks.Explain(Json(new { one.Quote, explanation = one.Text }), finding).Value}"
                )
            )
            .Concat(
                new[] { say, $"It reached 0.871. {say}" }.Select(text =>
                    $"{Checks.Stronger(Json(new { answer = text }), answer).Value}"
                )
            )
            .Append(Opinion(say, answer));
    }

    private static string Opinion(string say, string answer)
    {
        var reply = Json(
            new
            {
                points = new[]
                {
                    new
                    {
                        id = "baseline",
                        quote = say,
                        covered = true,
                    },
                },
            }
        );
        var shown =
            Checks.SecondOpinions(reply, [new AskedPoint("baseline", "Names the baseline")], answer).Value ?? [];
        return string.Join(' ', shown.Select(one => one.Quote));
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
}
