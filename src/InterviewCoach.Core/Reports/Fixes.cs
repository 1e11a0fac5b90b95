using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reports;

/// <summary>
/// The few things to do first. A statement that the write-up denies comes before all else, since it puts the rest in doubt;
/// then what a core topic lost, the most first; one thing for each question.
/// </summary>
internal static class Fixes
{
    private const int Most = 3;
    private const int LongestQuote = 110;

    /// <summary>More than a whole question lost: two contradictions precede the worst answer.</summary>
    private const double OfContradiction = 10;

    /// <summary>Every interview asks about the core topics; about the others, some do.</summary>
    private const double OfCore = 1.5;

    /// <summary>An interviewer who hears "we" throughout doubts everything else.</summary>
    private const double OfOwnership = 6;
    private const int AnswersForOwnership = 3;

    public static IReadOnlyList<Fix> Of(IReadOnlyList<ReportedTopic> topics, ReportBook book)
    {
        var questions = topics.SelectMany(topic => topic.Questions).ToList();
        return questions
            .SelectMany(question => Contradictions(question).Append(Lost(question, book)))
            .Append(Ownership(questions))
            .OfType<(double Weight, Fix Fix)>()
            .OrderByDescending(one => one.Weight)
            .ThenBy(one => one.Fix.QuestionSeq)
            .Select(one => one.Fix)
            .DistinctBy(fix => fix.QuestionSeq)
            .DistinctBy(fix => fix.Text)
            .Take(Most)
            .ToList();
    }

    private static IEnumerable<(double Weight, Fix Fix)?> Contradictions(ReportedQuestion question) =>
        question
            .Contradictions.Where(one => one.Outcome != ContradictionOutcome.PutRight)
            .Select(one =>
            {
                var who = one.Source switch
                {
                    ContradictionSource.EarlierAnswer => "earlier you said",
                    ContradictionSource.Finding => "your code has",
                    _ => $"{one.File} says",
                };
                return ((double, Fix)?)
                    (
                        OfContradiction,
                        Fix(
                            question,
                            $"You said “{Short(one.Said)}”, but {who} “{Short(one.Stated)}”. Find out which is right, and say so before you are asked.",
                            one.Source == ContradictionSource.WriteUp && one.Line > 0
                                ? [new SourceQuote(one.File, LineSpan.At(one.Line), one.Stated)]
                                : []
                        )
                    );
            });

    private static (double Weight, Fix Fix)? Lost(ReportedQuestion question, ReportBook book)
    {
        if (question.Score is not { } score || score >= TopicLevels.Holds)
        {
            return null;
        }

        var missed = question.Points.FirstOrDefault(point => point.Outcome == PointOutcome.Missed);
        if (missed is null)
        {
            return null;
        }

        var strong = Strong(missed.Text, book);
        var about = question.Grounds.Count > 0 ? $" about “{Short(question.Grounds[0].Text)}”" : "";
        var text = question.Outcome switch
        {
            QuestionOutcome.Answered => $"Asked{about}, you left something out. {strong}",
            QuestionOutcome.NotCounted =>
                $"Asked{about}, you said something that is no answer ({ReportWords.Why(question.Flags)}). {strong}",
            _ => $"You had no answer to “{Short(question.Text)}”. Prepare one. {strong}",
        };
        var core = QuestionPlanner.CoreTopics.Contains(question.Topic);
        return ((5 - score) * (core ? OfCore : 1), Fix(question, text, question.Grounds));
    }

    private static (double Weight, Fix Fix)? Ownership(List<ReportedQuestion> questions)
    {
        var judged = questions.Where(question => question.Owned is not null).ToList();
        if (judged.Count < AnswersForOwnership || judged.Exists(question => question.Owned == true))
        {
            return null;
        }

        var at = judged.Find(question => question.Topic == Topic.Ownership) ?? judged[0];
        return (
            OfOwnership,
            Fix(
                at,
                $"In none of {judged.Count} answers do you say what you did yourself. Begin with “{Short(at.Text)}”: say “I”, then the deed, the decision and the reason.",
                at.Grounds
            )
        );
    }

    private static Fix Fix(ReportedQuestion question, string text, IReadOnlyList<SourceQuote> sources) =>
        new(text, question.Topic, question.Number, question.Seq, question.Text, sources);

    /// <summary>"Names the split" goes on from "A strong answer"; what is no such sentence is quoted.</summary>
    private static string Strong(string point, ReportBook book)
    {
        var first = point.Split(' ', 2)[0].ToLowerInvariant();
        var text = point.TrimEnd('.', ' ');
        return text.Length > 1 && book.Verbs.Contains(first)
            ? $"A strong answer {char.ToLowerInvariant(text[0])}{text[1..]}."
            : $"A strong answer holds this: {text}.";
    }

    private static string Short(string text) => ReportWords.Short(text, LongestQuote);
}
