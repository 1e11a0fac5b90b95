using System.Globalization;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reports;

/// <summary>How a Report says its closed choices, on the page and in every export.</summary>
public static class ReportWords
{
    /// <summary>Stands before the engine's words where a language model said them differently.</summary>
    public const string Reworded = "Worded by a language model; the question itself";

    /// <summary>Stands beside a question that a language model proposed.</summary>
    public const string Proposed = "Proposed by a language model from your words; nothing is judged by it";

    /// <summary>Stands below a Report's prose.</summary>
    public const string WrittenByModel =
        "Written by a language model from the lines of this report. Each sentence rests on one of them; nothing is judged by it.";

    public static string Of(VerdictKind kind) =>
        kind switch
        {
            VerdictKind.Ready => "Ready",
            VerdictKind.Nearly => "Nearly ready",
            VerdictKind.NotYet => "Not yet ready",
            VerdictKind.TooLittle => "Too little to judge",
            _ => "Not assessed",
        };

    public static string Of(TopicLevel level) =>
        level switch
        {
            TopicLevel.Strong => "strong",
            TopicLevel.Sound => "sound",
            TopicLevel.Partial => "in part",
            TopicLevel.Weak => "weak",
            _ => "not assessed",
        };

    public static string Of(QuestionOutcome outcome) =>
        outcome switch
        {
            QuestionOutcome.Answered => "answered",
            QuestionOutcome.NotCounted => "does not count",
            QuestionOutcome.Skipped => "skipped",
            QuestionOutcome.DontKnow => "“I don’t know”",
            _ => "left open",
        };

    public static string Of(PointOutcome outcome) =>
        outcome switch
        {
            PointOutcome.Covered => "covered",
            PointOutcome.Unsure => "too close to call",
            PointOutcome.Missed => "missed",
            _ => "not assessed",
        };

    public static string Of(ContradictionOutcome outcome) =>
        outcome switch
        {
            ContradictionOutcome.PutRight => "asked about, and not said again",
            ContradictionOutcome.StoodBy => "asked about, and said again: nothing else of this answer is believed",
            ContradictionOutcome.Open => "asked about, and still open",
            _ => "not asked about",
        };

    /// <summary>What is noticeable about an answer, to the one who gave it.</summary>
    public static string Of(AnswerFlag flag) =>
        flag switch
        {
            AnswerFlag.Empty => "nothing was said",
            AnswerFlag.Gibberish => "no words that can be read",
            AnswerFlag.Evasive => "goes around the question",
            AnswerFlag.OffTopic => "about something else",
            AnswerFlag.Echo => "says the question back",
            AnswerFlag.Copied => "read out of the write-up",
            AnswerFlag.Buzzwords => "grand words, nothing behind them",
            AnswerFlag.OverClaim => "claims more than anybody could show",
            _ => Title(flag),
        };

    /// <summary>Why an answer does not count.</summary>
    public static string Why(IReadOnlyList<AnswerFlag> flags) =>
        flags.Count > 0 ? string.Join(", ", flags.Select(Of)) : "nothing to the point";

    /// <summary>"Model choice".</summary>
    public static string Of(Topic topic) => Title(topic);

    /// <summary>Where the words stand that an answer contradicts.</summary>
    public static string Where(ReportedContradiction one) =>
        one.Source switch
        {
            ContradictionSource.EarlierAnswer => "said earlier",
            ContradictionSource.Finding => $"the code, line {one.Line} ({one.RuleId})",
            _ => $"{one.File}, line {one.Line}",
        };

    /// <summary>"situation, action, result; the result first".</summary>
    public static string Shape(ReportedQuestion question) =>
        string.Join(", ", question.Structure.Select(part => SnakeCase.Name(part)))
        + (question.ImpactFirst == true ? "; opens with what came of it" : "");

    /// <summary>"line 4", "lines 4–6".</summary>
    public static string Where(LineSpan lines) => lines.Start == lines.End ? $"line {lines}" : $"lines {lines}";

    /// <summary>"README.md, line 4".</summary>
    public static string Where(SourceQuote quote) => $"{quote.File}, {Where(quote.Lines)}";

    /// <summary>"3.5", or "–" for none.</summary>
    public static string Score(double? score) => score?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>"45 s", "3 min", "1 h 5 min".</summary>
    public static string Time(TimeSpan time) =>
        time.TotalSeconds < 90 ? $"{time.TotalSeconds:0} s"
        : time.TotalMinutes < 60 ? $"{time.TotalMinutes:0} min"
        : $"{(int)time.TotalHours} h {time.Minutes} min";

    /// <summary>Words of a source on one line, cut where they are long; the cells of a table's row are set apart by dots.</summary>
    public static string Short(string text, int longest = 140)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return WholeCharacters.Cut(
            line is ['|', .., '|']
                ? string.Join(
                    " · ",
                    line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                )
                : line,
            Math.Max(2, longest)
        );
    }

    /// <summary>"no answers", "1 answer", "2 answers".</summary>
    public static string Count(int count, string noun) =>
        count switch
        {
            0 => $"no {noun}s",
            1 => $"1 {noun}",
            _ => $"{count.ToString(CultureInfo.InvariantCulture)} {noun}s",
        };

    private static string Title<T>(T value)
        where T : struct, Enum
    {
        var words = SnakeCase.Name(value).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
