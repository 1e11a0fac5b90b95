using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reports;

/// <summary>How answers went, over the text that provoked the questions.</summary>
/// <param name="File">The write-up.</param>
/// <param name="Lines">How many lines it has; 0 where the text is not at hand.</param>
/// <param name="Outline">
/// The shape of the text: for equal runs of lines, in order, how full they are, 0 to 100. Empty where it is not at hand.
/// </param>
/// <param name="Passages">The Passages that were asked about, in the order of the text.</param>
public sealed record WriteUpHeat(
    string File,
    int Lines,
    IReadOnlyList<int> Outline,
    IReadOnlyList<PassageHeat> Passages
);

/// <summary>A Passage that was asked about.</summary>
/// <param name="Number">Its number on the map, from 1 over all files.</param>
/// <param name="Lines">Where it stands.</param>
/// <param name="Quote">The words that were a ground, of the first question that had one there.</param>
/// <param name="Score">0 to 5: the mean over the questions that rest on it; null where none could be judged.</param>
/// <param name="QuestionSeqs">Those questions, by event number.</param>
public sealed record PassageHeat(
    int Number,
    LineSpan Lines,
    string Quote,
    double? Score,
    IReadOnlyList<int> QuestionSeqs
)
{
    /// <summary>How hot it is: the higher, the worse the answers went.</summary>
    public TopicLevel Level => TopicLevels.Of(Score);
}
