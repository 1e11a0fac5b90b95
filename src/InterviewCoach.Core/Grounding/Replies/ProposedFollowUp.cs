namespace InterviewCoach.Core.Grounding.Replies;

/// <summary>A further question that a model proposes.</summary>
/// <param name="Quote">The words of the answer that invite it.</param>
/// <param name="Question">As it would be asked.</param>
public sealed record ProposedFollowUp(string Quote, string Question);

public sealed partial class ReplyChecks
{
    private const int LongestQuestion = 220;
    private const int MostQuestionWords = 32;
    private const int FewestQuestionWords = 4;
    private const int FewestQuoted = 3;

    /// <summary>One question, in one sentence, that rests on words of the answer and names nothing that was not named.</summary>
    /// <param name="reply">As it came.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What the candidate said.</param>
    public CheckedReply<ProposedFollowUp> FollowUp(string reply, string question, string answer)
    {
        if (ReplyJson.Read<ProposedFollowUp>(reply) is not { } proposed)
        {
            return CheckedReply<ProposedFollowUp>.Refused(DropReason.Schema);
        }

        var asked = proposed.Question.Trim();
        if (asked.Length == 0)
        {
            return CheckedReply<ProposedFollowUp>.Refused(DropReason.Empty);
        }

        var reason =
            CheckQuote(proposed.Quote, answer, FewestQuoted)
            ?? guard.Check(asked, GroundsOf(LongestQuestion, [question], answer))
            ?? CheckAsked(asked, proposed.Quote, answer);
        return reason is { } dropped
            ? CheckedReply<ProposedFollowUp>.Refused(dropped)
            : CheckedReply<ProposedFollowUp>.Shown(
                new ProposedFollowUp(proposed.Quote.Trim().TrimEnd('.', ',', ';', ':'), asked)
            );
    }

    /// <summary>It asks, once, and of what the answer says; it tells nothing.</summary>
    private DropReason? CheckAsked(string asked, string quote, string answer)
    {
        if (Words(asked) is < FewestQuestionWords or > MostQuestionWords)
        {
            return DropReason.TooLong;
        }

        if (!asked.EndsWith('?') || asked.Count(letter => letter == '?') > 1 || Sentences(asked).Count > 1)
        {
            return DropReason.OffTopic;
        }

        var said = Meanings(OfStranger(answer)).ToHashSet(StringComparer.Ordinal);
        var quoted = Meanings(quote).ToHashSet(StringComparer.Ordinal);
        var meant = Meanings(asked).ToList();
        return meant.Exists(quoted.Contains) && meant.Count(said.Contains) * 3 >= meant.Count
            ? null
            : DropReason.OffTopic;
    }
}
