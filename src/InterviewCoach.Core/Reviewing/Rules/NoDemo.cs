using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>An app, and no way to see it.</summary>
internal sealed class NoDemo : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "served-without-demo",
            RuleKind.WriteUp,
            Severity.Note,
            "The project is an app or a service, and there is no link where one can try it.",
            "A link that works is the strongest evidence that it runs. Without one it may be taken for a plan.",
            "Link a hosted version or a short video; say so where it had to be taken down.",
            "Can I try it now? If not, what did it look like?",
            """
            # Rent

            The random forest (MAE 84 euros on the test set) is deployed as a Streamlit app.
            """,
            """
            # Rent

            The random forest (MAE 84 euros on the test set) is deployed as a Streamlit app: [live demo](https://rent.streamlit.app).
            """,
            Topic.Communication
        );

    protected override bool Applies(Story story) =>
        story.Served is not null && story.Profile.Type != ProjectType.ProductionPipeline;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.DemoLink))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Served!,
            "This is served, but there is no link or video that shows it.",
            $"If I wanted to try {story.Scores.TheModel} now, where would I go?"
        );
    }
}
