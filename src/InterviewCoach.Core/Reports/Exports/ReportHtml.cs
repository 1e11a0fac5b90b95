using System.Globalization;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.WriteUps;
using static InterviewCoach.Core.Reports.Exports.Markup;

namespace InterviewCoach.Core.Reports.Exports;

/// <summary>Where the links of a Report lead.</summary>
/// <param name="Line">The address of a line of a source; null where there is none to lead to.</param>
public sealed record ReportLinks(Func<SourceQuote, string?> Line)
{
    /// <summary>The address of all attempts at a question; null where there is none to lead to.</summary>
    public Func<ReportedQuestion, string?> Attempts { get; init; } = _ => null;

    /// <summary>What others remarked on a Turn, to stand below it.</summary>
    public Func<ReportedTurn, Markup> Remarks { get; init; } = _ => Markup.Empty;

    /// <summary>What stands above the judgement, beside the Report's prose.</summary>
    public Markup Opening { get; init; } = Markup.Empty;

    /// <summary>What stands below a RubricPoint of a question.</summary>
    public Func<ReportedQuestion, ReportedPoint, Markup> BelowPoint { get; init; } = (_, _) => Markup.Empty;

    /// <summary>What stands below the RubricPoints of a question.</summary>
    public Func<ReportedQuestion, Markup> BelowPoints { get; init; } = _ => Markup.Empty;

    /// <summary>A file that stands alone leads nowhere but within itself.</summary>
    public static readonly ReportLinks None = new(_ => null);
}

/// <summary>A Report as HTML: the same for its page and for the file that stands alone.</summary>
public static class ReportHtml
{
    /// <summary>The whole Report but its head.</summary>
    public static Markup Body(SessionReport report, ReportLinks links) =>
        Of(
            $"""
            {Standing(report)}
            {Prose(report)}{links.Opening}
            {Judged(report, links)}
            {Topics(report)}
            {Figures(report)}
            {Heat(report, links)}
            {Each(report.Topics, topic => QuestionHtml.Topic(topic, links))}
            {TranscriptHtml.Of(report, links)}
            """
        );

    /// <summary>Only what was said: no judgement, and no marks of one.</summary>
    public static Markup Transcript(SessionReport report) => TranscriptHtml.Bare(report);

