using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>A heading is misspelt.</summary>
internal sealed class TypoInHeading : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "typo-in-heading",
            RuleKind.WriteUp,
            Severity.Note,
            "A heading is misspelt.",
            "Headings are what is read first and largest. A slip there makes the reader look for more.",
            "Correct it; let a spell checker read the rest.",
            "Who else has read this?",
            """
            # Rent

            ## Instalation

            Run `pip install -r requirements.txt`. A random forest predicts rents: MAE 84 euros on the test set.
            """,
            """
            # Rent

            ## Installation

            Run `pip install -r requirements.txt`. A random forest predicts rents: MAE 84 euros on the test set.
            """,
            Topic.Communication
        );

    protected override bool Applies(Story story) =>
        story.WriteUp.Passages.Any(passage => passage.Kind == PassageKind.Heading);

    protected override IEnumerable<Finding> Check(Story story)
    {
        foreach (var heading in story.WriteUp.Passages.Where(passage => passage.Kind == PassageKind.Heading))
        {
            if (HeadingWords.Misspelt(heading.Text) is var (written, meant))
            {
                yield return Story.Find(
                    Page,
                    story.Places.At(heading),
                    $"\"{Scores.Cut(written)}\" is \"{meant}\" misspelt.",
                    "Who else has read this before me?"
                );
            }
        }
    }
}
