using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Drills;

/// <summary>Makes claims into a plan: each is challenged by how far it is backed, then asked what its user would know.</summary>
public static class DrillPlanner
{
    /// <summary>Claims for five minutes.</summary>
    public const int Claims = 3;

    /// <summary>How long a drill takes, in minutes.</summary>
    public const int Minutes = 5;

    private const int DeeperLevels = 2;

    /// <summary>Whether the book can challenge it: a whole field ("machine learning") is no skill to be drilled in.</summary>
    public static bool CanDrill(DrillClaim claim, SkillCatalogue catalogue) =>
        catalogue.Find(claim.Skill) is { Kind: not SkillKind.Field, IsGoal: false, IsGeneric: false };

    /// <summary>The plan; a claim that cannot be drilled is left out.</summary>
    /// <param name="book">What claims are drilled with.</param>
    /// <param name="catalogue">Tells what kind of skill each is.</param>
    /// <param name="claims">The claims, in the order they are asked.</param>
    /// <param name="seed">Chooses what is asked of a skill that the book has much on; another each time.</param>
    public static InterviewPlan Plan(
        DrillBook book,
        SkillCatalogue catalogue,
        IEnumerable<DrillClaim> claims,
        long seed
    ) =>
        new(
            seed,
            claims
                .Where(claim => CanDrill(claim, catalogue))
                .Select(claim => Question(book, catalogue.Find(claim.Skill)!, claim, seed))
                .ToList()
        );

    private static PlannedQuestion Question(DrillBook book, Skill skill, DrillClaim claim, long seed)
    {
        var challenge = book.Challenges[skill.Kind];
        var level = claim.Level == EvidenceLevel.Measured ? EvidenceLevel.Demonstrated : claim.Level;
        // What claims it in a CV backs nothing; without words to point at, it is challenged as unsupported.
        var text = challenge.Texts[claim.Evidence is null ? EvidenceLevel.Unsupported : level];
        return new PlannedQuestion(
            $"drill.{SnakeCaseOf(skill.Name)}",
            challenge.Topic,
            Filled(text, claim),
            Why(claim),
            claim.Evidence is { } evidence ? [evidence] : [],
            challenge.Rubric,
            $"One place where you used {skill.Name} yourself: what for, and what did it do there?",
            Filled(challenge.Hint, claim)
        )
        {
            Drill = new DrilledSkill(skill.Name, Deeper(book, challenge, skill, seed)),
        };
    }

    private static List<DeeperQuestion> Deeper(DrillBook book, Challenge challenge, Skill skill, long seed)
    {
        var own = book.Deeper.GetValueOrDefault(skill.Name) ?? [];
        // Another pair each time, in the order of the book, which goes from what is usual to what is subtle.
        var first = own.Count > DeeperLevels ? (int)((ulong)seed % (ulong)(own.Count - DeeperLevels + 1)) : 0;
        return own.Skip(first)
            .Take(DeeperLevels)
            .Concat(challenge.Deeper.Take(Math.Max(0, DeeperLevels - own.Count)))
            .Select(ask =>
                ask with
                {
                    Text = ask.Text.Replace(DrillBook.SkillSlot, skill.Name, StringComparison.Ordinal),
                }
            )
            .ToList();
    }

    private static string Filled(string text, DrillClaim claim) =>
        text.Replace(DrillBook.SkillSlot, claim.Skill, StringComparison.Ordinal)
            .Replace(DrillBook.FileSlot, claim.Evidence?.File ?? "", StringComparison.Ordinal)
            .Replace(
                DrillBook.QuoteSlot,
                claim.Evidence is { } evidence ? Quoting.Line(evidence.Text) : "",
                StringComparison.Ordinal
            );

    private static string Why(DrillClaim claim) =>
        claim.Level switch
        {
            EvidenceLevel.Unsupported => $"You claim {claim.Skill}, and nothing that you handed in backs it.",
            EvidenceLevel.Listed => $"{claim.Skill} is only named: the first thing an interviewer tries.",
            EvidenceLevel.Described => $"The text says what {claim.Skill} did; whether you know it is asked here.",
            _ => $"{claim.Skill} is shown in your project, so it is fair to be asked in depth.",
        };

    private static string SnakeCaseOf(string name) =>
        new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
}
