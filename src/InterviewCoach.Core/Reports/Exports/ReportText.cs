using System.Globalization;
using System.Text;

namespace InterviewCoach.Core.Reports.Exports;

/// <summary>A Report in short, for a terminal.</summary>
public static class ReportText
{
    private const int DotsInAll = 5;

    public static string Write(SessionReport report)
    {
        var text = new StringBuilder();
        text.Append($"{Line(report.ProjectTitle)}: {ReportWords.Of(report.Verdict.Kind)}\n{report.Verdict.Reason}\n");
        foreach (var (fix, i) in report.Verdict.Fixes.Select((fix, i) => (fix, i)))
        {
            var where = string.Join("; ", fix.Sources.Select(source => Line(ReportWords.Where(source))));
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {i + 1}. {Line(fix.Text)}{(where.Length > 0 ? $" ({where})" : "")}\n"
            );
        }

        text.Append('\n');
        foreach (var topic in report.Topics)
        {
            var filled = (int)Math.Round(Math.Clamp(topic.Score ?? 0, 0, DotsInAll), MidpointRounding.AwayFromZero);
            var dots = new string('●', filled) + new string('○', DotsInAll - filled);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{ReportWords.Of(topic.Topic), -16} {dots} {ReportWords.Score(topic.Score), 4}  {ReportWords.Of(topic.Level)}\n"
            );
            foreach (var question in topic.Questions)
            {
                Question(text, question);
            }
        }

        return text.ToString();
    }

    private static void Question(StringBuilder text, ReportedQuestion question)
    {
        text.Append($"  {Line(question.Text)}\n    {ReportWords.Of(question.Outcome)}");
        if (question.Outcome == QuestionOutcome.NotCounted)
        {
            text.Append($": {ReportWords.Why(question.Flags)}");
        }

        text.Append('\n');
        foreach (var point in question.Points.Where(point => point.Outcome != PointOutcome.NotAssessed))
        {
            text.Append(
                point.Outcome == PointOutcome.Covered
                    ? $"    + {Line(point.Text)}: “{Line(point.Quote)}”\n"
                    : $"    - {Line(point.Text)}\n"
            );
        }

        foreach (var one in question.Contradictions)
        {
            text.Append(
                $"    ! you: “{Line(one.Said)}”; {Line(ReportWords.Where(one))}: “{Line(one.Stated)}” ({ReportWords.Of(one.Outcome)})\n"
            );
        }
    }

    /// <summary>One line without control characters: a terminal would obey them.</summary>
    private static string Line(string text) =>
        string.Concat(
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Select(c => char.IsControl(c) ? '\uFFFD' : c)
        );
}
