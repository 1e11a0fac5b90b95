using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No look at the errors.</summary>
internal sealed class NoErrorAnalysis : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-error-analysis",
            RuleKind.WriteUp,
            Severity.Warning,
            "Nothing says where the model fails.",
            "An average hides who pays for it. Who has looked at errors knows the data, the labels and what to do "
                + "next.",
            "Look at fifty errors, sort them by kind, and say which are the data's, which the label's and which the"
                + " model's.",
            "Show me a case that it gets wrong. Why does it?",
            """
            # Skin lesions

            A ResNet50 tells seven kinds of skin lesions apart: accuracy 0.86 on the test set.
            """,
            """
            # Skin lesions

            A ResNet50 tells seven kinds of skin lesions apart: accuracy 0.86 on the test set. We looked at 50 misclassified images: most
            errors are moles that are confused with melanoma where hair covers the edge.
            """,
            Topic.ErrorAnalysis
        );

    protected override bool Applies(Story story) => story.Scores.Headline is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.ErrorAnalysis))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Results,
            $"{Scores.Capital(story.Scores.TheScore)} is stated, but not where it fails or why.",
            $"Behind {story.Scores.TheScore}: which cases does it get wrong, and what do they have in common?"
        );
    }
}
