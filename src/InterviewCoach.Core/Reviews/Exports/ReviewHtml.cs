using System.Globalization;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Exports;
using InterviewCoach.Core.WriteUps;
using static InterviewCoach.Core.Reports.Exports.Markup;

namespace InterviewCoach.Core.Reviews.Exports;

/// <summary>Reviews as HTML, for the candidate: what was submitted, and nothing of a mentor's notes.</summary>
public static class ReviewHtml
{
    /// <summary>A text with the words that remarks are about marked.</summary>
    public static Markup Remarked(string text, IEnumerable<ReviewComment> comments) =>
        Each(
            TextMarks.Apart(
                text,
                comments
                    .Select(comment => (comment.Anchor as Anchor.OnTurn)?.Quote)
                    .OfType<TextQuote>()
                    .Select(quote => new TextMark(quote.Start, quote.Exact.Length, MarkKind.Point, ""))
                    .ToList()
            ),
            stretch =>
                stretch.Mark is null ? Of($"{stretch.Text}") : Of($"""<mark class="remarked">{stretch.Text}</mark>""")
        );

    /// <summary>All Reviews of a Session; empty where there is none.</summary>
    /// <param name="reviews">Those that were submitted.</param>
    /// <param name="subject">What they are about.</param>
    /// <param name="newest">The newest version of its sources, where remarks are found again; empty where it is the same.</param>
    public static Markup Section(
        IReadOnlyList<ReviewState> reviews,
        ReviewedSession subject,
        IReadOnlyList<WriteUp> newest
    ) =>
        When(
            reviews.Count > 0,
            () => Of($"""<div id="reviews">{Each(reviews, review => One(review, subject, newest))}</div>""")
        );

    /// <summary>The remarks on one Turn, to stand below it; empty where there is none.</summary>
    public static Markup AtTurn(IReadOnlyList<ReviewState> reviews, int seq) =>
        Each(
            reviews.SelectMany(review =>
                review
                    .Shown.Where(comment => (comment.Anchor as Anchor.OnTurn)?.Seq == seq)
                    .Select(comment => (review.Mentor, comment))
            ),
            one =>
                Of(
                    $"""<aside class="remark {SnakeCase.Name(one.comment.Kind)}" aria-label="Remark"><p class="remark-head"><span class="tag">{ReviewWords.Of(one.comment.Kind)}</span> {one.Mentor}</p>{Quote(one.comment)}<p class="remark-text">{one.comment.Text}</p></aside>"""
                )
        );

    private static Markup One(ReviewState review, ReviewedSession subject, IReadOnlyList<WriteUp> newest) =>
        Of(
            $"""
            <section class="panel mentor-review" aria-label="Mentor’s review by {review.Mentor}">
            <h2>{review.Mentor}: {(review.Verdict is { } verdict ? ReviewWords.Of(verdict.Verdict) : "")}</h2>
            <p class="hint">A mentor’s review, handed in on {Day(
                review.SubmittedAt
            )}{(review.IsBrought ? ", brought along in an archive" : "")}. The coach’s own judgement stands beside it, and is not changed by it.</p>
            {Text(review.Verdict?.Text)}
            {Scores(review, subject)}
            {Overrules(review, subject)}
            {Remarks(review, subject, newest)}
            </section>
            """
        );

    private static Markup Scores(ReviewState review, ReviewedSession subject) =>
        When(
            review.Scores.Count > 0,
            () =>
                Of(
                    $"""<div class="table-scroll"><table class="topic-table"><thead><tr><th scope="col">Topic</th><th scope="col">{review.Mentor}</th><th scope="col">Coach</th></tr></thead><tbody>{Each(
                        review.Scores,
                        score =>
                            Of(
                                $"""<tr><th scope="row">{ReportWords.Of(score.Key)}</th><td class="number">{score.Value?.ToString(CultureInfo.InvariantCulture) ?? "cannot tell"}</td><td class="number">{ReportWords.Score(subject.Report.Topics.FirstOrDefault(topic => topic.Topic == score.Key)?.Score)}</td></tr>"""
                            )
                    )}</tbody></table></div>"""
                )
        );

    private static Markup Overrules(ReviewState review, ReviewedSession subject) =>
        When(
            review.Overrules.Count > 0,
            () =>
                Of(
                    $"""<h3>Seen otherwise</h3><ul class="overrules">{Each(
                        review.Overrules.Where(one => subject.Question(one.QuestionSeq) is not null),
                        one => Overruled(one, subject.Question(one.QuestionSeq)!)
                    )}</ul>"""
                )
        );

