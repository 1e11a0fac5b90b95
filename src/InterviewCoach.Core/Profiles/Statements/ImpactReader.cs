using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Statements;

/// <summary>Finds claimed effects and tells a measurement from an estimate and both from a hope.</summary>
internal static class ImpactReader
{
    private const int Most = 3;

    /// <summary>The strongest claims, in document order.</summary>
    public static IEnumerable<Fact.Impact> Read(CuedText text)
    {
        return text
            .Evidence.Of(PresenceKey.ImpactStatement)
            .Where(scored => scored.Sentence.Kind is not (PassageKind.Heading or PassageKind.Code or PassageKind.Table))
            .OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.Sentence.Index)
            .Take(Most)
            .OrderBy(scored => scored.Sentence.Index)
            .Select(scored => new Fact.Impact(
                Kind(scored.Sentence, text.Book),
                scored.Sentence.Quote(text.WriteUp.FileName)
            ));
    }

    private static ImpactKind Kind(Sentence sentence, CueBook book) =>
        Shows(sentence, book.Group("proof/measured")) ? ImpactKind.Measured
        : Shows(sentence, book.Group("proof/estimated")) ? ImpactKind.Estimated
        : ImpactKind.Aspirational;

    private static bool Shows(Sentence sentence, CueGroup? group) => group is not null && sentence.OwnScore(group) > 0;
}
