namespace InterviewCoach.Core.Questions;

/// <summary>What the candidate wants of an interview.</summary>
/// <param name="Seed">Chooses between questions of equal worth. The same seed gives the same plan.</param>
/// <param name="Minutes">How long it should take: about 10, 20 or 40.</param>
/// <param name="Topics">Only these topics, without opening and closing; null or empty for a full walkthrough.</param>
/// <param name="AlreadyAsked">Ids asked in earlier Sessions on this project: avoided while there are others.</param>
/// <param name="Role">The role prepared for, if any.</param>
public sealed record PlanOptions(
    long Seed,
    int Minutes = 20,
    IReadOnlyList<Topic>? Topics = null,
    IReadOnlyCollection<string>? AlreadyAsked = null,
    TargetRole? Role = null
)
{
    /// <summary>How many questions fit, opening and closing included: about two minutes each, never fewer than the core topics need.</summary>
    public int Count => Math.Clamp(Minutes / 2, 8, 20) + (Minutes is >= 15 and < 30 ? 2 : 0);
}
