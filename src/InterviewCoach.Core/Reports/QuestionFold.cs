using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Core.Reports;

/// <summary>Folds what happened from one question to the next into what is reported of it.</summary>
internal sealed class QuestionFold(
    PlannedQuestion question,
    int place,
    int seq,
    string file,
    bool assessed,
    Frames frames
)
{
    private readonly List<(int Seq, InterviewEvent Event)> happened = [];

    public void Add(int number, InterviewEvent one) => happened.Add((number, one));

    /// <summary>What is reported.</summary>
    /// <param name="until">When the next question was asked, or the last event of the Session.</param>
    public ReportedQuestion Close(InterviewPlan plan, DateTimeOffset until)
    {
        var heard = Heard();
        var own = heard.LastOrDefault(one => one.OfQuestion && one.Assessed.Answers).Assessed;
        var first = heard.FirstOrDefault(one => one.OfQuestion && one.Assessed.Answers).Assessed;
        var outcome = Outcome(heard);
        var points = Points(question.Rubric, own?.Points, outcome);
        return new ReportedQuestion(
            question.Id,
            place,
            seq,
            question.Topic,
            question.Text,
            question.Why,
            question.Grounds,
            outcome,
            Score(outcome, own) is { } score && heard.Exists(StoodBy)
                ? Math.Min(score, AskedQuestion.MostWhereStoodBy)
                : Score(outcome, own),
            points,
            Probes(heard),
            Contradictions(heard),
            Depth(heard),
            own is null ? null : heard.Any(one => one.Assessed is { Answers: true, Answer.Ownership: true }),
            first?.Answer.ImpactFirst,
            first?.Answer.Structure ?? [],
            Timing(until),
            heard.SelectMany(one => one.Assessed.Answer.Flags).Distinct().Order().ToList(),
            happened.Select(one => Turn(plan, one.Seq, one.Event, heard)).OfType<ReportedTurn>().ToList()
        );
    }

    /// <summary>The assessments, with the follow-up that was open when each answer was given.</summary>
    private List<HeardAnswer> Heard()
    {
        var (heard, open) = (new List<HeardAnswer>(), (FollowUp?)null);
        foreach (var (_, one) in happened)
        {
            switch (one)
            {
                case FollowUpAsked asked:
                    open = asked.FollowUp;
                    break;
                case AnswerAssessed answer:
                    heard.Add(new HeardAnswer(answer, open));
                    break;
            }
        }

        return heard;
    }

    private readonly record struct HeardAnswer(AnswerAssessed Assessed, FollowUp? Open)
    {
        /// <summary>An answer to a probe says nothing of the question's own rubric.</summary>
        public bool OfQuestion => Open?.Probe is null;
    }

    /// <summary>Answered when anything that was said counts; else the candidate's last word decides.</summary>
    private QuestionOutcome Outcome(List<HeardAnswer> heard)
    {
        var refused = heard.Where(one => !one.Assessed.Answers).Select(one => one.Assessed.AnswerSeq).ToHashSet();
        if (happened.Exists(one => one.Event is AnswerGiven && !refused.Contains(one.Seq)))
        {
            return QuestionOutcome.Answered;
        }

        return happened.LastOrDefault(one => one.Event is AnswerGiven or QuestionSkipped or DontKnowSaid).Event switch
        {
            AnswerGiven => QuestionOutcome.NotCounted,
            QuestionSkipped => QuestionOutcome.Skipped,
            DontKnowSaid => QuestionOutcome.DontKnow,
            _ => QuestionOutcome.Unanswered,
        };
    }

    /// <summary>What was left out defends nothing; what nobody assessed is not judged, and nothing beside it either.</summary>
    private double? Score(QuestionOutcome outcome, AnswerAssessed? own) =>
        !assessed || outcome == QuestionOutcome.Unanswered ? null
        : outcome == QuestionOutcome.Answered ? own?.Score
        : 0;

    private List<ReportedPoint> Points(
        IReadOnlyList<RubricPoint> rubric,
        IReadOnlyList<PointAssessment>? judged,
        QuestionOutcome outcome
    ) =>
        rubric
            .Select(point =>
            {
                var found = judged?.FirstOrDefault(one => one.Id == point.Id);
                var became =
                    found is { Covered: true } ? PointOutcome.Covered
                    : found is { Unsure: true } ? PointOutcome.Unsure
                    : found is not null || (judged is null && assessed && Ended(outcome)) ? PointOutcome.Missed
                    : PointOutcome.NotAssessed;
                return new ReportedPoint(
                    point.Id,
                    point.Text,
                    became,
                    found?.Quote ?? "",
                    became == PointOutcome.Covered ? null : frames.Of(point, question.Grounds)
                );
            })
            .ToList();

    private static bool Ended(QuestionOutcome outcome) =>
        outcome is QuestionOutcome.Skipped or QuestionOutcome.DontKnow or QuestionOutcome.NotCounted;

    private List<ReportedProbe> Probes(List<HeardAnswer> heard) =>
        happened
            .Select(one => (one.Event as FollowUpAsked)?.FollowUp)
            .Where(followUp => followUp?.Probe is not null)
            .Select(followUp =>
            {
                var probe = followUp!.Probe!;
                var last = heard.LastOrDefault(one => ReferenceEquals(one.Open, followUp)).Assessed;
                return new ReportedProbe(
                    probe.Term,
                    probe.Text,
                    last is null || probe.Rubric.Count == 0 ? null
                        : last.Answers ? last.Score
                        : 0,
                    Points(
                        probe.Rubric,
                        last?.Points,
                        last is null ? QuestionOutcome.Unanswered : QuestionOutcome.Answered
                    )
                );
            })
            .ToList();

    private List<ReportedContradiction> Contradictions(List<HeardAnswer> heard)
    {
        var raised = happened
            .Select(one => (one.Seq, (one.Event as FollowUpAsked)?.FollowUp.Contradiction))
            .Where(one => one.Contradiction is not null)
            .ToList();
        return heard
            .SelectMany(one => one.Assessed.Answer.Contradictions.Select(said => (one.Assessed.AnswerSeq, Said: said)))
            // What is said on being asked about a contradiction, and contradicts again, is the same one.
            .GroupBy(one => (one.Said.Line, one.Said.Stated))
            .Select(group => group.First())
            .Concat(
                raised
                    .Where(asked =>
                        !heard.Exists(one =>
                            one.Assessed.Answer.Contradictions.Any(said => Same(said, asked.Contradiction!))
                        )
                    )
                    .Select(asked => (AnswerSeq: LastAnswerBefore(asked.Seq), Said: asked.Contradiction!))
            )
            .Select(one => new ReportedContradiction(
                one.AnswerSeq,
                one.Said.Quote,
                one.Said.Stated,
                one.Said.Source,
                one.Said.Source == ContradictionSource.WriteUp ? file : "",
                Math.Max(0, one.Said.Line),
                one.Said.EarlierSeq,
                one.Said.RuleId,
                Became(heard, one.Said)
            ))
            .ToList();
    }

    /// <summary>Asked about a contradiction, the candidate said it again.</summary>
    private static bool StoodBy(HeardAnswer heard) =>
        heard.Open?.Contradiction is { } open && heard.Assessed.Answer.Contradictions.Any(again => Same(again, open));

    private int LastAnswerBefore(int number) =>
        happened.LastOrDefault(one => one.Seq < number && one.Event is AnswerGiven).Seq;

    private static ContradictionOutcome Became(List<HeardAnswer> heard, Contradiction said)
    {
        var asked = heard.Where(one => one.Open?.Contradiction is { } open && Same(open, said)).ToList();
        return asked.Exists(one =>
                one.Assessed.Answers && !one.Assessed.Answer.Contradictions.Any(again => Same(again, said))
            )
                ? ContradictionOutcome.PutRight
            : asked.Exists(StoodBy) ? ContradictionOutcome.StoodBy
            : asked.Count > 0 ? ContradictionOutcome.Open
            : ContradictionOutcome.NotRaised;
    }

    private static bool Same(Contradiction one, Contradiction other) =>
        one.Line == other.Line && one.Stated == other.Stated;

    private ReportedDepth Depth(List<HeardAnswer> heard) =>
        new(
            happened
                .Select(one => (one.Event as FollowUpAsked)?.FollowUp)
                .Where(followUp => followUp?.Kind == FollowUpKind.Why)
                .Select(followUp => followUp!.Depth)
                .DefaultIfEmpty(0)
                .Max(),
            heard
                .Where(one => one.Open?.Kind == FollowUpKind.Why && one.Assessed.Answers)
                .Select(one => one.Open!.Depth)
                .DefaultIfEmpty(0)
                .Max()
        );

    private QuestionTiming Timing(DateTimeOffset until)
    {
        var (spent, before, last) = (TimeSpan.Zero, (TimeSpan?)null, happened[0].Event.At);
        foreach (var (_, one) in happened.Skip(1))
        {
            spent += Gap(last, one.At);
            last = one.At;
            if (one is AnswerGiven)
            {
                before ??= spent;
            }
        }

        return new QuestionTiming(spent + Gap(last, until), before);
    }

    /// <summary>Nothing for an absence, as in <see cref="InterviewState.Active"/>.</summary>
    private static TimeSpan Gap(DateTimeOffset from, DateTimeOffset to) =>
        to > from && to - from <= InterviewState.LongestThinking ? to - from : TimeSpan.Zero;

    private ReportedTurn? Turn(InterviewPlan plan, int number, InterviewEvent one, List<HeardAnswer> heard)
    {
        if (Transcript.Of(plan, number, one) is not { } turn)
        {
            return null;
        }

        var answer = heard.FirstOrDefault(other => other.Assessed.AnswerSeq == number);
        var reworded = happened
            .Select(other => other.Event)
            .OfType<UtteranceReworded>()
            .FirstOrDefault(other => other.UtteranceSeq == number);
        return new ReportedTurn(
            number,
            turn.Speaker,
            turn.Kind,
            turn.FollowUp?.Kind,
            reworded?.Text ?? turn.Text,
            turn.At,
            answer.Assessed?.Answers,
            answer.Assessed?.Answer.Flags ?? [],
            answer.Assessed is null
                ? []
                : TextMarks.In(turn.Text, answer.Assessed.Answer, answer.Open?.Probe?.Rubric ?? question.Rubric)
        )
        {
            EngineText = reworded is null ? null : turn.Text,
        };
    }
}
