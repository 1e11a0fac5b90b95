using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Statements;

/// <summary>Finds the words with which a write-up introduces the project: its first real sentence.</summary>
internal static class OverviewReader
{
    private const int FewestWords = 6;

    /// <summary>The sentence; null only for a text without words.</summary>
    public static Sentence? First(CuedText text) =>
        text.Sentences.FirstOrDefault(sentence => sentence.Kind == PassageKind.Paragraph && Introduces(sentence))
            is { } paragraph
        && !LaterThanAList(text, paragraph)
            ? paragraph
            : text.Sentences.FirstOrDefault(sentence => sentence.IsProse && Introduces(sentence))
                ?? text.Sentences.FirstOrDefault(sentence => sentence.Words.Count > 0);

    /// <summary>Some begin with bullets: then the first paragraph is already about details.</summary>
    private static bool LaterThanAList(CuedText text, Sentence paragraph)
    {
        const int Early = 40;
        return paragraph.Index > Early
            && text.Sentences.Any(sentence =>
                sentence.Index < paragraph.Index && sentence.IsProse && Introduces(sentence)
            );
    }

    private static bool Introduces(Sentence sentence) =>
        sentence.Words.Count >= FewestWords && !sentence.Is(Reservation.Boilerplate | Reservation.Planned);
}
