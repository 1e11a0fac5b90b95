using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Tests.Grounding;

/// <summary>The words that came with the tool, and a small project to hold replies against.</summary>
internal static class Given
{
    public const string WriteUp = """
        # Frost warnings for orchards

        We predict night frost from 48,120 station readings. A LightGBM model reaches an AUC of 0.871 on the held-out spring of
        2023; logistic regression reached 0.842. The threshold is set so that 91% of frosts are caught. Mira Olsen collected the data.
        The `fit_scaler` step runs inside each of 5 folds.
        """;

    public const string Answer =
        "I chose LightGBM because it handled missing sensors, and growers lost 3 nights a year before.";

    public const string Instructions =
        "Say the utterance in other words. Keep its meaning, and every question in it, and add none.";

    public static readonly GroundingWords Words = GroundingWords.Load(
        [
            new KnowledgeFile(
                "grounding/words.yaml",
                File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "prompts", "grounding", "words.yaml"))
            ),
        ],
        out _
    );

    public static readonly GroundingGuard Guard = new(Words);

    public static readonly Grounds Grounds = new(
        [Guard.Source(WriteUp), Guard.Source(Answer)],
        new PromptWords([Instructions], "key-of-the-house-1234"),
        500
    );

    public static DropReason? Check(string text) => Guard.Check(text, Grounds);
}
