using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Data that have an order in time, and no word on the period.</summary>
internal sealed class DataPeriodUnsaid : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "data-period-unsaid",
            RuleKind.WriteUp,
            Severity.Note,
            "The data have an order in time, and nothing says which period they cover.",
            "A model of the past holds as long as the past does. The period tells which seasons, prices and shocks "
                + "it has seen.",
            "Say from when to when the data reach, and what changed in between.",
            "Which period do the data cover, and what has changed since?",
            """
            # Demand

            We forecast daily sales of a bakery with a random forest: MAE 12 rolls on the test weeks.
            """,
            """
            # Demand

            We forecast daily sales of a bakery, from January 2021 to June 2023, with a random forest: MAE 12 rolls on the test weeks.
            """,
            Topic.Data
        );

    protected override bool Applies(Story story) =>
        story.Task == ProjectTask.Forecasting || story.Says("ordered_data") is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Facts<Fact.Dataset>().Any(dataset => dataset.Period is not null) || story.Shape.NamesAYear)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Data,
            $"The period of {story.Scores.TheData} is not said.",
            $"From when to when do the rows of {story.Scores.TheData} reach, and which season or shock is not among them?"
        );
    }
}
