using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>All there is to run is a notebook.</summary>
internal sealed class NotebookOnly : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "notebook-only",
            RuleKind.WriteUp,
            Severity.Note,
            "All there is to run is a notebook.",
            "A notebook runs in the order in which it was clicked. It cannot be tested, scheduled or imported.",
            "Move what trains and what predicts into a module with a command, and leave the notebook for looking.",
            "How would you run this every night?",
            """
            # Rent

            Open `rent.ipynb` in Jupyter and run all cells. The random forest has MAE 84 euros on the test set.
            """,
            """
            # Rent

            `python -m rent.train` trains the random forest (MAE 84 euros on the test set); `explore.ipynb` is the Jupyter notebook with
            the plots.
            """,
            Topic.Maintainability
        );

    protected override bool Applies(Story story) => story.Says("notebook") is not null && !story.IsExercise;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (
            story.Mentions("program")
            || story.Has(PresenceKey.Deployment)
            || story.Others.Any(other => other.FileName.EndsWith(".py", StringComparison.OrdinalIgnoreCase))
        )
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Quote(story.Says("notebook")!),
            $"A notebook is all there is to run {story.Scores.TheModel}.",
            $"What would have to happen before {story.Scores.TheModel} could run every night without you?"
        );
    }
}
