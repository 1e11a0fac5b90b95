namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>A statement that something was chosen, is what runs, or was not chosen.</summary>
/// <param name="Options">What it names that has a name of its own: "model_gru", "option_loss__focal".</param>
/// <param name="Stems">Stems of all that it says, for options that only the write-up names.</param>
/// <param name="IsDenied">Whether it was turned down.</param>
/// <param name="IsFirm">Whether it is said outright, not only "we used".</param>
/// <param name="IsTakenUp">Whether what is meant stands in the sentence or clause before.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record Pick(
    IReadOnlyList<string> Options,
    IReadOnlySet<string> Stems,
    bool IsDenied,
    bool IsFirm,
    bool IsTakenUp,
    int Sentence
);
