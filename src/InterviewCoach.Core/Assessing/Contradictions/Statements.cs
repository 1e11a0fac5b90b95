using InterviewCoach.Core.Assessing.Contradictions.Assertions;
using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>What a text says of the project in plain statements, as far as it can be contradicted.</summary>
/// <param name="Text">The text, or one line of it.</param>
/// <param name="Line">Its line in the write-up; 0 for an answer.</param>
/// <param name="Quantities">Numbers bound to what they measure.</param>
/// <param name="Stances">"split_time", "use_live", …, with the sentence that says so.</param>
/// <param name="FinalModels">Models that are said to be the one used, with the sentence.</param>
/// <param name="Models">All models named.</param>
/// <param name="IsOfOther">Whether a baseline or the like is spoken of.</param>
/// <param name="Techniques">What was done or not done, of the techniques that have a name.</param>
/// <param name="Works">Who did what.</param>
/// <param name="Asserted">What it asserts beside.</param>
internal sealed record Statements(
    TextReading Text,
    int Line,
    IReadOnlyList<Quantity> Quantities,
    IReadOnlyList<(string Stance, int Sentence)> Stances,
    IReadOnlyList<(string Model, int Sentence)> FinalModels,
    IReadOnlyList<string> Models,
    bool IsOfOther,
    IReadOnlyList<Technique> Techniques,
    IReadOnlyList<Work> Works,
    Asserted Asserted
)
{
    /// <summary>The line of a character of the text, for a sentence that is wrapped over several.</summary>
    public Func<int, int>? LineAt { get; init; }

    /// <summary>The line of a token.</summary>
    public int LineOf(int token) => LineAt is null ? Line : LineAt(Text.Tokens[token].Start);

    /// <summary>The line on which a sentence begins.</summary>
    public int LineOfSentence(int sentence) =>
        Text.Sentences.Length == 0 ? Line : LineOf(Text.Sentences[sentence].FirstToken);

    /// <summary>Whether it is said outright which model was the final one, and not only which one was used.</summary>
    public bool SaysFinal =>
        Text.Tokens.Any(token =>
            token.Word.Text is "final" or "finally" or "winner" or "won" or "chosen" or "deployed"
        );

    /// <summary>The words of one sentence.</summary>
    public string Quote(int sentence) =>
        Text.Sentences.Length == 0
            ? Text.Quote(0, Text.Source.Length)
            : Text.Quote(Text.Sentences[sentence].Start, Text.Sentences[sentence].End);
}
