using InterviewCoach.Core.Questions;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Core.Interviews;

/// <summary>
/// The interview as a decider: commands in, events out, state by folding. No clock, no I/O, no chance; after Chassaing,
/// "Functional Event Sourcing Decider" (2021).
/// </summary>
public static class Interview
{
    /// <summary>Longest answer taken, in UTF-16 code units.</summary>
    public const int MaxAnswerLength = 16_000;

    private const string PlanDoneWords = "Those were my questions. Thank you — your report is ready.";
    private const string EndedByCandidateWords = "Fine, let us stop here. Your report covers what we talked about.";

    /// <summary>What the command comes to in this state.</summary>
    public static Decision Decide(InterviewState state, InterviewCommand command) =>
        command switch
        {
            InterviewCommand.Start start => Start(state, start),
            InterviewCommand.Move move => Move(state, move),
            InterviewCommand.Reply reply => Reply(state, reply.At),
            InterviewCommand.Finish finish => state.Status == InterviewStatus.Running
                ? Happened(new InterviewFinished(EndedByCandidateWords, ByCandidate: true, finish.At))
                : NotRunning(state),
            InterviewCommand.Abandon abandon => state.Status == InterviewStatus.Running
                ? Happened(new InterviewAbandoned(abandon.At))
                : NotRunning(state),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Unknown command."),
        };

    /// <summary>The state after the event. Total over every sequence that <see cref="Decide"/> can produce.</summary>
    public static InterviewState Evolve(InterviewState state, InterviewEvent happened)
    {
        var next = state with { LastSeq = state.LastSeq + 1 };
        return happened switch
        {
            InterviewStarted started => next with { Status = InterviewStatus.Running, Plan = started.Plan },
            QuestionAsked asked => next with
            {
                PlanIndex = asked.PlanIndex,
                QuestionSeq = next.LastSeq,
                Pending = null,
                HintGiven = false,
            },
            ClarificationGiven => next with { Pending = null },
            HintGiven => next with { Pending = null, HintGiven = true },
            CandidateMove move => next with
            {
                Pending = move,
                Messages = state.Messages.SetItem(move.MessageId, next.LastSeq),
            },
            InterviewFinished => next with { Status = InterviewStatus.Finished, Pending = null },
            InterviewAbandoned => next with { Status = InterviewStatus.Abandoned, Pending = null },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Unknown event."),
        };
    }

    private static Decision Start(InterviewState state, InterviewCommand.Start start)
    {
        if (state.Status != InterviewStatus.NotStarted)
        {
            return new Decision.Refused(Refusal.AlreadyStarted, "This interview has already begun. Open it again.");
        }

        return start.Plan.Questions.Count == 0
            ? new Decision.Refused(
                Refusal.EmptyPlan,
                "There is nothing to ask about yet. Add a write-up that says what was built."
            )
            : Happened(
                new InterviewStarted(start.ProjectTitle, start.Sources, start.Plan, start.At),
                Ask(start.Plan, 0, start.At)
            );
    }

    private static Decision Move(InterviewState state, InterviewCommand.Move move)
    {
        // A resend is answered before anything else: the first try may have ended the interview.
        if (state.Messages.TryGetValue(move.MessageId, out var seq))
        {
            return new Decision.Known(seq);
        }

        if (state.Status != InterviewStatus.Running)
        {
            return NotRunning(state);
        }

        if (state.InterviewerIsNext)
        {
            return new Decision.Refused(
                Refusal.NotYourTurn,
                "Your last message is stored and the interviewer is about to reply. Wait for the next question."
            );
        }

        if (move.QuestionSeq != state.QuestionSeq)
        {
            return new Decision.Refused(
                Refusal.QuestionMovedOn,
                "The interview has moved on to another question, perhaps in another tab. Read it, then answer that one."
            );
        }

        return move switch
        {
            InterviewCommand.Answer answer when string.IsNullOrWhiteSpace(answer.Text) => new Decision.Refused(
                Refusal.EmptyAnswer,
                "The answer is empty. Write something, or choose “Skip” or “I don’t know”."
            ),
            InterviewCommand.Answer { Text.Length: > MaxAnswerLength } answer => new Decision.Refused(
                Refusal.AnswerTooLong,
                $"The answer has {answer.Text.Length:N0} characters; {MaxAnswerLength:N0} is the most. Shorten it and send it again."
            ),
            InterviewCommand.Answer answer => Happened(new AnswerGiven(answer.MessageId, answer.Text, answer.At)),
            InterviewCommand.Skip skip => Happened(new QuestionSkipped(skip.MessageId, skip.At)),
            InterviewCommand.SayDontKnow dontKnow => Happened(new DontKnowSaid(dontKnow.MessageId, dontKnow.At)),
            InterviewCommand.AskClarification ask => Happened(new ClarificationRequested(ask.MessageId, ask.At)),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "Unknown move."),
        };
    }

    private static Decision Reply(InterviewState state, DateTimeOffset at)
    {
        if (!state.InterviewerIsNext)
        {
            return new Decision.Refused(Refusal.NothingToReplyTo, "It is the candidate's turn.");
        }

        return state.Pending switch
        {
            ClarificationRequested => Happened(new ClarificationGiven(state.Current.Clarification, at)),
            DontKnowSaid when !state.HintGiven && state.Current.Hint.Length > 0 => Happened(
                new HintGiven(state.Current.Hint, at)
            ),
            _ when state.PlanIndex + 1 < state.Plan.Questions.Count => Happened(
                Ask(state.Plan, state.PlanIndex + 1, at)
            ),
            _ => Happened(new InterviewFinished(PlanDoneWords, ByCandidate: false, at)),
        };
    }

    private static QuestionAsked Ask(InterviewPlan plan, int index, DateTimeOffset at) =>
        new(index, plan.Questions[index].Text, at);

    private static Decision.Accepted Happened(params InterviewEvent[] events) => new(events);

    private static Decision.Refused NotRunning(InterviewState state) =>
        new(
            Refusal.NotRunning,
            state.Status == InterviewStatus.NotStarted
                ? "This interview has not begun. Start it from its project."
                : "This interview is over. Its report and transcript are kept; start another one to go on."
        );
}
