using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Assessing;

/// <summary>Answers against what was said before, and against what the rules found in the code.</summary>
public sealed class EarlierAndCodeTests
{
    private static readonly Finding ScalerBeforeSplit = new(
        "fit-before-split",
        Severity.Error,
        new SourceQuote("train.py", LineSpan.At(12), "X = StandardScaler().fit_transform(X)"),
        "The scaler sees the test rows.",
        "Fit it on the training rows."
    );

    [Fact]
    public void A_number_that_differs_from_an_earlier_answer_is_shown_with_both_quotes()
    {
        var found = Assert.Single(
            Against("The recall was 0.81 on the test set.", "We had a recall of 0.62 on the test set.")
        );

        Assert.Equal((ContradictionSource.EarlierAnswer, 7), (found.Source, found.EarlierSeq!.Value));
        Assert.Contains("0.62", found.Stated, StringComparison.Ordinal);
        Assert.Contains("0.81", found.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The recall was about 62 percent.", "We had a recall of 0.62 on the test set.")]
    [InlineData("The precision was 0.81.", "We had a recall of 0.62 on the test set.")]
    [InlineData("Recall 0.81, sorry, 0.62.", "We had a recall of 0.62 on the test set.")]
    [InlineData("On the training set the recall was 0.93.", "We had a recall of 0.62 on the test set.")]
    public void The_same_rounded_another_measure_a_correction_and_another_split_are_no_contradictions(
        string answer,
        string earlier
    ) => Assert.Empty(Against(answer, earlier));

    [Fact]
    public void A_claim_that_a_finding_denies_is_a_contradiction()
    {
        var found = Assert.Single(
            Assess("The scaler was fitted on the training data only.", ScalerBeforeSplit).Contradictions
        );

        Assert.Equal((ContradictionSource.Finding, "fit-before-split", 12), (found.Source, found.RuleId!, found.Line));
    }

    [Theory]
    [InlineData("The scaler should be fitted on the training data only.")]
    [InlineData("The scaler was not fitted on the training data only, that was my mistake.")]
    public void A_wish_or_an_admission_is_none(string answer) =>
        Assert.Empty(Assess(answer, ScalerBeforeSplit).Contradictions);

    [Fact]
    public void A_story_is_told_in_parts()
    {
        var told = Assess(
            "The problem was that calls took an hour. I built a router. As a result waiting fell by half."
        );

        Assert.Equal([AnswerPart.Situation, AnswerPart.Action, AnswerPart.Result], told.Structure);
        Assert.False(told.ImpactFirst);
    }

    [Theory]
    [InlineData("It saved the support team ten hours a week. I built a router for that.", true)]
    [InlineData("Great question! It saved the support team ten hours a week.", true)]
    [InlineData("I built a router. It saved the support team ten hours a week.", false)]
    public void An_answer_can_lead_with_its_outcome(string answer, bool first) =>
        Assert.Equal(first, Assess(answer).ImpactFirst);

    private static IReadOnlyList<Contradiction> Against(string answer, string earlier) =>
        Concepts
            .Assessor.Assess(
                new AnswerTask("How good is it?", [], null, null, answer)
                {
                    EarlierAnswers = [new EarlierAnswer(7, earlier)],
                }
            )
            .Contradictions;

    private static Assessment Assess(string answer, params Finding[] findings) =>
        Concepts.Assessor.Assess(new AnswerTask("What did you do?", [], null, null, answer) { Findings = findings });
}
