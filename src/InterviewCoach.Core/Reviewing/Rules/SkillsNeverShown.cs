using System.Buffers;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

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
        var unshown = Unshown(story).OrderBy(claim => claim.Evidence[0].At.Lines.Start).ToList();
        if (unshown.Count < Many)
        {
            yield break;
        }

        var names = unshown.Select(claim => Scores.Cut(claim.Skill)).ToList();
        var said = names.Count <= MostNames ? names : [.. names.Take(MostNames), $"{names.Count - MostNames} more"];
        yield return Story.Find(
            Page,
            unshown[0].Evidence[0].At,
            $"{string.Join(", ", said.SkipLast(1))} and {said[^1]} are listed; nothing shows what they were used for.",
            $"You list {names[0]}. What did you do with it in this project, and what gave you trouble?"
        );
    }

    private const int MostNames = 5;

    /// <summary>One tool that is only named is a slip; several are a list for show.</summary>
    private const int Many = 3;

    /// <summary>No name of a tool has more words.</summary>
    private const int LongestName = 4;

    /// <summary>What is only listed, but for the tools that go without saying in such a project.</summary>
    private static IEnumerable<Claim> Unshown(Story story) =>
        story.Ledger!.Claims.Where(claim =>
            claim.Level is EvidenceLevel.Listed
            && claim.Evidence.Count > 0
            && claim.Evidence[0].At.File == story.WriteUp.FileName
            && !story.IsNamed("weight/everyday", claim.Skill)
            && claim.Evidence.All(evidence => IsBareList(story, evidence.At))
        );

    /// <summary>
    /// Whether a line is nothing but names. A table has a column that says what for, a bracket or a dash explains, and a line
    /// of code is its use.
    /// </summary>
    private static bool IsBareList(Story story, SourceQuote at)
    {
        var kind = story.WriteUp.Passages.FirstOrDefault(passage => passage.Lines.Contains(at.Lines.Start))?.Kind;
        if (kind is not (PassageKind.Paragraph or PassageKind.ListItem) || at.Lines.Start > story.WriteUp.Lines.Count)
        {
            return false;
        }

        var line = story.WriteUp.Lines[at.Lines.Start - 1].Text;
        return !line.AsSpan().ContainsAny(Explaining)
            && line.Split(Separators)
                .All(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestName);
    }

    private static readonly SearchValues<char> Explaining = SearchValues.Create("(`[|=<—–");

    private static readonly char[] Separators = [',', ';', '/', '·', '•', '&', '+', ':', '*'];
}
