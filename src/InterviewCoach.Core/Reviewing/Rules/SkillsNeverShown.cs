using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Skills listed and never shown.</summary>
internal sealed class SkillsNeverShown : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "skill-never-shown",
            RuleKind.WriteUp,
            Severity.Note,
            "Skills are listed that nothing in the project shows.",
            "Each listed name is an invitation to a question. The one that you only installed will be asked.",
            "Say in half a sentence what each was used for, or take it off the list.",
            "You list this. What did you do with it here?",
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.

            ## Tools

            Python, Apache Spark, Kubernetes, Airflow
            """,
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.

            ## Tools

            We used Apache Spark to join the 40 million offers with the map.
            """,
            Topic.Communication
        );

    protected override bool Applies(Story story) => story.Ledger is { Claims.Count: > 0 };

    protected override IEnumerable<Finding> Check(Story story)
    {
        foreach (
            var line in Unshown(story)
                .GroupBy(claim => claim.Evidence[0].At.Lines.Start)
                .OrderBy(line => line.Key)
                .Take(MostLines)
        )
        {
            var names = line.Select(claim => Scores.Cut(claim.Skill)).ToList();
            var said = names.Count <= MostNames ? names : [.. names.Take(MostNames), $"{names.Count - MostNames} more"];
            var list = said.Count == 1 ? said[0] : $"{string.Join(", ", said.SkipLast(1))} and {said[^1]}";
            yield return Story.Find(
                Page,
                line.First().Evidence[0].At,
                $"{list} {(names.Count == 1 ? "is" : "are")} listed; nothing shows what {(names.Count == 1 ? "it was" : "they were")} used for.",
                $"You list {names[0]}. What did you do with it in this project, and what gave you trouble?"
            ) with
            {
                Severity = names.Count >= Many ? Page.Severity : Severity.Note,
            };
        }
    }

    private const int MostLines = 3;

    private const int MostNames = 5;

    /// <summary>One tool that is only named is a slip; several are a list for show.</summary>
    private const int Many = 3;

    /// <summary>What is only listed, but for the tools that go without saying in such a project.</summary>
    private static IEnumerable<Claim> Unshown(Story story) =>
        story.Ledger!.Claims.Where(claim =>
            claim.Level is EvidenceLevel.Listed
            && claim.Evidence.Count > 0
            && claim.Evidence[0].At.File == story.WriteUp.FileName
            && !story.IsNamed("weight/everyday", claim.Skill)
        );
}
