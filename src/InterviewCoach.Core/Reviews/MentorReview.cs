using InterviewCoach.Core.Reports;
using static InterviewCoach.Core.Reviews.ReviewEvent;

namespace InterviewCoach.Core.Reviews;

/// <summary>
/// A mentor's Review of a Session as a decider: commands in, events out, state by folding. Everything is a draft until it is
/// submitted, once; the mentor's own scores come before the engine's are shown, and stand then.
/// </summary>
public static class MentorReview
{
    /// <summary>Longest remark or verdict, in UTF-16 units.</summary>
    public const int LongestText = 4_000;

    /// <summary>Longest reason of an overrule, in UTF-16 units.</summary>
    public const int LongestReason = 1_000;

    public const int LongestName = 80;

    public const int MostComments = 500;

    public const int HighestScore = 5;

    /// <summary>What the command comes to.</summary>
    public static ReviewDecision Decide(ReviewState state, ReviewedSession subject, ReviewCommand command)
    {
        if (command is ReviewCommand.Start start)
        {
            return Start(state, start);
        }

        if (state.LastSeq == 0)
        {
            return Refused("This review has not begun. Say who you are first.");
        }

        if (state.SubmittedAt is not null)
        {
            return command is ReviewCommand.Submit
                ? new ReviewDecision.Known()
                : Refused("This review was submitted and stands as it is. Begin another one to add to it.");
        }

        return command switch
        {
            ReviewCommand.Comment comment => Comment(state, subject, comment),
            ReviewCommand.EditComment edit => Edit(state, edit),
            ReviewCommand.WithdrawComment withdraw => state.Comments.Exists(one => one.Id == withdraw.Id)
                ? Happened(new CommentWithdrawn(withdraw.Id, withdraw.At))
                : new ReviewDecision.Known(),
            ReviewCommand.ScoreTopic score => Score(state, subject, score),
            ReviewCommand.ShowEngine show => Show(state, subject, show),
            ReviewCommand.OverrulePoint overrule => OverrulePoint(state, subject, overrule),
            ReviewCommand.OverruleScore overrule => OverruleScore(state, subject, overrule),
            ReviewCommand.GiveVerdict verdict => Verdict(state, verdict),
            ReviewCommand.Submit submit => state.Verdict is null
                ? Refused("Give a verdict first: not yet, nearly, or ready. It is what the candidate reads first.")
                : Happened(new ReviewSubmitted(submit.At)),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Unknown command."),
        };
    }

    private static ReviewDecision Start(ReviewState state, ReviewCommand.Start start) =>
        state.LastSeq > 0 ? new ReviewDecision.Known()
        : string.IsNullOrWhiteSpace(start.Mentor) ? Refused("Say who reviews: the candidate sees the name.")
        : start.Mentor.Length > LongestName
            ? Refused($"The name has {start.Mentor.Length} characters; {LongestName} is the most.")
        : Happened(new ReviewStarted(start.Mentor.Trim(), start.At));

    private static ReviewDecision Comment(ReviewState state, ReviewedSession subject, ReviewCommand.Comment comment)
    {
        if (state.Ids.Contains(comment.Id))
        {
            return new ReviewDecision.Known();
        }

        if (Unfit(comment.Text, "remark", LongestText) is { } refused)
        {
            return refused;
        }

        return !Enum.IsDefined(comment.Kind) || !subject.Holds(comment.Anchor)
                ? Refused("What the remark points at is not there. Select it again.")
            : state.Ids.Count >= MostComments ? Refused($"{MostComments} remarks are the most. Submit these first.")
            : Happened(new CommentDrafted(comment.Id, comment.Kind, comment.Anchor, comment.Text, comment.At));
    }

    private static ReviewDecision Edit(ReviewState state, ReviewCommand.EditComment edit)
    {
        if (state.Comments.Find(one => one.Id == edit.Id) is not { } comment)
        {
            return Refused("That remark was withdrawn, perhaps in another tab. Write it anew.");
        }

        return !Enum.IsDefined(edit.Kind) ? Refused("A remark is a comment, a suggestion or a note.")
            : Unfit(edit.Text, "remark", LongestText) is { } refused ? refused
            : comment.Text == edit.Text && comment.Kind == edit.Kind ? new ReviewDecision.Known()
            : Happened(new CommentEdited(edit.Id, edit.Kind, edit.Text, edit.At));
    }

