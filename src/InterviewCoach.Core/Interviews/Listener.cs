using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Drills;
using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Interviews;

/// <summary>Holds what was said against what was asked, the write-up, the code and what was said before.</summary>
internal sealed class Listener(AnswerAssessor assessor)
{
    /// <summary>From this confidence on a point was made beyond doubt.</summary>
    private const double BeyondDoubt = 0.7;

    /// <summary>
    /// The answer by itself, for what is noticeable about it, and with all that was said before to the same question, for
    /// what it is worth: a point that was made once stays made.
    /// </summary>
    public Heard Hear(InterviewState state, InterviewMaterial material, Phrases phrases, string text)
    {
        var thread = state.Thread;
        var question = state.Current;
        var alone = assessor.Assess(
            (
                thread.Open?.Probe is { } probe
                    ? new AnswerTask(probe.Text, probe.Rubric, null, material.WriteUp, text)
                    : new AnswerTask(question.Text, question.Rubric, question.Reference, material.WriteUp, text)
            ) with
            {
                EarlierAnswers = Earlier(state),
                Findings = material.Findings,
            }
        );
        text = MachineTalk.BuiltIn.Without(text);
        var flag = WhyNot(state, alone, text);
        var answers =
            flag is null
            && Substance.IsAnswer(alone, text)
            && (question.Drill is null || thread.Open?.Probe is not null || DrillAnswers.TellsOfWork(text));
        if (thread.Open?.Probe is not null)
        {
            return new Heard(alone, alone.Score, alone.Points, answers) { Flag = flag };
        }

        if (!answers)
        {
            return new Heard(alone, thread.Score, thread.Points, Answers: false) { Flag = flag };
        }

        if (thread.Answers.IsEmpty)
        {
            return new Heard(alone, alone.Score, alone.Points, Answers: true);
        }

        var together = assessor.Assess(
            new AnswerTask(
                question.Text,
                question.Rubric,
                question.Reference,
                WriteUp: null,
                // Each by itself: an order in one does not swallow the next.
                string.Join(
                    '\n',
                    thread.Answers.Select(answer => MachineTalk.BuiltIn.Without(answer.Text)).Append(text)
                )
            )
        );
        return new Heard(alone, together.Score, together.Points, Answers: true)
        {
            Depth = Depth(thread, phrases, text, together),
        };
    }

    /// <summary>
    /// Whether one earlier answer made every point of the question, so that asking it would sound as if nobody listened. The
    /// core topics are asked in any case.
    /// </summary>
    public bool WasAnswered(InterviewState state, PlannedQuestion question)
    {
        const int mostLookedAt = 3;
        return !QuestionPlanner.CoreTopics.Contains(question.Topic)
            && question.Topic is not (Topic.Opening or Topic.Closing)
            && question.Rubric.Count > 0
            && state
                .Said.Reverse()
                .Where(answer => question.Rubric.All(point => point.Cues.Count == 0 || IsIn(point, answer.Text)))
                .Take(mostLookedAt)
                .Any(answer =>
                    assessor
                        .Assess(new AnswerTask(question.Text, question.Rubric, question.Reference, null, answer.Text))
                        .Points.All(point => point is { Covered: true, Confidence: >= BeyondDoubt })
                );
    }

    /// <summary>A "why" is survived by who says something new that gives a reason or makes another point.</summary>
    private static int Depth(QuestionThread thread, Phrases phrases, string text, Assessment together) =>
        thread.Open is { Kind: FollowUpKind.Why } why
        && Substance.SaysMore(text, thread.Answers)
        && (
            phrases.IsReasoned(text)
            || together.Points.Count(point => point.Covered) > thread.Points.Count(point => point.Covered)
        )
            ? why.Depth
            : 0;

    private static bool IsIn(RubricPoint point, string text) =>
        point.Cues.Any(cue => text.Contains(cue, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Why it is no answer; also where it is the question or an earlier answer once more. Words about a contradiction need not
    /// answer the question.
    /// </summary>
    private static AnswerFlag? WhyNot(InterviewState state, Assessment alone, string text)
    {
        var thread = state.Thread;
        if (Substance.IsSaidBack(text, state.Current.Text) || Substance.IsSaidBack(text, thread.OpenText ?? ""))
        {
            return AnswerFlag.Echo;
        }

        if (
            thread.Open is { Kind: FollowUpKind.Contradiction }
            && !alone.Flags.Contains(AnswerFlag.Gibberish)
            && !Substance.IsShort(text)
        )
        {
            return null;
        }

        return thread.Answers.Any(answer => Substance.IsSaidBack(text, answer.Text))
            ? AnswerFlag.Evasive
            : Substance.WhyNot(alone);
    }

    /// <summary>
    /// What was said to other questions. Left out is what was raised as a contradiction before: it was put right or defended
    /// then, and is not asked about again.
    /// </summary>
    private static List<EarlierAnswer> Earlier(InterviewState state) =>
        state
            .Said.Where(answer =>
                answer.Seq < state.QuestionSeq && state.Thread.Answers.All(own => own.Seq != answer.Seq)
            )
            .Where(answer => state.ContradictionsRaised.All(raised => !IsAbout(raised, answer.Text)))
            .Select(answer => new EarlierAnswer(answer.Seq, answer.Text))
            .ToList();

    private static bool IsAbout(Contradiction raised, string answer) =>
        answer.Contains(raised.Quote, StringComparison.Ordinal)
        || (raised.EarlierSeq is not null && answer.Contains(raised.Stated, StringComparison.Ordinal));
}
