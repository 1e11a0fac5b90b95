using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Data about persons, and no word on privacy.</summary>
internal sealed class PrivacyUnsaid : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "privacy-unsaid",
            RuleKind.WriteUp,
            Severity.Note,
            "The data are about persons in a delicate matter, and nothing is said of privacy or of the right to use"
                + " them.",
            "Health, faces, credit and applications are protected by law. Who does not think of it will not be let "
                + "near such data.",
            "Say whether the data are public or anonymised, under which licence you use them, and what was left out"
                + " to protect people.",
            "Were you allowed to use these data, and could anybody be recognised in them?",
            """
            # Readmission

            We predict which patients come back to the hospital within 30 days: ROC-AUC 0.71 on the test set. The records of the
            patients hold diagnoses and medication.
            """,
            """
            # Readmission

            We predict which patients come back to the hospital within 30 days: ROC-AUC 0.71 on the test set. The records of the
            patients were anonymised before we got them, under an agreement with the hospital's ethics board.
            """,
            Topic.Data
        );

    protected override bool Applies(Story story) => story.Saying("sensitive_data").Skip(1).Any();

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.EthicsOrBias) || story.Mentions("privacy"))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Quote(story.Says("sensitive_data")!),
            "The data are about persons in a delicate matter; nothing is said of privacy or of the right to use "
                + "them.",
            $"Could a person be recognised in {story.Scores.TheData}, and what gave you the right to use them?"
        );
    }
}
