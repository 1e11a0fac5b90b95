using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.Interviews;

namespace InterviewCoach.Core.Reports;

/// <summary>A Report in a few sentences of a language model, each of which says no more than a line of the Report.</summary>
/// <param name="Model">Whose words, as the provider knows it.</param>
/// <param name="Prompt">By which prompt, in which version.</param>
public sealed record ReportProse(IReadOnlyList<ReportSentence> Sentences, string Model, string Prompt);

/// <summary>One sentence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="QuestionSeq">The question that it rests on, by its event number; null where it rests on the judgement.</param>
/// <param name="QuestionNumber">The same by its place in the interview.</param>
public sealed record ReportSentence(string Text, int? QuestionSeq, int? QuestionNumber);

/// <summary>What a Report says, line by line, for a language model to put into sentences; and back.</summary>
public static class ReportLines
{
    private const int MostQuestions = 8;

    /// <summary>The lines; what was denied is denied with a "not", so that a sentence that loses it can be told.</summary>
    public static IReadOnlyList<ReportLine> Of(SessionReport report) =>
        Sources(report).Select((line, at) => new ReportLine(at + 1, ReplyChecks.OfStranger(line.Text))).ToList();

    /// <summary>The sentences with the questions that they rest on.</summary>
    public static IReadOnlyList<ReportSentence> Placed(SessionReport report, IReadOnlyList<ProseSentence> sentences)
    {
        var sources = Sources(report).ToList();
        return sentences
            .Where(sentence => sentence.Line >= 1 && sentence.Line <= sources.Count)
            .Select(sentence => (sentence.Text, sources[sentence.Line - 1].Question))
            .Select(pair => new ReportSentence(pair.Text, pair.Question?.Seq, pair.Question?.Number))
            .ToList();
    }

    private static IEnumerable<(string Text, ReportedQuestion? Question)> Sources(SessionReport report)
    {
        yield return ($"The judgement is {ReportWords.Of(report.Verdict.Kind)}. {report.Verdict.Reason}", null);
        yield return (
            $"{ReportWords.Count(report.Count(QuestionOutcome.Answered), "question")} of {report.Asked} got an answer.",
            null
        );
        foreach (var topic in report.Topics.Where(topic => topic.Score is not null))
        {
            yield return (
                $"{ReportWords.Of(topic.Topic)}: {ReportWords.Of(topic.Level).ToLowerInvariant()}, with a score of {ReportWords.Score(topic.Score)} of 5.",
                topic.Questions[0]
            );
        }

        foreach (
            var question in report
                .QuestionsInOrder()
                .Where(question => question.Outcome == QuestionOutcome.Answered && question.Points.Count > 0)
                .OrderBy(question => question.Score ?? TopicLevels.Holds)
                .Take(MostQuestions)
        )
        {
            var about = $"On {ReportWords.Of(question.Topic).ToLowerInvariant()}, the answer";
            if (question.Points.FirstOrDefault(point => point.Outcome == PointOutcome.Covered) is { } covered)
            {
                yield return ($"{about} held this: {Small(covered.Text)}", question);
            }

            if (question.Points.FirstOrDefault(point => point.Outcome == PointOutcome.Missed) is { } missed)
            {
                yield return ($"{about} did not hold this: {Small(missed.Text)}", question);
            }
        }
    }

    private static string Small(string text) =>
        text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
