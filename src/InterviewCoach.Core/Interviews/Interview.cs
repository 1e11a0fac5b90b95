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

    /// <summary>Longest question that a mentor may whisper, in UTF-16 code units.</summary>
    public const int LongestWhisper = 600;

    /// <summary>More would take the interview over.</summary>
    public const int MostWhispers = 5;

    private const string PlanDoneWords = "Those were my questions. Thank you — your report is ready.";
    private const string EndedByCandidateWords = "Fine, let us stop here. Your report covers what we talked about.";

    /// <summary>How long a candidate may be silent before something is said about it.</summary>
    public static readonly TimeSpan LongSilence = TimeSpan.FromMinutes(2);

    /// <summary>What the command comes to in this state.</summary>
    public static Decision Decide(InterviewState state, InterviewCommand command) =>
        command switch
        {
            InterviewCommand.Start start => Start(state, start),
            InterviewCommand.Move move => Move(state, move),
            InterviewCommand.Reply reply => Reply(state, reply),
            InterviewCommand.BreakSilence silence => BreakSilence(state, silence),
            InterviewCommand.Reword reword => Reword(state, reword),
            InterviewCommand.RateSelf rating => RateSelf(state, rating),
            InterviewCommand.Whisper whisper => Whisper(state, whisper),
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
        var next = state.Counted(happened.At);
        return happened switch
        {
            InterviewStarted started => next with
            {
                Status = InterviewStatus.Running,
                Sources = started.Sources,
                Plan = started.Plan,
                Settings = started.Settings ?? InterviewSettings.Default,
            },
            QuestionAsked asked => next with
            {
                PlanIndex = asked.PlanIndex,
                QuestionSeq = next.LastSeq,
                SpokenSeq = next.LastSeq,
                Pending = null,
                Thread = QuestionThread.Empty,
                SilenceBroken = false,
            },
            FollowUpAsked asked => Further(next, asked.FollowUp, asked.Text),
            AnswerAssessed assessed => Assessed(next, assessed),
            ClarificationGiven => next with
            {
                Pending = null,
                SpokenSeq = next.LastSeq,
                Thread = next.Thread with { Clarified = true },
            },
            HintGiven => next with
            {
                Pending = null,
                SpokenSeq = next.LastSeq,
                Thread = next.Thread with { HintGiven = true },
            },
            UtteranceReworded => next,
            SilenceBroken => next with { SilenceBroken = true },
            AnswerGiven answer => Moved(next, answer) with
            {
                Said = next.Thread.Open is { Kind: FollowUpKind.Proposed }
                    ? next.Said
                    : next.Said.Add(new GivenAnswer(next.LastSeq, answer.Text)),
            },
            CandidateMove move => Moved(next, move),
            InterviewFinished => next with { Status = InterviewStatus.Finished, Pending = null },
            InterviewAbandoned => next with { Status = InterviewStatus.Abandoned, Pending = null },
            QuestionWhispered whispered => next with
            {
                Whispers = next.Whispers.Add(whispered),
                WhisperSeqs = next.WhisperSeqs.SetItem(whispered.WhisperId, next.LastSeq),
            },
            SelfRated => next,
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Unknown event."),
        };
    }

    private static InterviewState Moved(InterviewState next, CandidateMove move) =>
        next with
        {
            Pending = move,
            Messages = next.Messages.SetItem(move.MessageId, next.LastSeq),
        };

    private static InterviewState Further(InterviewState next, FollowUp followUp, string text) =>
        next with
        {
            QuestionSeq = next.LastSeq,
            SpokenSeq = next.LastSeq,
            Pending = null,
            SilenceBroken = false,
            Thread = next.Thread with
            {
                FollowUps = next.Thread.FollowUps.Add(followUp),
                Open = followUp,
                OpenText = text,
                Clarified = false,
            },
            ProbesAsked = followUp.Probe is { } probe ? next.ProbesAsked.Add(probe.Id) : next.ProbesAsked,
            ContradictionsRaised = followUp.Contradiction is { } raised
                ? next.ContradictionsRaised.Add(raised)
                : next.ContradictionsRaised,
            BoundaryAsked = next.BoundaryAsked || followUp.Kind == FollowUpKind.Boundary,
            Whispers = followUp.WhisperId is { } asked
                ? next.Whispers.RemoveAll(whisper => whisper.WhisperId == asked)
                : next.Whispers,
            Pressed = next.Pressed + (followUp is { Kind: FollowUpKind.Why, Depth: 1 } ? 1 : 0),
            Proposed = next.Proposed + (followUp.Kind == FollowUpKind.Proposed ? 1 : 0),
        };

    /// <summary>An answer to a probe says nothing of the question's own rubric; one that is no answer says nothing at all.</summary>
    private static InterviewState Assessed(InterviewState next, AnswerAssessed assessed)
    {
        var thread = next.Thread with { StoodBy = StoodBy(next.Thread, assessed) };
        next = next with { Thread = thread };
        if (thread.Open?.Probe is not null || !assessed.Answers)
        {
            return next;
        }

        return next with
        {
            PartTold =
                next.PartTold
                || (assessed.Answer.Ownership && next.Current.Topic is (Topic.Opening or Topic.Ownership)),
            Thread = thread with
            {
                Answers = thread.Answers.AddRange(next.Said.Where(answer => answer.Seq == assessed.AnswerSeq)),
                Score = assessed.Score,
                Points = assessed.Points,
                Depth = Math.Max(thread.Depth, assessed.Depth),
            },
        };
    }

    /// <summary>Asked which of two statements is right, the candidate says again what the sources deny, or puts it right.</summary>
    private static bool StoodBy(QuestionThread thread, AnswerAssessed assessed) =>
        thread.Open?.Contradiction is { } open
            ? assessed.Answer.Contradictions.Any(said => said.Line == open.Line && said.Stated == open.Stated)
            : thread.StoodBy;

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
                new InterviewStarted(start.ProjectTitle, start.Sources, start.Plan, start.At, start.Settings),
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

    private static Decision Reply(InterviewState state, InterviewCommand.Reply reply)
    {
        if (!state.InterviewerIsNext)
        {
            return new Decision.Refused(Refusal.NothingToReplyTo, "It is the candidate's turn.");
        }

        if (reply.Reaction is { } reaction)
        {
            return reaction.MoveSeq == state.PendingSeq
                ? new Decision.Accepted(Reacted(reaction, reply.At))
                : new Decision.Refused(Refusal.NothingToReplyTo, "The candidate has said something else since.");
        }

        return state.Pending switch
        {
            ClarificationRequested => Happened(new ClarificationGiven(state.Current.Clarification, reply.At)),
            DontKnowSaid when !state.Thread.HintGiven && state.Current.Hint.Length > 0 => Happened(
                new HintGiven(state.Current.Hint, reply.At)
            ),
            _ when state.PlanIndex + 1 < state.Plan.Questions.Count => Happened(
                Ask(state.Plan, state.PlanIndex + 1, reply.At)
            ),
            _ => Happened(new InterviewFinished(PlanDoneWords, ByCandidate: false, reply.At)),
        };
    }

    private static List<InterviewEvent> Reacted(Reaction reaction, DateTimeOffset at)
    {
        var events = new List<InterviewEvent>();
        if (reaction.Heard is { } heard)
        {
            events.Add(
                new AnswerAssessed(reaction.MoveSeq, heard.Answer, heard.Score, heard.Points, heard.Answers, at)
                {
                    Depth = heard.Depth,
                }
            );
        }

        events.Add(
            reaction.Next switch
            {
                NextUtterance.Further next => new FollowUpAsked(next.FollowUp, next.Text, at),
                NextUtterance.Scaffold next => new HintGiven(next.Text, at),
                NextUtterance.Clarify next => new ClarificationGiven(next.Text, at),
                NextUtterance.Ask next => new QuestionAsked(next.PlanIndex, next.Text, at),
                NextUtterance.Close next => new InterviewFinished(next.Text, ByCandidate: false, at),
                var other => throw new ArgumentOutOfRangeException(nameof(reaction), other, "Unknown utterance."),
            }
        );
        return events;
    }

    private static Decision BreakSilence(InterviewState state, InterviewCommand.BreakSilence silence)
    {
        if (state.Status != InterviewStatus.Running)
        {
            return NotRunning(state);
        }

        return
            !state.InterviewerIsNext
            && !state.SilenceBroken
            && silence.QuestionSeq == state.QuestionSeq
            && silence.At - state.LastAt >= LongSilence
            ? Happened(new SilenceBroken(silence.Text, silence.At))
            : new Decision.Refused(Refusal.NotSilentForLong, "There is nothing to say about a silence now.");
    }

    private static Decision Reword(InterviewState state, InterviewCommand.Reword reword) =>
        state.Status == InterviewStatus.Running
        && reword.UtteranceSeq == state.SpokenSeq
        && reword.UtteranceSeq == state.LastSeq
        && !string.IsNullOrWhiteSpace(reword.Text)
            ? Happened(new UtteranceReworded(reword.UtteranceSeq, reword.Text, reword.Model, reword.Prompt, reword.At))
            : new Decision.Refused(Refusal.NothingToReword, "The interview has gone on in the engine's own words.");

    private static Decision RateSelf(InterviewState state, InterviewCommand.RateSelf rating)
    {
        if (state.Status != InterviewStatus.Finished)
        {
            return new Decision.Refused(Refusal.NotOver, "Rate yourself when the interview is over.");
        }

        return
            rating.Ratings.Count > 0
            && rating.Ratings.All(topic => topic.Rating is >= 0 and <= 5 && Enum.IsDefined(topic.Topic))
            && rating.Ratings.DistinctBy(topic => topic.Topic).Count() == rating.Ratings.Count
            ? Happened(new SelfRated(rating.Ratings, rating.At))
            : new Decision.Refused(Refusal.UnknownRating, "Give each topic one rating from 0 to 5.");
    }

    private static Decision Whisper(InterviewState state, InterviewCommand.Whisper whisper)
    {
        if (state.WhisperSeqs.TryGetValue(whisper.WhisperId, out var seq))
        {
            return new Decision.Known(seq);
        }

        if (state.Status != InterviewStatus.Running)
        {
            return NotRunning(state);
        }

        return string.IsNullOrWhiteSpace(whisper.Text)
                ? new Decision.Refused(Refusal.EmptyWhisper, "The question is empty. Write what you want to hear.")
            : whisper.Text.Length > LongestWhisper
                ? new Decision.Refused(
                    Refusal.WhisperTooLong,
                    $"The question has {whisper.Text.Length:N0} characters; {LongestWhisper} is the most. Ask one thing."
                )
            : state.Whispers.Count >= MostWhispers
                ? new Decision.Refused(
                    Refusal.TooManyWhispers,
                    $"{MostWhispers} questions wait to be asked already. Let the candidate answer first."
                )
            : Happened(new QuestionWhispered(whisper.WhisperId, whisper.By, whisper.Text.Trim(), whisper.At));
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
