using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Planning;

namespace InterviewCoach.Core.Interviews;

/// <summary>What a language model may propose a follow-up to.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What the candidate said.</param>
public sealed record Invitation(string Question, string Answer);

/// <summary>
/// When a language model may propose what to ask further. The engine decides by the rule that changes least: only where it
/// has nothing to ask itself and would go on, where there is time, once for a question and seldom in all. What is answered then
/// is kept in the transcript and not assessed, and its time is not counted, so that the questions asked, their order, points and
/// scores are those of the same interview without it.
/// </summary>
public static class ProposedFollowUps
{
    private const int MinutesForOne = 8;

    /// <summary>A question that says what the plan asks anyway would be asked twice.</summary>
    private const double SameWording = 0.5;

    /// <summary>What may be proposed to, if anything may.</summary>
    /// <param name="state">The state in which the reply was made.</param>
    /// <param name="reply">What the engine would say.</param>
    public static Invitation? Invited(InterviewState state, InterviewCommand.Reply reply) =>
        state.Pending is InterviewEvent.AnswerGiven answer
        && reply.Reaction is { Heard.Answers: true, Next: NextUtterance.Ask }
        && state.Current is { Drill: null, Topic: not (Topic.Opening or Topic.Closing) }
        && state.Thread.Open?.Kind is null or FollowUpKind.MissedPoint or FollowUpKind.Why or FollowUpKind.Boundary
        && state.Thread.FollowUps.Count < FollowUpChooser.MostFollowUps
        && state.Thread.Count(FollowUpKind.Proposed) == 0
        && state.Proposed * MinutesForOne < state.Settings.Minutes
        && !Schedule.IsLate(state)
            ? new Invitation(state.Thread.OpenText ?? state.Current.Text, answer.Text)
            : null;

    /// <summary>The reply with the proposal in it; the engine's own where the proposal asks what is asked anyway.</summary>
    /// <param name="state">As for <see cref="Invited"/>.</param>
    /// <param name="reply">What the engine would say.</param>
    /// <param name="proposed">The proposal, checked against the answer.</param>
    /// <param name="model">Which model, as the provider knows it.</param>
    /// <param name="prompt">By which prompt, in which version.</param>
    public static InterviewCommand.Reply Accept(
        InterviewState state,
        InterviewCommand.Reply reply,
        ProposedFollowUp proposed,
        string model,
        string prompt
    )
    {
        if (reply.Reaction is not { } reaction || Invited(state, reply) is null)
        {
            return reply;
        }

        var wording = Wording.Of(proposed.Question);
        var asked = state.Plan.Questions.Select(question => question.Text).Append(state.Thread.OpenText ?? "");
        return asked.Any(text => Wording.Of(text).Likeness(wording) >= SameWording)
            ? reply
            : reply with
            {
                Reaction = reaction with
                {
                    Next = new NextUtterance.Further(
                        new FollowUp(FollowUpKind.Proposed) { Proposal = new Proposal(proposed.Quote, model, prompt) },
                        proposed.Question
                    ),
                },
            };
    }
}
