using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>More code than words.</summary>
internal sealed class CodeDump : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "code-dump",
            RuleKind.WriteUp,
            Severity.Note,
            "Most of the write-up is code.",
            "Code says how. The interviewer reads for why, and does not find it.",
            "Keep the three lines that matter and link the rest; say before each block what it shows.",
            "Leave the code aside: what did you find out?",
            """
            # Rent

            A random forest, MAE 84 euros on the test set.

            ```python
            rents = load("offers.csv")
            rents = rents[rents.area > 0]
            rents["per_room"] = rents.area / rents.rooms
            rents["old"] = rents.year < 1950
            rents["new"] = rents.year > 2010
            rents["far"] = rents.distance > 8
            rents["top"] = rents.floor == rents.floors
            rents["ground"] = rents.floor == 0
            rents["furnished"] = rents.text.str.contains("furnished")
            rents["balcony"] = rents.text.str.contains("balcony")
            rents["garden"] = rents.text.str.contains("garden")
            rents["lift"] = rents.text.str.contains("lift")
            rents["cellar"] = rents.text.str.contains("cellar")
            rents["heated"] = rents.text.str.contains("heating")
            rents["pets"] = rents.text.str.contains("pets")
            rents["quiet"] = rents.text.str.contains("quiet")
            rents["bright"] = rents.text.str.contains("bright")
            rents["central"] = rents.text.str.contains("central")
            rents["short"] = rents.text.str.contains("sublet")
            rents["shared"] = rents.text.str.contains("shared")
            rents["kitchen"] = rents.text.str.contains("kitchen")
            rents["parking"] = rents.text.str.contains("parking")
            rents["modern"] = rents.text.str.contains("modern")
            rents["floorplan"] = rents.text.str.contains("plan")
            save(rents, "features.csv")
            ```
            """,
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.

            ```python
            model = train(load("offers.csv"))
            ```
            """,
            Topic.Communication
        );

    protected override bool Applies(Story story) => story.Shape.CodeAndWords.Code > 0;

    protected override IEnumerable<Finding> Check(Story story)
    {
        var (code, words, largest) = story.Shape.CodeAndWords;
        if (code < FewestLines || code <= words)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.At(largest!),
            $"{code} lines of code stand beside {words} lines of words: why {story.Scores.TheModel} was built so cannot be read from it.",
            "Without showing code: what was hard, and what did you decide?"
        );
    }

    private const int FewestLines = 24;
}
