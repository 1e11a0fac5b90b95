using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Several rows of one person, split at random.</summary>
internal sealed class RandomSplitOnGroups : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "random-split-on-groups",
            RuleKind.WriteUp,
            Severity.Warning,
            "Several rows belong to one person or thing, and the split does not keep them together.",
            "The model recognises the patient or the store and not the disease or the demand. The score falls with "
                + "the first new one.",
            "Split by group (GroupKFold), so that nobody is on both sides, and compare.",
            "Can the same person be in training and in the test?",
            """
            # Speech

            The corpus has several recordings per speaker. A CNN tells moods apart with an accuracy of 0.83 on a test set of 20 %.
            """,
            """
            # Speech

            The corpus has several recordings per speaker; we split by speaker. A CNN tells moods apart with an accuracy of 0.83 on a test
            set of 20 %.
            """,
            Topic.Validation
        );

    protected override bool Applies(Story story) =>
        story.Scores.Headline is not null && story.Says("repeated_rows") is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Mentions("group_split"))
        {
            yield break;
        }

        var repeated = story.Quote(story.Says("repeated_rows")!);
        yield return Story.Find(
            Page,
            repeated,
            $"Several rows belong together here; nothing says that the split behind {story.Scores.TheScore} keeps them on one side.",
            $"Can rows that belong together be in training and in the test of {story.Scores.TheScore}?",
            story.Shown(PresenceKey.ValidationScheme) is { } split ? [("the split", split)] : []
        );
    }
}
