namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>Work that somebody did, as a list of things: "Jonas: data access and cleaning", "training of the GRU by Devika".</summary>
/// <param name="Heads">Stems of the things and of what was done to them.</param>
/// <param name="Modifiers">Stems of what tells them apart: "data" in "data access".</param>
/// <param name="ByOther">Whether somebody else than the writer did it.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record Role(IReadOnlySet<string> Heads, IReadOnlySet<string> Modifiers, bool ByOther, int Sentence)
{
    /// <summary>
    /// How much two roles have in common of what is not in a third: 2 for a thing that says what it is, 1 for one that every
    /// project has.
    /// </summary>
    public double InCommon(Role other, IReadOnlySet<string> generic, IReadOnlySet<string> besides)
    {
        var common = 0.0;
        foreach (var head in Heads.Where(head => !besides.Contains(head)))
        {
            common +=
                other.Heads.Contains(head) ? (generic.Contains(head) ? 1 : 2)
                : other.Modifiers.Contains(head) ? 0.5
                : 0;
        }

        foreach (var modifier in Modifiers.Where(modifier => !besides.Contains(modifier)))
        {
            common += other.Modifiers.Contains(modifier) || other.Heads.Contains(modifier) ? 0.5 : 0;
        }

        return common;
    }
}
