using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>In use, and no word on what happens when it fails.</summary>
internal sealed class NoFallback : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "deployed-without-fallback",
            RuleKind.WriteUp,
            Severity.Note,
            "The model is deployed, and nothing says what happens when it fails or is unsure.",
            "Services time out, inputs are odd, and some answers are guesses. What the user sees then is a "
                + "decision, made or not.",
            "Say what is returned when the model cannot answer, below which confidence a person decides, and how to"
                + " go back a version.",
            "The model is down, or unsure. What does the user see?",
            """
            # Spam filter

            The model is deployed as a REST API with FastAPI on AWS. Precision is 0.97 on the test set.
            """,
            """
            # Spam filter

            The model is deployed as a REST API with FastAPI on AWS. Precision is 0.97 on the test set. When it does not answer within
            200 ms, mails fall back to the keyword rules.
            """,
            Topic.Deployment
        );

    protected override bool Applies(Story story) =>
        story.Served is not null
        && (
            story.Has(PresenceKey.Monitoring)
            || story.Profile.Type
                is ProjectType.PredictiveService
                    or ProjectType.ProductionPipeline
                    or ProjectType.LlmApp
        );

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Says("fallback") is not null)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Served!,
            $"Nothing says what happens when {story.Scores.TheModel} does not answer or is unsure.",
            $"A request comes that {story.Scores.TheModel} has never seen the like of: what does the user get?"
        );
    }
}