    private static ReviewDecision Score(ReviewState state, ReviewedSession subject, ReviewCommand.ScoreTopic score) =>
        state.Scores.TryGetValue(score.Topic, out var given) && given == score.Score ? new ReviewDecision.Known()
        : state.SeesEngine
            ? Refused("You have seen the coach's scores, so yours stand. Overrule what you see otherwise.")
        : !subject.Topics.Contains(score.Topic) ? Refused("That topic was not talked about in this session.")
        : score.Score is < 0 or > HighestScore ? Refused($"Scores go from 0 to {HighestScore}.")
        : Happened(new TopicScored(score.Topic, score.Score, score.At));

    private static ReviewDecision Show(ReviewState state, ReviewedSession subject, ReviewCommand.ShowEngine show)
    {
        var open = subject.Topics.Where(topic => !state.Scores.ContainsKey(topic)).Select(ReportWords.Of).ToList();
        return state.SeesEngine ? new ReviewDecision.Known()
            : open.Count > 0
                ? Refused(
                    $"Score every topic first, or say that you cannot tell; open: {string.Join(", ", open)}. A score that was seen cannot be forgotten."
                )
            : Happened(new EngineShown(show.At));
    }

    private static ReviewDecision OverrulePoint(
        ReviewState state,
        ReviewedSession subject,
        ReviewCommand.OverrulePoint overrule
    )
    {
        if (NotYetOrUnfit(state, overrule.Reason) is { } refused)
        {
            return refused;
        }

        var point = subject
            .Question(overrule.QuestionSeq)
            ?.Points.FirstOrDefault(one => one.Id == overrule.PointId && one.Outcome != PointOutcome.NotAssessed);
        if (point is null)
        {
            return Refused("The coach has not judged that point, so there is nothing to overrule.");
        }

        var engine = point.Outcome == PointOutcome.Covered;
        var standing = state.OverruleOf(overrule.QuestionSeq, overrule.PointId);
        if (engine == overrule.Covered)
        {
            return standing is null
                ? new ReviewDecision.Known()
                : Happened(new OverruleWithdrawn(overrule.QuestionSeq, overrule.PointId, overrule.At));
        }

        return standing is not null && standing.Covered == overrule.Covered && standing.Reason == overrule.Reason
            ? new ReviewDecision.Known()
            : Happened(
                new PointOverruled(
                    overrule.QuestionSeq,
                    overrule.PointId,
                    overrule.Covered,
                    engine,
                    overrule.Reason,
                    overrule.At
                )
            );
    }

    private static ReviewDecision OverruleScore(
        ReviewState state,
        ReviewedSession subject,
        ReviewCommand.OverruleScore overrule
    )
    {
        if (NotYetOrUnfit(state, overrule.Reason) is { } refused)
        {
            return refused;
        }

        if (subject.Question(overrule.QuestionSeq) is not { } question)
        {
            return Refused("There is no such question in this session.");
        }

        var standing = state.OverruleOf(overrule.QuestionSeq);
        return overrule.Score switch
        {
            null when standing is null => new ReviewDecision.Known(),
            null => Happened(new OverruleWithdrawn(overrule.QuestionSeq, null, overrule.At)),
            < 0 or > HighestScore => Refused($"Scores go from 0 to {HighestScore}."),
            { } score when standing is not null && standing.Score == score && standing.Reason == overrule.Reason =>
                new ReviewDecision.Known(),
            { } score => Happened(
                new ScoreOverruled(overrule.QuestionSeq, score, question.Score, overrule.Reason, overrule.At)
            ),
        };
    }

    private static ReviewDecision Verdict(ReviewState state, ReviewCommand.GiveVerdict verdict) =>
        !Enum.IsDefined(verdict.Verdict) ? Refused("A verdict is: not yet, nearly, or ready.")
        : verdict.Text.Length > LongestText
            ? Refused($"The verdict has {verdict.Text.Length} characters; {LongestText} is the most.")
        : state.Verdict is { } given && given.Verdict == verdict.Verdict && given.Text == verdict.Text
            ? new ReviewDecision.Known()
        : Happened(new VerdictGiven(verdict.Verdict, verdict.Text, verdict.At));

    private static ReviewDecision.Refused? NotYetOrUnfit(ReviewState state, string reason) =>
        !state.SeesEngine ? Refused("Score the topics and show the coach's assessment first.")
        : reason.Length > LongestReason
            ? Refused($"The reason has {reason.Length} characters; {LongestReason} is the most.")
        : null;

    private static ReviewDecision.Refused? Unfit(string text, string what, int longest) =>
        string.IsNullOrWhiteSpace(text) ? Refused($"The {what} is empty. Write something, or withdraw it.")
        : text.Length > longest ? Refused($"The {what} has {text.Length:N0} characters; {longest:N0} is the most.")
        : null;

    private static ReviewDecision.Accepted Happened(ReviewEvent happened) => new(happened);

    private static ReviewDecision.Refused Refused(string message) => new(message);
}
