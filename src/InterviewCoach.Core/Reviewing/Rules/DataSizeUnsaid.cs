using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on how much data there is.</summary>
internal sealed class DataSizeUnsaid : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "data-size-unsaid",
            RuleKind.WriteUp,
            Severity.Note,
            "Nothing says how many rows, images or documents there are.",
            "Without the number nobody can tell whether a score is luck, or whether the model is too large for its "
                + "data.",
            "Say how many rows there are in all, for training and for testing.",
            "How many rows did you train on, and how many did you test on?",
            """
            # Spam

            A naive Bayes classifier finds spam with precision 0.97 on the test set of the SMS collection.
            """,
            """
            # Spam

            A naive Bayes classifier finds spam with precision 0.97 on the test set of the SMS collection, which holds 5,574 messages.
            """,
            Topic.Data
        );

    protected override bool Applies(Story story) => story.Scores.Headline is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Facts<Fact.Dataset>().Any(dataset => dataset.Size is not null) || story.Mentions("sized"))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Data,
            $"The size of {story.Scores.TheData} is not said, so nobody can tell what {story.Scores.TheScore} is worth.",
            $"How many rows stand behind {story.Scores.TheScore}?"
        );
    }
}