    /// <summary>One file with everything in it: no scripts, nothing loaded from anywhere.</summary>
    public static string Document(SessionReport report) =>
        Of(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Report · {report.ProjectTitle}</title>
            <style>{new Markup(ReportStyle.Css)}</style>
            </head>
            <body>
            <main class="report">
            <header class="page-head">
            <p class="crumbs">{report.ProjectTitle}</p>
            <h1>What was asked, and what you said</h1>
            <p class="meta">{Meta(report)}</p>
            </header>
            {Body(report, ReportLinks.None)}
            </main>
            </body>
            </html>

            """
        ).Html;

    private static Markup Meta(SessionReport report) =>
        Of(
            $"""<span>{report.StartedAt.UtcDateTime.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC</span> <span>{ReportWords.Count(
                report.Asked,
                "question"
            )} of {report.Planned}</span> <span>{ReportWords.Time(report.Active)}</span>"""
        );

    private static Markup Standing(SessionReport report)
    {
        var told =
            report.Status == InterviewStatus.Abandoned
                ? "You left this interview before its end. The report shows it as far as it went."
            : report.Count(QuestionOutcome.Answered) == 0
                ? "Nothing was answered in this session, so there is nothing to judge. The questions are worth a look all the same."
            : null;
        return told is null ? Empty : Of($"""<p class="note">{told}</p>""");
    }

    private static Markup Prose(SessionReport report) =>
        report.Prose is not { } prose
            ? Empty
            : Of(
                $"""
                <section class="panel prose of-model" aria-labelledby="prose-heading">
                <h2 id="prose-heading">In a few sentences</h2>
                <p class="prose-text">{Each(
                    prose.Sentences,
                    sentence =>
                        Of(
                            $"""{sentence.Text}{(sentence is { QuestionSeq: { } seq, QuestionNumber: { } number } ? Of($""" <a class="prose-source" href="#question-{seq}" aria-label="Question {number}">{number}</a>""") : Empty)} """
                        )
                )}</p>
                <p class="hint origin">{ReportWords.WrittenByModel}</p>
                </section>
                """
            );

    private static Markup Judged(SessionReport report, ReportLinks links) =>
        Of(
            $"""
            <section class="verdict panel {Knowledge.SnakeCase.Name(report.Verdict.Kind)}" aria-labelledby="verdict-heading">
            <h2 id="verdict-heading">{ReportWords.Of(report.Verdict.Kind)}</h2>
            <p class="verdict-reason">{report.Verdict.Reason}</p>
            {When(
                report.Verdict.Fixes.Count > 0,
                () =>
                    Of(
                        $"""<h3>{(report.Verdict.Fixes.Count == 1 ? "Do this first" : "Do these first")}</h3><ol class="fixes">{Each(
                            report.Verdict.Fixes,
                            fix =>
                                Of(
                                    $"""<li><p>{fix.Text}</p><p class="meta"><span class="tag">{ReportWords.Of(fix.Topic)}</span> <a href="#question-{fix.QuestionSeq}">Question {fix.QuestionNumber}</a> {Each(fix.Sources, source => Source(source, links))}</p></li>"""
                                )
                        )}</ol>"""
                    )
            )}
            </section>
            """
        );

    /// <summary>Where the words stand, as a link where there is something to lead to.</summary>
    internal static Markup Source(SourceQuote source, ReportLinks links) =>
        links.Line(source) is { } address
            ? Of($"""<a class="source-link" href="{address}" title="{source.Text}">{ReportWords.Where(source)}</a> """)
            : Of($"""<span class="source-link" title="{source.Text}">{ReportWords.Where(source)}</span> """);

    private static Markup Topics(SessionReport report) =>
        When(
            report.Topics.Count > 0,
            () =>
                Of(
                    $"""
                    <section class="panel" aria-labelledby="topics-heading">
                    <h2 id="topics-heading">Topic by topic</h2>
                    <div class="table-scroll"><table class="topic-table">
                    <thead><tr><th scope="col">Topic</th><th scope="col">How it went</th><th scope="col">Score</th>{When(report.SelfRated, () => Of($"""<th scope="col">You said</th>"""))}<th scope="col">Questions</th></tr></thead>
                    <tbody>{Each(
                        report.Topics,
                        topic =>
                            Of(
                                $"""<tr><th scope="row"><a href="#topic-{Knowledge.SnakeCase.Name(topic.Topic)}">{ReportWords.Of(topic.Topic)}</a></th><td><span class="dots-cell">{LevelDots.Svg(ReportWords.Of(topic.Topic), topic.Score, topic.SelfRating)}<span class="level {Knowledge.SnakeCase.Name(topic.Level)}">{ReportWords.Of(topic.Level)}</span></span></td><td class="number">{ReportWords.Score(topic.Score)}</td>{When(report.SelfRated, () => Of($"""<td class="number">{topic.SelfRating?.ToString(CultureInfo.InvariantCulture) ?? "–"}</td>"""))}<td class="number">{topic.Questions.Count}</td></tr>"""
                            )
                    )}</tbody>
                    </table></div>
                    <p class="hint">Dots go from 0 to 5: the share of what a strong answer holds, less what is wrong with it. {(
                        report.SelfRated ? "The small ones below are what you said yourself." : ""
                    )}</p>
                    </section>
                    """
                )
        );

    private static Markup Figures(SessionReport report)
    {
        var said = report.QuestionsInOrder().ToList();
        var why = said.Max(question => (int?)question.Depth.Survived) ?? 0;
        var asked = said.Max(question => (int?)question.Depth.Asked) ?? 0;
        return Of(
            $"""
            <ul class="tallies" aria-label="In short">
            {Each(
                Enum.GetValues<QuestionOutcome>(),
                outcome =>
                    When(
                        report.Count(outcome) > 0 || outcome == QuestionOutcome.Answered,
                        () => Of($"""<li class="tally"><strong>{report.Count(outcome)}</strong> <span>{ReportWords.Of(outcome)}</span></li>""")
                    )
            )}
            {When(asked > 0, () => Of($"""<li class="tally"><strong>{why} of {asked}</strong> <span>deepest “why” answered</span></li>"""))}
            {When(report.Active > TimeSpan.Zero, () => Of($"""<li class="tally"><strong>{ReportWords.Time(report.Active)}</strong> <span>talking and thinking</span></li>"""))}
            {When(
                report.Fillers.Total > 0,
                () =>
                    Of(
                        $"""<li class="tally"><strong>{report.Fillers.Total}</strong> <span>filler {(report.Fillers.Total == 1 ? "word" : "words")} in {report.Fillers.Words}: {string.Join(", ", report.Fillers.Found.Take(4).Select(one => $"“{one.Word}”"))}</span></li>"""
                    )
            )}
            </ul>
            """
        );
    }

    private static Markup Heat(SessionReport report, ReportLinks links)
    {
        if (report.Heat.Count == 0)
        {
            return Empty;
        }

        var asked = report.QuestionsInOrder().ToDictionary(question => question.Seq);
        return Of(
            $"""
            <section class="panel" aria-labelledby="heat-heading">
            <h2 id="heat-heading">Where your write-up was questioned</h2>
            <p class="hint">Each number is a passage that questions rested on, coloured by how the answers went.</p>
            {Each(
                report.Heat,
                heat =>
                    Of(
                        $"""<div class="heat-figure">{HeatMap.Svg(heat)}<div class="table-scroll"><table class="heat-table"><caption>{heat.File}</caption><thead><tr><th scope="col">No.</th><th scope="col">Passage</th><th scope="col">Answers</th></tr></thead><tbody>{Each(
                            heat.Passages,
                            passage =>
                                Of(
                                    $"""<tr><td><span class="badge-inline {LevelDots.Level(passage.Score)}">{passage.Number}</span></td><td>{Source(new SourceQuote(heat.File, passage.Lines, passage.Quote), links)}<q>{ReportWords.Short(passage.Quote)}</q></td><td><span class="level {LevelDots.Level(passage.Score)}">{ReportWords.Of(passage.Level)}</span> {Each(passage.QuestionSeqs, seq => Of($"""<a href="#question-{seq}">{(asked.GetValueOrDefault(seq) is { } question ? $"question {question.Number}" : "")}</a> """))}</td></tr>"""
                                )
                        )}</tbody></table></div></div>"""
                    )
            )}
            </section>
            """
        );
    }
}
