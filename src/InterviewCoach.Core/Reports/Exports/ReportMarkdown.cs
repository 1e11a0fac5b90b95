using System.Globalization;
using System.Text;
using InterviewCoach.Core.Interviews;
using static InterviewCoach.Core.Reports.Exports.MarkdownText;

namespace InterviewCoach.Core.Reports.Exports;

/// <summary>A Report as Markdown.</summary>
public static class ReportMarkdown
{
    public static string Write(SessionReport report)
    {
        var text = new StringBuilder();
        text.Append($"# Report: {Inline(report.ProjectTitle)}\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{report.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {ReportWords.Count(report.Asked, "question")} of {report.Planned}, {ReportWords.Time(report.Active)}{(report.Status == InterviewStatus.Abandoned ? ", left before its end" : "")}\n\n"
        );
        if (report.Prose is { } prose)
        {
            text.Append($"{string.Join(' ', prose.Sentences.Select(sentence => Inline(sentence.Text)))}\n\n");
            text.Append($"_{ReportWords.WrittenByModel}_\n\n");
        }

        text.Append($"## {ReportWords.Of(report.Verdict.Kind)}\n\n{Inline(report.Verdict.Reason)}\n\n");
        foreach (var (fix, i) in report.Verdict.Fixes.Select((fix, i) => (fix, i)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {Inline(fix.Text)}{Sources(fix.Sources)}\n");
        }

        Topics(text, report);
        Heat(text, report);
        foreach (var topic in report.Topics)
        {
            text.Append($"\n## {ReportWords.Of(topic.Topic)}: {ReportWords.Of(topic.Level)}\n");
            foreach (var question in topic.Questions)
            {
                Question(text, question);
            }
        }

        Transcript(text, report);
        return text.ToString();
    }

    private static void Topics(StringBuilder text, SessionReport report)
    {
        text.Append("\n| Topic | How it went | Score | You said |\n| --- | --- | ---: | ---: |\n");
        foreach (var topic in report.Topics)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {ReportWords.Of(topic.Topic)} | {ReportWords.Of(topic.Level)} | {ReportWords.Score(topic.Score)} | {ReportWords.Score(topic.SelfRating)} |\n"
            );
        }
    }

    private static void Heat(StringBuilder text, SessionReport report)
    {
        if (report.Heat.Count == 0)
        {
            return;
        }

        text.Append(
            "\n## Where the write-up was questioned\n\n| No. | Where | Words | Answers |\n| ---: | --- | --- | --- |\n"
        );
        foreach (
            var (heat, passage) in report.Heat.SelectMany(heat => heat.Passages.Select(passage => (heat, passage)))
        )
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {passage.Number} | {Inline(heat.File)}, {ReportWords.Where(passage.Lines)} | “{Inline(ReportWords.Short(passage.Quote))}” | {ReportWords.Of(passage.Level)} |\n"
            );
        }
    }

    private static void Question(StringBuilder text, ReportedQuestion question)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {question.Number}. {Inline(question.Text)}\n\n");
        var why = question.Outcome == QuestionOutcome.NotCounted ? $": {ReportWords.Why(question.Flags)}" : "";
        text.Append($"{ReportWords.Of(question.Outcome)}{why}");
        if (question.Score is not null)
        {
            text.Append($", {ReportWords.Score(question.Score)} of 5");
        }

        if (question.Depth.Asked > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $", “why” answered {question.Depth.Survived} of {question.Depth.Asked} times"
            );
        }

        if (question.Owned is { } owned)
        {
            text.Append($", your own part {(owned ? "said" : "not said")}");
        }

        if (question.Timing.Spent > TimeSpan.Zero)
        {
            text.Append($", {ReportWords.Time(question.Timing.Spent)}");
        }

        text.Append($".{Sources(question.Grounds)}\n\n");
        Points(text, question.Points);
        foreach (var one in question.Contradictions)
        {
            text.Append(
                $"- **These cannot both be right** ({ReportWords.Of(one.Outcome)}): you: “{Inline(one.Said)}”; {Inline(ReportWords.Where(one))}: “{Inline(one.Stated)}”\n"
            );
        }

        foreach (var probe in question.Probes)
        {
            text.Append($"\nYou said “{Inline(probe.Term)}”. {Inline(probe.Text)}\n\n");
            Points(text, probe.Points);
        }
    }

    private static void Points(StringBuilder text, IReadOnlyList<ReportedPoint> points)
    {
        foreach (var point in points)
        {
            var box = point.Outcome == PointOutcome.Covered ? "x" : " ";
            text.Append($"- [{box}] {Inline(point.Text)} ({ReportWords.Of(point.Outcome)})");
            text.Append(point.Quote.Length > 0 ? $"  \n  You: “{Inline(point.Quote)}”\n" : "\n");
            foreach (var sentence in point.Frame ?? [])
            {
                text.Append($"  - Frame: {Inline(sentence.Text)}{Sources(sentence.Sources)}\n");
            }
        }
    }

    private static void Transcript(StringBuilder text, SessionReport report)
    {
        text.Append("\n## What was said\n");
        foreach (var turn in report.QuestionsInOrder().SelectMany(question => question.Turns))
        {
            var flags = turn.Flags.Count > 0 ? $" ({string.Join(", ", turn.Flags.Select(ReportWords.Of))})" : "";
            text.Append(
                $"\n**{(turn.Speaker == Speaker.Candidate ? "You" : "Interviewer")}**{flags}\n\n{Quoted(turn.Text)}\n"
            );
            if (turn.FollowUp == FollowUpKind.Proposed)
            {
                text.Append($"\n_{ReportWords.Proposed}_\n");
            }

            if (turn.EngineText is { } engine)
            {
                text.Append($"\n{ReportWords.Reworded}:\n\n{Quoted(engine)}\n");
            }
        }
    }

    private static string Sources(IReadOnlyList<Core.WriteUps.SourceQuote> sources) =>
        sources.Count == 0
            ? ""
            : $" ({string.Join("; ", sources.Select(source => Inline(ReportWords.Where(source))))})";
}
