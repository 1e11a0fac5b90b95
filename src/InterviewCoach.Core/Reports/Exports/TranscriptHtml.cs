using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Reports.Exports;

/// <summary>The transcript as HTML: the words that cover a point or deny a source are marked.</summary>
internal static class TranscriptHtml
{
    public static Markup Of(SessionReport report, ReportLinks links) =>
        Markup.When(
            report.Asked > 0,
            () =>
                Markup.Of(
                    $"""
                    <section class="panel transcript" aria-labelledby="transcript-heading">
                    <h2 id="transcript-heading">What was said</h2>
                    <p class="hint"><mark class="point">Marked like this</mark> are words that cover a point; <mark class="contradiction-mark">like this</mark>, words that a source denies.</p>
                    <ol class="said-list">{Markup.Each(
                        report.QuestionsInOrder().SelectMany(question => question.Turns),
                        turn => Turn(turn, links)
                    )}</ol>
                    {Markup.When(
                        report.Closing.Length > 0,
                        () => Markup.Of($"""<p class="closing">{report.Closing}</p>""")
                    )}
                    </section>
                    """
                )
        );

    /// <summary>What was said, as it was said.</summary>
    public static Markup Bare(SessionReport report) =>
        Markup.Of(
            $"""
            <section class="panel transcript" aria-labelledby="transcript-heading">
            <h2 id="transcript-heading">What was said</h2>
            <ol class="said-list">{Markup.Each(
                report.QuestionsInOrder().SelectMany(question => question.Turns),
                turn => Turn(turn with { Counts = null, Flags = [], Marks = [] }, ReportLinks.None)
            )}</ol>
            </section>
            """
        );

    private static Markup Turn(ReportedTurn turn, ReportLinks links) =>
        Markup.Of(
            $"""<li class="said {SnakeCase.Name(turn.Speaker)} {SnakeCase.Name(turn.Kind)}" id="turn-{turn.Seq}"><p class="said-by">{(
                turn.Speaker == Speaker.Candidate ? "You" : "Interviewer"
            )}{Markup.When(turn.Counts == false, () => Markup.Of($"""<span class="flag">does not count</span>"""))}{Markup.Each(
                turn.Flags,
                flag => Markup.Of($"""<span class="flag">{ReportWords.Of(flag)}</span>""")
            )}</p><p class="turn-text">{Markup.Each(TextMarks.Apart(turn.Text, turn.Marks), Stretch)}</p>{Markup.When(
                turn.EngineText is not null,
                () => Markup.Of($"""<p class="hint">{ReportWords.Reworded}: {turn.EngineText}</p>""")
            )}{Markup.When(
                turn.FollowUp == FollowUpKind.Proposed,
                () => Markup.Of($"""<p class="hint origin">{ReportWords.Proposed}</p>""")
            )}{links.Remarks(turn)}</li>"""
        );

    private static Markup Stretch(MarkedText stretch) =>
        stretch.Mark is not { } mark ? Markup.Of($"{stretch.Text}")
        : mark.Kind == MarkKind.Contradiction
            ? Markup.Of($"""<mark class="contradiction-mark" title="Denied by: {mark.Note}">{stretch.Text}</mark>""")
        : Markup.Of($"""<mark class="point" title="Covers: {mark.Note}">{stretch.Text}</mark>""");
}
