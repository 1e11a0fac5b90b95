using InterviewCoach.Core.Reviewing.Stories;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Arithmetic;

/// <summary>How many cases a project tests on, and where that is said.</summary>
/// <param name="Count">At least 1.</param>
internal sealed record TestSize(int Count, SourceQuote At)
{
    /// <summary>The size of the test set where exactly one is stated; null when none or several are, or it is a guess.</summary>
    public static TestSize? Of(Story story)
    {
        var stated = SplitSizes
            .In(story.WriteUp)
            .Select(split => split.Of(SplitRole.Test))
            .Where(part => part is { IsShare: false, IsGuess: false, Value: >= 1 and < 1e9 })
            .Select(part => new TestSize((int)part!.Value, part.At))
            .DistinctBy(size => size.Count)
            .ToList();
        return stated.Count == 1 ? stated[0] : null;
    }
}
