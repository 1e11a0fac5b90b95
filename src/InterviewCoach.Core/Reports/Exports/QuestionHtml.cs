using InterviewCoach.Core.Knowledge;
using static InterviewCoach.Core.Reports.Exports.Markup;

namespace InterviewCoach.Core.Reports.Exports;

/// <summary>The questions of a Topic as HTML.</summary>
internal static class QuestionHtml
{
    public static Markup Topic(ReportedTopic topic, ReportLinks links) =>
        Of(
            $"""
            <section class="report-topic" aria-labelledby="topic-{SnakeCase.Name(topic.Topic)}">
            <h2 id="topic-{SnakeCase.Name(topic.Topic)}">{ReportWords.Of(
                topic.Topic
            )} <span class="level {SnakeCase.Name(topic.Level)}">{ReportWords.Of(topic.Level)}</span></h2>
            {Each(topic.Questions, question => Question(question, links))}
            </section>
            """
        );

    private static Markup Question(ReportedQuestion question, ReportLinks links) =>
        Of(
            $"""
            <article class="report-question panel" id="question-{question.Seq}">
            <p class="question-head"><span class="question-number">Question {question.Number}</span> <span class="outcome {SnakeCase.Name(question.Outcome)}">{ReportWords.Of(question.Outcome)}{(
                question.Outcome == QuestionOutcome.NotCounted ? $": {ReportWords.Why(question.Flags)}" : ""
            )}</span></p>
            <h3>{question.Text}</h3>
            <p class="meta">{Each(question.Grounds, ground => ReportHtml.Source(ground, links))}<span>{question.Why}</span></p>
            {Facts(question)}
            {Points(question.Points, links, point => links.BelowPoint(question, point))}
            {links.BelowPoints(question)}
            {Each(question.Contradictions, Contradiction)}
            {Each(question.Probes, probe => Probe(probe, links))}
            <p class="to-transcript"><a href="#turn-{question.Seq}">What was said, word for word</a>{(links.Attempts(question) is { } address ? Of($""" <a href="{address}">Try again, and compare</a>""") : Empty)}</p>
            </article>
            """
        );

    private static Markup Facts(ReportedQuestion question)
    {
        var facts = new List<(string Name, string Value)>();
        if (question.Score is not null)
        {
            facts.Add(("Score", $"{ReportWords.Score(question.Score)} of 5"));
        }

        if (question.Depth.Asked > 0)
        {
            facts.Add(("“Why” answered", $"{question.Depth.Survived} of {question.Depth.Asked}"));
        }

        if (question.Owned is { } owned)
        {
            facts.Add(("Your own part", owned ? "said" : "not said"));
        }

        if (question.Structure.Count > 0)
        {
            facts.Add(("Told as", ReportWords.Shape(question)));
        }

        if (question.Timing.BeforeFirstAnswer is { Ticks: > 0 } before)
        {
            facts.Add(("First answer after", ReportWords.Time(before)));
        }

        if (question.Timing.Spent > TimeSpan.Zero)
        {
            facts.Add(("In all", ReportWords.Time(question.Timing.Spent)));
        }

        if (question.Flags.Count > 0 && question.Outcome != QuestionOutcome.NotCounted)
        {
            facts.Add(("Noticeable", string.Join(", ", question.Flags.Select(ReportWords.Of))));
        }

        return When(
            facts.Count > 0,
            () =>
                Of(
                    $"""<dl class="question-facts">{Each(facts, fact => Of($"""<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"""))}</dl>"""
                )
        );
    }

    private static Markup Points(
        IReadOnlyList<ReportedPoint> points,
        ReportLinks links,
        Func<ReportedPoint, Markup> below
    ) =>
        When(
            points.Count > 0,
            () =>
                Of(
                    $"""<h4>What a strong answer holds</h4><ul class="points">{Each(points, point => Point(point, links, below(point)))}</ul>"""
                )
        );

    private static Markup Point(ReportedPoint point, ReportLinks links, Markup below) =>
        Of(
            $"""<li class="point {SnakeCase.Name(point.Outcome)}"><p><span class="point-mark">{ReportWords.Of(point.Outcome)}</span> {point.Text}</p>{When(
                point.Quote.Length > 0,
                () => Of($"""<p class="proof">You: <q>{point.Quote}</q></p>""")
            )}{(point.Frame is { Count: > 0 } frame ? Frame(frame, links) : Empty)}{below}</li>"""
        );

    private static Markup Frame(IReadOnlyList<FrameSentence> frame, ReportLinks links) =>
        Of(
            $"""<details class="frame"><summary>A frame for this project</summary>{Each(
                frame,
                sentence =>
                    Of(
                        $"""<p class="frame-sentence">{Blanks(sentence.Text)} {Each(sentence.Sources, source => ReportHtml.Source(source, links))}</p>"""
                    )
            )}</details>"""
        );

    /// <summary>Blanks are read out as blanks.</summary>
    private static Markup Blanks(string text) =>
        new(
            string.Join(
                """<span class="blank" role="img" aria-label="blank">___</span>""",
                text.Split("___").Select(part => Of($"{part}").Html)
            )
        );

    private static Markup Contradiction(ReportedContradiction one) =>
        Of(
            $"""<div class="contradiction"><p class="contradiction-head">These cannot both be right <span class="became">{ReportWords.Of(one.Outcome)}</span></p><p>You: <q>{one.Said}</q> <a href="#turn-{one.AnswerSeq}">where</a></p><p>{ReportWords.Where(one)}: <q>{one.Stated}</q></p></div>"""
        );

    private static Markup Probe(ReportedProbe probe, ReportLinks links) =>
        Of(
            $"""<div class="probe"><p><span class="tag">You said “{probe.Term}”</span> {probe.Text} <span class="level {LevelDots.Level(probe.Score)}">{ReportWords.Of(TopicLevels.Of(probe.Score))}</span></p><ul class="points">{Each(probe.Points, point => Point(point, links, Empty))}</ul></div>"""
        );
}
