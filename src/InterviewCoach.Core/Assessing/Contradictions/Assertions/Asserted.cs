using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>What one text, or one sentence of a write-up, asserts.</summary>
/// <param name="Said">The text.</param>
/// <param name="Stances">Questions settled.</param>
/// <param name="Picks">What was chosen, or turned down.</param>
/// <param name="Denials">What there was not.</param>
/// <param name="Inputs">What goes into the model, or does not.</param>
/// <param name="Roles">Who did what.</param>
/// <param name="Figures">Numbers with units, of an answer; those of a write-up stand beside its lines.</param>
internal sealed record Asserted(
    Spoken Said,
    IReadOnlyList<Stance> Stances,
    IReadOnlyList<Pick> Picks,
    IReadOnlyList<Denial> Denials,
    IReadOnlyList<Input> Inputs,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Figure> Figures
);

/// <summary>Reads all kinds of assertions.</summary>
internal sealed class AssertionReader(Cues cues)
{
    private readonly StanceReader stances = new(cues);
    private readonly DenialReader denials = new(cues);
    private readonly InputReader inputs = new(cues);
    private readonly RoleReader roles = new(cues);

    public PickReader Picks { get; } = new(cues);

    public FigureReader Figures { get; } = new(cues);

    public Asserted Read(Spoken said) =>
        new(
            said,
            stances.Read(said),
            Picks.Read(said),
            denials.Read(said),
            inputs.Read(said),
            roles.Read(said),
            said.IsAnswer ? Figures.Read(said, _ => 0) : []
        );
}
