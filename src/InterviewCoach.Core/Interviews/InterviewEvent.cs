using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Interviews;

/// <summary>One WriteUp that an Interview is about: which version, under which name.</summary>
public sealed record InterviewSource(string File, ContentHash Hash);

/// <summary>What happened in an Interview, in the past tense. A closed choice; a Session is a list of these.</summary>
/// <param name="At">When, as the command that caused it said.</param>
public abstract record InterviewEvent(DateTimeOffset At)
{
    /// <summary>The Interview began. Always the first event, and only the first.</summary>
    /// <param name="Settings">What the candidate chose; null in Sessions stored before there was a choice.</param>
    public sealed record InterviewStarted(
        string ProjectTitle,
        IReadOnlyList<InterviewSource> Sources,
        InterviewPlan Plan,
        DateTimeOffset At,
        InterviewSettings? Settings = null
    ) : InterviewEvent(At);

    /// <summary>The interviewer asked the plan's question at <paramref name="PlanIndex"/>.</summary>
    public sealed record QuestionAsked(int PlanIndex, string Text, DateTimeOffset At) : InterviewEvent(At);

    /// <summary>The interviewer put the current question in other words.</summary>
    public sealed record ClarificationGiven(string Text, DateTimeOffset At) : InterviewEvent(At);

    /// <summary>The interviewer gave a scaffold for the current question.</summary>
    public sealed record HintGiven(string Text, DateTimeOffset At) : InterviewEvent(At);

    /// <summary>The answer with number <paramref name="AnswerSeq"/> was assessed.</summary>
    /// <param name="Answer">That answer alone.</param>
    /// <param name="Score">0 to 5: all that was said so far to the question, or to the probe, that it answers.</param>
    /// <param name="Points">The rubric held against all of that.</param>
    /// <param name="Answers">Whether it counts as an answer: evasion, echo, copying and nothing at all do not.</param>
    public sealed record AnswerAssessed(
        int AnswerSeq,
        Assessment Answer,
        double Score,
        IReadOnlyList<PointAssessment> Points,
        bool Answers,
        DateTimeOffset At
    ) : InterviewEvent(At)
    {
        /// <summary>The "why" that this answer survived, 1 to 3; 0 where none was asked, or where it gave no reason.</summary>
        public int Depth { get; init; }
    }

    /// <summary>The interviewer stayed with the question and asked further.</summary>
    public sealed record FollowUpAsked(FollowUp FollowUp, string Text, DateTimeOffset At) : InterviewEvent(At);

    /// <summary>
    /// A language model said the utterance with number <paramref name="UtteranceSeq"/> in other words. What was asked is the
    /// engine's, and its own words stay in their event.
    /// </summary>
    /// <param name="Text">As it was said.</param>
    /// <param name="Model">Which model, as the provider knows it.</param>
    /// <param name="Prompt">By which prompt, in which version.</param>
    public sealed record UtteranceReworded(
        int UtteranceSeq,
        string Text,
        string Model,
        string Prompt,
        DateTimeOffset At
    ) : InterviewEvent(At);

    /// <summary>The candidate was silent for long, and the interviewer said something about it.</summary>
    public sealed record SilenceBroken(string Text, DateTimeOffset At) : InterviewEvent(At);

    /// <summary>A mentor who watches whispered a question; it is no utterance, and is asked by a follow-up.</summary>
    /// <param name="WhisperId">The client's id, unique in the Session.</param>
    /// <param name="By">The mentor's name.</param>
    public sealed record QuestionWhispered(Guid WhisperId, string By, string Text, DateTimeOffset At)
        : InterviewEvent(At);

    /// <summary>The candidate rated themself, before seeing what the assessment says. A later one replaces it.</summary>
    public sealed record SelfRated(IReadOnlyList<TopicRating> Ratings, DateTimeOffset At) : InterviewEvent(At);

    /// <summary>The plan was done, or the candidate ended the Interview; there will be a Report.</summary>
    public sealed record InterviewFinished(string Text, bool ByCandidate, DateTimeOffset At) : InterviewEvent(At);

    /// <summary>The candidate left for good.</summary>
    public sealed record InterviewAbandoned(DateTimeOffset At) : InterviewEvent(At);

    /// <summary>What the candidate did about the current question, to which the interviewer owes a reply.</summary>
    /// <param name="MessageId">The client's id of the message, unique in the Session: a resend carries the same.</param>
    public abstract record CandidateMove(Guid MessageId, DateTimeOffset At) : InterviewEvent(At);

    public sealed record AnswerGiven(Guid MessageId, string Text, DateTimeOffset At) : CandidateMove(MessageId, At);

    public sealed record QuestionSkipped(Guid MessageId, DateTimeOffset At) : CandidateMove(MessageId, At);

    public sealed record DontKnowSaid(Guid MessageId, DateTimeOffset At) : CandidateMove(MessageId, At);

    public sealed record ClarificationRequested(Guid MessageId, DateTimeOffset At) : CandidateMove(MessageId, At);
}
