using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Data that invite leakage, and no word on it.</summary>
internal sealed class LeakageUnsaid : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "leakage-unsaid",
            RuleKind.WriteUp,
            Severity.Note,
            "The data or the preparation invite leakage, and nothing is said of it.",
            "Leakage is the usual reason why a good score does not survive the first week of use.",
            "Say which columns are known at prediction time, what was fitted on training rows only, and how you "
                + "checked.",
            "How do you know that nothing from the test rows, or from the future, got into training?",
            """
            # Credit

            Categorical columns are target encoded; SMOTE balances the classes. LightGBM reaches ROC-AUC 0.91 on the test set.
            """,
            """
            # Credit

            Categorical columns are target encoded; SMOTE balances the classes. To avoid data leakage both are fitted on the training
            folds only, inside the pipeline. LightGBM reaches ROC-AUC 0.91 on the test set.
            """,
            Topic.Leakage
        );

    protected override bool Applies(Story story) =>
        story.Scores.Headline is not null
        && story.Task is not (ProjectTask.TextGenerationRag or ProjectTask.Clustering)
        && Invites(story) is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.LeakageAddressed) || story.Mentions("kept_apart"))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Quote(Invites(story)!),
            $"This step can carry the answer into the features of {story.Scores.TheModel}; nothing says how that "
                + "was kept out.",
            $"Which rows had this step seen before {story.Scores.TheScore} was computed?"
        );
    }

    private static Sentence? Invites(Story story) => story.Says("leak_prone") ?? story.Says("repeated_rows");
}
