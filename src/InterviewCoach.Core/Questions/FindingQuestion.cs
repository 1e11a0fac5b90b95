using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions;

/// <summary>A Finding as a Question: what the review says an interviewer would ask, asked.</summary>
public static class FindingQuestion
{
    private const int MostPoints = 5;

    /// <summary>
    /// The question that the finding shows. Where the bank has one for the rule, its rubric, hint and ladder serve; else the
    /// points of a strong answer are what the remedy asks for, sentence by sentence.
    /// </summary>
    /// <param name="found">The finding.</param>
    /// <param name="ofTheBank">What the bank would ask about it, if anything.</param>
    public static PlannedQuestion Of(Finding found, PlannedQuestion? ofTheBank = null)
    {
        var page = RulePages.Find(found.RuleId);
        var text = RulePages.AskOf(found) ?? found.Message;
        IReadOnlyList<SourceQuote> grounds = [found.At, .. (found.Related ?? []).Select(place => place.At)];
        return ofTheBank is not null
            ? ofTheBank with
            {
                Text = text,
                Grounds = grounds,
            }
            : new PlannedQuestion(
                $"finding.{found.RuleId}",
                page?.Topic ?? Topic.Communication,
                text,
                $"{found.Message} {page?.Reason}".TrimEnd(),
                grounds,
                Points(found.Remedy),
                page?.AskThis ?? text,
                found.Remedy
            );
    }

    private static List<RubricPoint> Points(string remedy) =>
        remedy
            .Split(["; ", ". "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(MostPoints)
            .Select((point, n) => new RubricPoint($"point-{n + 1}", point.TrimEnd('.'), []))
            .ToList();
}