    private static Markup Overruled(Overrule overrule, ReportedQuestion question)
    {
        var (what, coach, mentor) = overrule switch
        {
            Overrule.OfPoint point => (
                question.Points.FirstOrDefault(one => one.Id == point.PointId)?.Text ?? point.PointId,
                ReviewWords.Covered(point.Engine),
                ReviewWords.Covered(point.Covered)
            ),
            Overrule.OfScore score => ("The score", $"{ReportWords.Score(score.Engine)} of 5", $"{score.Score} of 5"),
            _ => throw new ArgumentOutOfRangeException(nameof(overrule), overrule, "Unknown overrule."),
        };
        return Of(
            $"""<li><p><a href="#question-{question.Seq}">Question {question.Number}</a> {what}</p><p class="side-by-side"><span>Coach: <b>{coach}</b></span> <span>Mentor: <b>{mentor}</b></span></p>{Text(overrule.Reason)}</li>"""
        );
    }

    private static Markup Remarks(ReviewState review, ReviewedSession subject, IReadOnlyList<WriteUp> newest) =>
        When(
            review.Shown.Any(),
            () =>
                Of(
                    $"""<h3>Remarks</h3><ul class="remarks">{Each(review.Shown, comment => Remark(comment, subject, newest))}</ul>"""
                )
        );

    private static Markup Remark(ReviewComment comment, ReviewedSession subject, IReadOnlyList<WriteUp> newest) =>
        Of(
            $"""<li class="remark {SnakeCase.Name(comment.Kind)}"><p class="remark-head"><span class="tag">{ReviewWords.Of(comment.Kind)}</span> {Where(comment.Anchor, subject)} {Now(comment.Anchor, newest)}</p>{Quote(comment)}<p class="remark-text">{comment.Text}</p></li>"""
        );

    private static Markup Where(Anchor anchor, ReviewedSession subject) =>
        anchor switch
        {
            Anchor.OnTurn turn => Of($"""<a href="#turn-{turn.Seq}">What was said</a>"""),
            Anchor.OnWriteUp write => subject.WriteUps.FirstOrDefault(one => one.Hash == write.Hash) is { } writeUp
                ? Of($"{write.File}, line {LinesOf(write, writeUp.Whole)}")
                : Of($"{write.File}"),
            _ => Empty,
        };

    /// <summary>Where the words stand in the newest version: found, moved, changed, or gone and kept all the same.</summary>
    private static Markup Now(Anchor anchor, IReadOnlyList<WriteUp> newest)
    {
        if (anchor is not Anchor.OnWriteUp write || newest.Count == 0)
        {
            return Empty;
        }

        var (now, placement) = Placed(write, newest);
        if (placement.LinesIn(now.Whole) is not { } lines)
        {
            return Of($"""<span class="hint">no longer in the newest version</span>""");
        }

        var how = placement switch
        {
            Placement.Found => "",
            Placement.Moved { Changed: true } => "rewritten since: ",
            _ => "moved to ",
        };
        var elsewhere = now.FileName == write.File ? "" : $"{now.FileName}, ";
        return Of($"""<span class="hint">{how}{elsewhere}line {lines.ToString()} of the newest version</span>""");
    }

    /// <summary>In the source of the same name; else, word for word, in any other, since files are renamed and split.</summary>
    private static (WriteUp Source, Placement Placement) Placed(Anchor.OnWriteUp write, IReadOnlyList<WriteUp> newest)
    {
        var named = newest.FirstOrDefault(one => one.FileName == write.File);
        var placement = named is null ? new Placement.Orphaned() : QuoteFinder.Find(write.Quote, named.Whole);
        if (
            placement is Placement.Orphaned
            && newest.FirstOrDefault(one => one.Whole.Contains(write.Quote.Exact, StringComparison.Ordinal))
                is { } other
        )
        {
            return (other, QuoteFinder.Find(write.Quote, other.Whole));
        }

        return (named ?? newest[0], placement);
    }

    private static string LinesOf(Anchor.OnWriteUp write, string text) =>
        new Placement.Found(write.Quote.Start, write.Quote.Exact.Length).LinesIn(text)?.ToString() ?? "";

    private static Markup Quote(ReviewComment comment) =>
        When(
            comment.Anchor.Words.Length > 0,
            () => Of($"""<blockquote class="remark-quote">{ReportWords.Short(comment.Anchor.Words)}</blockquote>""")
        );

    private static Markup Text(string? text) =>
        When(!string.IsNullOrWhiteSpace(text), () => Of($"""<p class="remark-text">{text}</p>"""));

    private static string Day(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
