using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on where the data come from.</summary>
internal sealed class NoDataSource : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-data-source",
            RuleKind.WriteUp,
            Severity.Warning,
            "Nothing says where the data come from.",
            "Who collected the data, how and why decides what they can show: selection, errors and rights all come "
                + "from there.",
            "Name the source with a link, who collected it, how, and when you took it.",
            "Where do these rows come from, and who is missing from them?",
            """
            # Sentiment

            We train a naive Bayes classifier on reviews: accuracy 0.84 on the test set.
            """,
            """
            # Sentiment

            The dataset is the IMDB reviews from Kaggle (https://www.kaggle.com/datasets/imdb). We train a naive Bayes classifier:
            accuracy 0.84 on the test set.
            """,
            Topic.Data
        );

    protected override IEnumerable<Finding> Check(Story story)
    {
        // Data that go by a name of their own can be looked up.
        if (story.Has(PresenceKey.DataSource) || story.Scores.Data is not null)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Data,
            $"Nothing says where {story.Scores.TheData} came from or who collected the rows.",
            $"Where do the rows behind {story.Scores.TheScore} come from, and who is not among them?"
        );
    }
}
