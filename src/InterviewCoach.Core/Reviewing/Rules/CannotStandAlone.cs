using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>The write-up sends the reader elsewhere.</summary>
internal sealed class CannotStandAlone : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "cannot-stand-alone",
            RuleKind.WriteUp,
            Severity.Note,
            "What matters stands in another document.",
            "Nobody opens the second document. What is not here was, for the reader, not done.",
            "Bring the data, the split, the result and the main plot into the write-up; link the rest for detail.",
            "I have not read the report. What is in it?",
            """
            # Fraud

            This project predicts credit card fraud with XGBoost on a dataset from Kaggle. See the report for the results and details.
            """,
            """
            # Fraud

            This project predicts credit card fraud with XGBoost on a dataset from Kaggle: recall 0.81 at a precision of 0.75. See
            the report for more plots.
            """,
            Topic.Communication
        );

    protected override bool Applies(Story story) => story.Says("elsewhere") is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Scores.Headline is not null || story.Shape.Words > FewestWords)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Quote(story.Says("elsewhere")!),
            $"{story.Shape.Words} words, no result, and the rest elsewhere: what {story.Scores.TheModel} achieved cannot be read here.",
            "I have not opened the other document. What did you do, and what came out?"
        );
    }

    private const int FewestWords = 250;
}
