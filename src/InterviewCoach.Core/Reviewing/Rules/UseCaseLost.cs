using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>The use is spoken of at the start and never again.</summary>
internal sealed class UseCaseLost : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "use-case-lost",
            RuleKind.WriteUp,
            Severity.Note,
            "The introduction names a use, and the results never come back to it.",
            "The results answer another question than the one that was asked. Whoever listens has to build the "
                + "bridge.",
            "End the results with what they mean for the user of the introduction, who can now decide better, and "
                + "by how much.",
            "You began with a user. What can they do now that they could not before?",
            """
            # Late parcels

            This project aims to predict which parcels will be late, to help the dispatch team decide which ones to move to an earlier
            tour.

            ## Data

            The dataset holds 40,000 parcels of one depot, with weight, distance and hour.

            ## Models

            Logistic regression, a random forest and XGBoost were trained.

            ## Results

            XGBoost reaches F1 0.61, precision 0.57 and recall 0.66.
            """,
            """
            # Late parcels

            This project aims to predict which parcels will be late, to help the dispatch team decide which ones to move to an earlier
            tour.

            ## Data

            The dataset holds 40,000 parcels of one depot, with weight, distance and hour.

            ## Models

            Logistic regression, a random forest and XGBoost were trained.

            ## Results

            XGBoost reaches F1 0.61, precision 0.57 and recall 0.66: of forty parcels that the dispatchers move, 23 would have been late.
            """,
            Topic.Framing
        );

    protected override bool Applies(Story story) =>
        story.Shown(PresenceKey.DecisionOrStakeholder) is { } use
        && story.Scores.Headline is { } headline
        && headline.At.File == use.File
        && use.Lines.Start * 3 < story.WriteUp.Lines.Count
        && headline.At.Lines.Start * 2 > story.WriteUp.Lines.Count
        && !story.IsExercise;

    protected override IEnumerable<Finding> Check(Story story)
    {
        var use = story.Shown(PresenceKey.DecisionOrStakeholder)!;
        var results = story.Scores.Headline!.At.Lines.Start;
        if (
            story.SaysFrom("stakeholder", results)
            || story.SaysFrom("decision", results)
            || story.SaysFrom("presence/impact_statement", results)
        )
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Results,
            $"{Scores.Capital(story.Scores.TheScore)} is left standing: from here on nothing speaks of the use named in line {use.Lines.Start}.",
            $"In line {use.Lines.Start} you name a use. What does {story.Scores.TheScore} change about it?",
            ("the use is named here", use)
        );
    }
}
