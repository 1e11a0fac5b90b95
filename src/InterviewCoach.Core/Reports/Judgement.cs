using System.Globalization;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Reports;

/// <summary>
/// Judges a Session as a whole. The lines are those of an interview loop: one core topic without anything to go on, or one
/// statement that the write-up denies, is what a panel remembers, so neither is averaged away.
/// </summary>
internal static class Judgement
{
    /// <summary>Fewer answers than this could have gone either way by luck.</summary>
    public const int FewestAnswers = 3;

    /// <summary>A sentence with a subject, a deed and a reason seldom has fewer words.</summary>
    public const int WordsOfSubstance = 8;

    /// <summary>Below this mean over the core topics most of what was asked for is missing.</summary>
    public const double Lacking = 2;

    public static Verdict Of(IReadOnlyList<ReportedTopic> topics, bool assessed, ReportBook book)
    {
        if (!assessed)
        {
            return new Verdict(
                VerdictKind.NotAssessed,
                "This session was stored before answers were assessed. What was asked and said is here; nothing is judged.",
                []
            );
        }

        var questions = topics.SelectMany(topic => topic.Questions).ToList();
        var fixes = Fixes.Of(topics, book);
        var substantial = questions.Sum(question => question.Turns.Count(IsSubstantial));
        var core = topics
            .Where(topic => topic.Score is not null && QuestionPlanner.CoreTopics.Contains(topic.Topic))
            .ToList();
        var half = QuestionPlanner.CoreTopics.Count / 2;
        if (substantial < FewestAnswers || core.Count < half)
        {
            return new Verdict(VerdictKind.TooLittle, TooLittle(substantial, core.Count, half), fixes);
        }

        var mean = core.Average(topic => topic.Score!.Value);
        var weak = core.Where(topic => topic.Level == TopicLevel.Weak).ToList();
        var open = questions
            .SelectMany(question => question.Contradictions)
            .Where(one => one.Outcome != ContradictionOutcome.PutRight)
            .DistinctBy(one => (one.Line, one.Stated))
            .Count();
        var kind =
            mean >= TopicLevels.Holds && weak.Count == 0 && open == 0 ? VerdictKind.Ready
            : mean < Lacking || 2 * weak.Count >= core.Count ? VerdictKind.NotYet
            : VerdictKind.Nearly;
        var stood = questions
            .SelectMany(question => question.Contradictions)
            .Where(one => one.Outcome == ContradictionOutcome.StoodBy)
            .DistinctBy(one => (one.Line, one.Stated))
            .Count();
        return new Verdict(kind, Reason(core, open, stood), fixes);
    }

    private static bool IsSubstantial(ReportedTurn turn) =>
        turn is { Kind: Interviews.TurnKind.Answer, Counts: true }
        && !turn.Flags.Contains(AnswerFlag.Buzzwords)
        && Fillers.WordsOf(turn.Text).Take(WordsOfSubstance).Count() == WordsOfSubstance;

    private static string TooLittle(int substantial, int core, int half) =>
        substantial < FewestAnswers
            ? $"There {Were(substantial, "answer")} of substance, and it takes at least {FewestAnswers} to judge a project. What there is stands below."
            : $"{Count(core, "core topic")} of {QuestionPlanner.CoreTopics.Count} {(core == 1 ? "was" : "were")} talked about, and it takes at least {half} to judge a project. What there is stands below.";

    private static string Reason(List<ReportedTopic> core, int open, int stood)
    {
        var holding = core.Count(topic => topic.Level >= TopicLevel.Sound);
        var first =
            holding == 0
                ? $"None of {Count(core.Count, "core topic")} holds yet"
                : $"{holding.ToString(CultureInfo.InvariantCulture)} of {Count(core.Count, "core topic")} {(holding == 1 ? "holds" : "hold")}";
        var worst = core.Where(topic => topic.Level < TopicLevel.Sound)
            .OrderBy(topic => topic.Score)
            .Take(2)
            .Select(topic => ReportWords.Of(topic.Topic).ToLowerInvariant())
            .ToList();
        var second = worst.Count > 0 ? $"; furthest from it: {string.Join(" and ", worst)}" : "";
        var third =
            open == 0 ? ""
            : open == 1 ? " One statement is not what your sources say."
            : $" {open.ToString(CultureInfo.InvariantCulture)} statements are not what your sources say.";
        var fourth =
            stood == 0 ? ""
            : stood == 1 ? " You were shown the line, and stood by yours."
            : $" You were shown {stood.ToString(CultureInfo.InvariantCulture)} of the lines, and stood by yours.";
        return $"{first}{second}.{third}{fourth}";
    }

    private static string Were(int count, string noun) => $"{(count == 1 ? "was" : "were")} {Count(count, noun)}";

    private static string Count(int count, string noun) => ReportWords.Count(count, noun);
}
