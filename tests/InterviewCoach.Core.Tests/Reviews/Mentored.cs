using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Core.Tests.Reports;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reviews;

/// <summary>A Review of an interview about tiles, command by command.</summary>
internal sealed class Mentored
{
    public const string Source = "# Kilnwatch\n\nTiles crack; cameras see it.\n\nRecall 0.9 on unseen kilns.\n";
    public static readonly Guid First = new("00000000-0000-0000-0000-000000000001");

    public static readonly IReadOnlyList<InterviewEvent> Session = Told.Walk(2.5).Events;

    public static readonly ReviewedSession Subject = new(
        SessionReport.Of(Session),
        [((WriteUpReading.Read)WriteUpReader.Read(Source, "kiln.md")).WriteUp]
    );

    public ReviewState State { get; private set; } = ReviewState.Initial;

    public List<ReviewEvent> Events { get; } = [];

    /// <summary>A Review in which every Topic is scored and the engine shown.</summary>
    public static Mentored Scored()
    {
        var review = Begun();
        foreach (var topic in Subject.Topics)
        {
            review.Do(new ReviewCommand.ScoreTopic(topic, 4, Told.Noon));
        }

        review.Do(new ReviewCommand.ShowEngine(Told.Noon));
        return review;
    }

    public static Mentored Begun()
    {
        var review = new Mentored();
        review.Do(new ReviewCommand.Start("Ada", Told.Noon));
        return review;
    }

    public ReviewDecision Do(ReviewCommand command)
    {
        var decision = MentorReview.Decide(State, Subject, command);
        if (decision is ReviewDecision.Accepted accepted)
        {
            Events.Add(accepted.Event);
            State = ReviewState.Evolve(State, accepted.Event);
        }

        return decision;
    }

    /// <summary>A command that must be taken.</summary>
    public Mentored Does(ReviewCommand command)
    {
        Assert.IsType<ReviewDecision.Accepted>(Do(command));
        return this;
    }

    public string Refused(ReviewCommand command) => Assert.IsType<ReviewDecision.Refused>(Do(command)).Message;

    public static ReviewCommand.Comment Comment(
        string text = "Say which kilns.",
        Guid? id = null,
        Anchor? anchor = null,
        CommentKind kind = CommentKind.Comment
    ) => new(id ?? First, kind, anchor ?? Subject.AnchorIn(3, 2, 13)!, text, Told.Noon);

    public static ReviewCommand.GiveVerdict Verdict(string text = "Nearly there.") =>
        new(MentorVerdict.Nearly, text, Told.Noon);
}
