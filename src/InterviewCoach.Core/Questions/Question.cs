using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Questions.Planning;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Questions;

/// <summary>A question of the bank: when it may be asked, its words with slots, and what a strong answer holds.</summary>
/// <param name="Id">Permanent: "topic.slug". A retired id is never used again.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Group">Questions of one group say the same thing: a plan holds at most one of them. Null for none.</param>
/// <param name="When">What must hold of the project.</param>
/// <param name="Text">As the interviewer says it.</param>
/// <param name="Why">What an interviewer learns from the answer.</param>
/// <param name="Difficulty">1 easy, 2 usual, 3 hard.</param>
/// <param name="Risk">How much a weak answer would hurt, 1 to 5: the planner asks the riskiest first.</param>
/// <param name="Clarification">The same in other words.</param>
/// <param name="Hint">A scaffold after "I don't know".</param>
/// <param name="Ladder">Up to three "why"s that go deeper, one after the other; empty for none.</param>
/// <param name="Rubric">What a strong answer holds.</param>
/// <param name="Path">The knowledge file it stands in.</param>
/// <param name="Line">Where it begins there.</param>
public sealed record Question(
    string Id,
    Topic Topic,
    string? Group,
    Conditions When,
    SlotText Text,
    SlotText Why,
    int Difficulty,
    int Risk,
    SlotText Clarification,
    SlotText Hint,
    IReadOnlyList<SlotText> Ladder,
    IReadOnlyList<RubricTemplate> Rubric,
    string Path,
    int Line
)
{
    /// <summary>Its content words, to tell whether another question says the same.</summary>
    internal Wording Wording { get; } = Wording.Of(Text.Words);

    /// <summary>What of the project its text names.</summary>
    public Naming Naming { get; } =
        Text.Slots.Any(Binding.Slots.NamesSomething) ? Naming.Fact
        : Text.Slots.Contains(Binding.Slots.Title) ? Naming.Project
        : Naming.None;

    /// <summary>The slots of all its texts, each once.</summary>
    public IReadOnlyList<string> Slots { get; } = SlotsOf([Text, Why, Clarification, Hint, .. Ladder], Rubric).ToList();

    /// <summary>The slots but for the quote.</summary>
    internal IReadOnlyList<string> UnquotedSlots { get; } =
        SlotsOf([Text, Why, Clarification, Hint, .. Ladder], Rubric)
            .Where(slot => slot != Binding.Slots.Quote)
            .ToList();

    private static IEnumerable<string> SlotsOf(IEnumerable<SlotText> texts, IEnumerable<RubricTemplate> rubric) =>
        texts
            .Concat(rubric.SelectMany(point => new[] { point.Text, point.FollowUp ?? SlotText.Empty }))
            .SelectMany(text => text.Slots)
            .Distinct();
}

/// <summary>What a question names of the project it is asked of.</summary>
public enum Naming
{
    /// <summary>Nothing: it quotes a sentence, or asks in general.</summary>
    None,

    /// <summary>The project, by its title.</summary>
    Project,

    /// <summary>A number, a model, a dataset, a skill, a line of code.</summary>
    Fact,
}

/// <summary>A <see cref="RubricPoint"/> whose texts may hold slots.</summary>
public sealed record RubricTemplate(string Id, SlotText Text, IReadOnlyList<string> Cues, SlotText? FollowUp, int Line);

/// <summary>What must hold of a project for a question to be asked. All of it must; an empty list asks nothing.</summary>
/// <param name="Facts">Facts that must be there. They fill the slots and are the Grounds.</param>
/// <param name="Missing">Facts that must not be there.</param>
/// <param name="Tasks">One of these tasks.</param>
/// <param name="Types">One of these project types.</param>
/// <param name="Roles">One of these roles, where the candidate named a role.</param>
/// <param name="Claims">A claim that must be in the ledger; null for none.</param>
/// <param name="Findings">Rules of which one must have fired.</param>
public sealed record Conditions(
    IReadOnlyList<FactKey> Facts,
    IReadOnlyList<FactKey> Missing,
    IReadOnlyList<ProjectTask> Tasks,
    IReadOnlyList<ProjectType> Types,
    IReadOnlyList<TargetRole> Roles,
    ClaimCondition? Claims,
    IReadOnlyList<string> Findings
)
{
    public static readonly Conditions None = new([], [], [], [], [], null, []);

    /// <summary>One of these approaches.</summary>
    public IReadOnlyList<Approach> Approaches { get; init; } = [];

    /// <summary>Whether anything here points at words of the sources.</summary>
    public bool HasGrounds => Facts.Count > 0 || Claims is not null || Findings.Count > 0;
}

/// <summary>A Claim with one of the skills (any, if none is named), none of the excepted, and one of the levels (any, if none is named).</summary>
/// <param name="Without">Words that no evidence of it may hold: a job that runs at night is no gate for changes.</param>
public sealed record ClaimCondition(
    IReadOnlySet<string> Skills,
    IReadOnlySet<string> Except,
    IReadOnlyList<EvidenceLevel> Levels,
    IReadOnlyList<string> Without
);
