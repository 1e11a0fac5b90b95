using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Chosen and reported on the same rows.</summary>
internal sealed class TunedAndReportedOnSame : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "tuned-and-reported-on-same-rows",
            RuleKind.WriteUp,
            Severity.Error,
            "What was tuned and what is reported rest on the same rows.",
            "The best of many tries on one set is partly the luckiest. The reported number promises more than will "
                + "come.",
            "Tune on a validation set or within folds; use the test set once, after every choice is made.",
            "How many settings had you compared on these rows before you reported the best?",
            """
            # Titanic

            We tuned the threshold and the depth on the test set to get the best score: accuracy 0.86.
            """,
            """
            # Titanic

            We tuned the threshold and the depth on a validation set; on the test set, used once, the accuracy is 0.83.
            """,
            Topic.Validation
        );

    protected override bool Applies(Story story) =>
        story.Scores.Headline is not null && (story.Says("tuning") ?? story.Says("tuned_on_test")) is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        var chosen = story
            .Saying("tuned_on_test")
            .FirstOrDefault(sentence => !story.Speaks(sentence, "other_rows") && !sentence.Is(Reservation.Denied));
        if (chosen is null)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Quote(chosen),
            $"A choice is made on the test rows here, and {story.Scores.TheScore} comes from them too.",
            $"How many settings were compared on the test rows before {story.Scores.TheScore} was reported?",
            story.Scores.Headline is { } score ? [("the score", score.At)] : []
        );
    }
}
