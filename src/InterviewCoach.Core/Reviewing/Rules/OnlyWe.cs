using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>"We" throughout.</summary>
internal sealed class OnlyWe : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "only-we",
            RuleKind.WriteUp,
            Severity.Warning,
            "The write-up says \"we\" throughout, and never who did what.",
            "The interview is about you. Who says \"we\" is asked for each part, and the answers are slower than a "
                + "sentence in the write-up.",
            "Add a paragraph on who did what; say \"I\" for your part.",
            "Which of the things that \"we\" did did you do?",
            """
            # Rent

            We scraped the offers, we built the features, and we trained a random forest: MAE 84 euros on the test set.
            """,
            """
            # Rent

            We scraped the offers and trained a random forest: MAE 84 euros on the test set. I built the features and the model; Ana wrote
            the scraper.
            """,
            Topic.Ownership
        );

    protected override bool Applies(Story story) => story.Facts<Fact.Ownership>().Any();

    protected override IEnumerable<Finding> Check(Story story)
    {
        var said = story.Facts<Fact.Ownership>().ToList();
        if (
            said.Exists(fact => fact.Kind is OwnershipKind.Contribution or OwnershipKind.FirstPerson)
            || said.Find(fact => fact.Kind == OwnershipKind.We) is not { } we
        )
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            we.At,
            $"It is \"we\" from here on; which part of {story.Scores.TheModel} is yours is not said.",
            $"You write \"we\". Which part of {story.Scores.TheModel} did you do, and what would not be there without you?"
        );
    }
}
