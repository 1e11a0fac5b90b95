using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.LanguageModels;
using InterviewCoach.Web.LanguageModels;
using InterviewCoach.Web.Storage;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Interviews;

/// <summary>
/// Lets a language model propose a follow-up where the engine allows for one. It gets half the time of a first sentence, so
/// that what is said next may still be put in other words within the rest; without a proposal in time the engine goes on.
/// </summary>
public sealed class Proposals(CheckedReplies replies, IOptions<LanguageModelOptions> options)
{
    private const int MostOfAnswer = 4000;

    public bool IsOn => replies.IsOn;

    /// <summary>What a model is given to propose a follow-up; half of what the room waits for a first sentence.</summary>
    public TimeSpan Limit => options.Value.FirstSentence / 2;

    /// <summary>The reply with a proposal in it, or the engine's as it is.</summary>
    public async Task<InterviewCommand.Reply> WithProposalAsync(
        OwnerId owner,
        SessionId session,
        InterviewState state,
        InterviewCommand.Reply reply,
        Invitation invited,
        CancellationToken stopping
    )
    {
        var answer = ReplyChecks.OfStranger(WholeCharacters.Cut(invited.Answer, MostOfAnswer));
        var question = ReplyChecks.OfStranger(invited.Question);
        var written = await replies.AskAsync(
            owner,
            session,
            ModelTask.ProposeFollowUp,
            new Dictionary<string, string>
            {
                ["question"] = PromptRendering.Literal(question),
                ["answer"] = PromptRendering.Literal(answer),
            },
            text => replies.Checks.FollowUp(text, question, answer),
            // It rests on the answer alone, and somebody waits: there is no time to look anything up.
            evidence: null,
            Limit,
            stopping
        );
        return written.Value is { } proposed
            ? ProposedFollowUps.Accept(state, reply, proposed, written.Model, written.Prompt)
            : reply;
    }
}
