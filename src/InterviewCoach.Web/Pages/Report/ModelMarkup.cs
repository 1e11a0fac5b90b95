using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Exports;
using InterviewCoach.Web.Reports;

namespace InterviewCoach.Web.Pages.Report;

/// <summary>
/// What a language model wrote about a Report, and the buttons that ask for it; all of it marked by its origin. The buttons
/// belong to one form of the page, which says what about.
/// </summary>
/// <param name="texts">What was written.</param>
/// <param name="canAsk">Whether there is a model, and the reader may ask it.</param>
/// <param name="address">The page.</param>
/// <param name="problem">What was asked for and did not come, and why; null for nothing.</param>
internal sealed class ModelMarkup(ReportTexts texts, bool canAsk, string address, (string? About, string Told)? problem)
{
    public const string Form = "model-form";

    /// <summary>Above the judgement, where no prose was written.</summary>
    public Markup Opening(SessionReport report) =>
        report.Prose is null && report.Assessed && report.Count(QuestionOutcome.Answered) > 1
            ? Ask(
                ReportWriting.WholeReport,
                "Put it into a few sentences",
                "The report, written out by a language model"
            )
            : Markup.Empty;

    /// <summary>Where the model reads the point otherwise.</summary>
    public Markup BelowPoint(ReportedQuestion question, ReportedPoint point)
    {
        if (
            texts.Opinions.GetValueOrDefault(question.Seq)?.FirstOrDefault(one => one.PointId == point.Id)
                is not { } opinion
            || opinion.Covered == (point.Outcome == PointOutcome.Covered)
        )
        {
            return Markup.Empty;
        }

        return Markup.Of(
            $"""<div class="of-model opinion"><p class="origin">A language model reads this point otherwise: {(opinion.Covered ? "covered, by" : "it finds no words that make it.")}</p>{Markup.When(opinion.Covered, () => Markup.Of($"""<p class="proof">You: <q>{opinion.Quote}</q></p>"""))}</div>"""
        );
    }

    /// <summary>What the opinions come to, or a button for them.</summary>
    public Markup BelowPoints(ReportedQuestion question)
    {
        if (!ReportWriting.MayBeRead(question))
        {
            return Markup.Empty;
        }

        return texts.Opinions.GetValueOrDefault(question.Seq) is { } opinions
            ? Markup.Of(
                $"""<p class="hint origin" id="{ReportWriting.About(question)}-opinion">{Differing(question, opinions.Count(one => Differs(question, one.PointId, one.Covered)), opinions.Count)} A second opinion is never counted.</p>"""
            )
            : Ask(
                ReportWriting.About(question),
                "Second opinion",
                "How a language model reads these points; never counted"
            );
    }

    /// <summary>The answer put more strongly, or a button for that.</summary>
    public Markup BelowTurn(ReportedTurn turn)
    {
        if (!ReportWriting.MayBeStronger(turn))
        {
            return Markup.Empty;
        }

        return texts.Stronger.GetValueOrDefault(turn.Seq) is { } stronger
            ? Markup.Of(
                $"""<details class="of-model stronger" open><summary>Your answer, put more strongly</summary><p class="turn-text">{stronger}</p><p class="hint origin">Written by a language model from your own words. Say it only where it is true.</p></details>"""
            )
            : Ask(
                ReportWriting.About(turn),
                "Put it more strongly",
                "A language model says this answer again, with your own facts"
            );
    }

    private Markup Ask(string about, string label, string title) =>
        !canAsk
            ? Markup.Empty
            : Markup.Of(
                $"""<div class="ask-model" id="ask-{about}">{Markup.When(problem?.About == about, () => Markup.Of($"""<p class="problem" role="alert">{problem?.Told}</p>"""))}<button class="button quiet" type="submit" form="{Form}" formaction="{address}#ask-{about}" name="Form.About" value="{about}" title="{title}" data-ask-model>{label}</button></div>"""
            );

    private static bool Differs(ReportedQuestion question, string point, bool covered) =>
        question.Points.Any(one => one.Id == point && (one.Outcome == PointOutcome.Covered) != covered);

    private static string Differing(ReportedQuestion question, int otherwise, int read) =>
        otherwise > 0 ? $"A language model reads {otherwise} of {question.Points.Count} points otherwise."
        : read == question.Points.Count ? "A language model reads these points the same way."
        : $"A language model reads {read} of {question.Points.Count} points the same way; what it said of the others had no words of yours behind it.";
}
