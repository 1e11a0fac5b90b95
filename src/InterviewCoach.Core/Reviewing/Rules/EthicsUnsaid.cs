using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>People are affected, and no word on harm.</summary>
internal sealed class EthicsUnsaid : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "ethics-unsaid",
            RuleKind.WriteUp,
            Severity.Warning,
            "The output affects people, and nothing is said of harm or of fairness.",
            "A wrong answer here costs a person treatment, credit, work or standing. Who pays for the errors, and "
                + "whether some groups pay more, has to be asked.",
            "Say who is harmed by each kind of error, compare the errors between groups, and say what the model "
                + "must not be used for.",
            "Who is harmed when it is wrong, and is that the same for everybody?",
            """
            # Loans

            A random forest decides which loan applicants get credit: ROC-AUC 0.78 on the test set. The data hold the
            income of each loan applicant.
            """,
            """
            # Loans

            A random forest decides which loan applicants get credit: ROC-AUC 0.78 on the test set. The data hold the
            income of each loan applicant. We compared the rate of refusals between men and women for fairness: it differs by two points.
            """,
            Topic.Ethics
        );

    protected override bool Applies(Story story) => story.Saying("affects_people").Skip(1).Any();

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.EthicsOrBias))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Quote(story.Says("affects_people")!),
            $"Here an error of {story.Scores.TheModel} can harm a person; nothing is said of who pays for it or "
                + "whether all pay alike.",
            $"When {story.Scores.TheModel} is wrong, who is harmed, and have you looked whether some groups are "
                + "harmed more?"
        );
    }
}
