using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No overview at the top.</summary>
internal sealed class NoOverview : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-overview",
            RuleKind.WriteUp,
            Severity.Warning,
            "The first lines do not say what the project is, what came out and why it matters.",
            "Most readers stop there. What they do not learn in three lines they do not learn.",
            "Open with three sentences: the problem and for whom, what you did, and the one number that came out.",
            "What is it, what came out, and who cares, in three sentences?",
            """
            # Rent

            ## Installation

            - clone the repository
            - make an environment
            - install the packages from `requirements.txt`
            - run `python train.py`
            - run `python predict.py`

            ## Files

            - `train.py` trains
            - `predict.py` predicts
            - `features.py` makes features

            ## Results

            A random forest predicts rents: MAE 84 euros on the test set.
            """,
            """
            # Rent

            This project predicts the rent of a flat from its offer, so that tenants see whether it is fair. A random forest gets within
            84 euros (MAE on the test set), against 131 for the mean of the district.
            """,
            Topic.Communication
        );

    protected override bool Applies(Story story) => story.WriteUp.Lines.Count > Shortest;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (
            story.Shape.Opening(Top) is var (words, end)
            && (words >= FewestWords || story.Shown(PresenceKey.ProblemStatement)?.Lines.Start <= end)
        )
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Title,
            "What one reads first does not say what the project is for or what came out.",
            "What is it, what came out, and who cares, in three sentences?"
        );
    }

    /// <summary>Lines that a reader sees before scrolling.</summary>
    private const int Top = 15;

    /// <summary>A text as short as this is its own overview.</summary>
    private const int Shortest = 3;

    private const int FewestWords = 12;
}
