using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>In use, and no word on speed, size or cost.</summary>
internal sealed class ConstraintsUnsaid : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "constraints-unsaid",
            RuleKind.WriteUp,
            Severity.Note,
            "The model is deployed, and nothing says how fast, how large or how dear it is.",
            "In use, the best model is the best of those that fit. Interviewers ask for latency, memory and cost to"
                + " see whether it was ever used.",
            "State the time for one prediction, the size of the model, the load that you expect and what a month "
                + "costs.",
            "How long does one prediction take, and what does it cost?",
            """
            # Spam filter

            The model is deployed as a REST API with FastAPI on AWS. Precision is 0.97 on the test set.
            """,
            """
            # Spam filter

            The model is deployed as a REST API with FastAPI on AWS. Precision is 0.97 on the test set; the latency is 12 ms at the
            median on one CPU.
            """,
            Topic.Constraints
        );

    protected override bool Applies(Story story) => story.Served is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Facts<Fact.Statement>().Any(fact => fact.Aspect == Aspect.Constraint))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Served!,
            $"Nothing says how fast {story.Scores.TheModel} answers, how much memory it needs or what it costs to "
                + "run.",
            $"How many requests a second does {story.Scores.TheModel} stand, and what breaks first?"
        );
    }
}
