using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Tests.Interviews.Zoo;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Core.Tests.Interviews;

/// <summary>Single exchanges, on a plan made by hand.</summary>
public sealed class InterviewerTests
{
    private const string Strong =
        "I split the orders by date, the last three months are for testing, because orders of one day share the weather.";

    private static readonly PlannedQuestion Split = new(
        "validation.hand-made",
        Topic.Validation,
        "How did you split the orders, and why so?",
        "Because it matters.",
        [],
        [
            new RubricPoint("by", "Says that the split is by date", ["by date", "by time"], "By what did you split?"),
            new RubricPoint("reason", "Gives a reason for the split", ["because", "share"], "And the reason?"),
        ],
        "In other words: what is on either side?",
        "Think of what lies on either side."
    )
    {
        Ladder = ["Why the last three months?", "And why not the first?", "What if they had been a holiday?"],
    };

    private static readonly PlannedQuestion Next = Some.Question(2, Topic.Data);

    [Fact]
    public void A_missed_point_is_asked_for()
    {
        var played = Play("It is eighty to twenty, as is usual for that number of rows.");

        var asked = Assert.IsType<FollowUpAsked>(played[^1]);
        Assert.Equal((FollowUpKind.MissedPoint, "by"), (asked.FollowUp.Kind, asked.FollowUp.PointId));
    }

    [Fact]
    public void A_question_that_brings_nothing_new_when_asked_further_is_spent()
    {
        var played = Play(
            "It is eighty to twenty, as is usual for that number of rows.",
            "The number of rows is two hundred thousand, more or less, from one depot."
        );

        Assert.Equal(1, Assert.IsType<QuestionAsked>(played[^1]).PlanIndex);
    }

    [Fact]
    public void An_answer_that_holds_is_pressed_by_the_ladder_as_deep_as_reasons_go()
    {
        var played = Play(
            Strong,
            "Because three months hold every weekday often enough, and the slots differ between weekdays.",
            "The first months of orders were before the new vans arrived, so testing on them says little about what comes.",
            "A holiday would have been wrong, since volumes double then; I checked that there was none."
        );

        Assert.Equal(
            Split.Ladder,
            played
                .OfType<FollowUpAsked>()
                .Where(asked => asked.FollowUp.Kind == FollowUpKind.Why)
                .Select(asked => asked.Text)
        );
        Assert.Equal(3, AskedQuestions.Of(played)[0].Depth);
    }

    [Fact]
    public void Where_no_reason_comes_the_pressing_ends_and_the_depth_stays()
    {
        var played = Play(
            Strong,
            "Because three months hold every weekday often enough, and the slots differ between weekdays.",
            "It was simply the usual habit of everybody there."
        );

        Assert.Equal(1, Assert.IsType<QuestionAsked>(played[^1]).PlanIndex);
        Assert.Equal(1, AskedQuestions.Of(played)[0].Depth);
    }

    [Fact]
    public void The_same_answer_again_is_none()
    {
        var played = Play(Strong, Strong);

        Assert.False(played.OfType<AnswerAssessed>().Last().Answers);
        Assert.Equal(1, Assert.IsType<QuestionAsked>(played[^1]).PlanIndex);
    }

    [Fact]
    public void Who_asks_back_gets_other_words_then_the_scaffold_then_the_next_question()
    {
        var played = Play("What do you mean?", "/clarify", "/clarify");

        Assert.IsType<ClarificationGiven>(played[4 - 1]);
        Assert.Single(played.OfType<ClarificationGiven>());
        Assert.Single(played.OfType<HintGiven>());
        Assert.Equal(1, Assert.IsType<QuestionAsked>(played[^1]).PlanIndex);
    }

    [Fact]
    public void A_follow_up_of_few_words_says_first_what_it_is_about()
    {
        var terse = Split with
        {
            Rubric = [new RubricPoint("by", "Names the line between the parts", ["date"], "Which one?")],
        };

        var played = Play(new InterviewPlan(1, [terse, Next]), "It is eighty to twenty, as is usual for so many rows.");

        var asked = Assert.IsType<FollowUpAsked>(played[^1]).Text;
        Assert.Contains("named the line between the parts", asked, StringComparison.Ordinal);
        Assert.EndsWith("Which one?", asked, StringComparison.Ordinal);
    }

    [Fact]
    public void A_follow_up_that_is_not_understood_is_narrowed_to_the_point_it_is_about()
    {
        var played = Play("It is eighty to twenty, as is usual for that number of rows.", "What do you mean?");

        var asked = played.OfType<FollowUpAsked>().Single().Text;
        var again = Assert.IsType<ClarificationGiven>(played[^1]).Text;
        Assert.Contains("a good answer", again, StringComparison.Ordinal);
        Assert.NotEqual(asked, again);
    }

    [Fact]
    public void What_was_answered_ahead_is_not_asked_again()
    {
        var monitoring = Split with { Id = "monitoring.hand-made", Topic = Topic.Monitoring, Ladder = [] };
        var data = Some.Question(3, Topic.Data);

        var played = Play(new InterviewPlan(1, [Some.Question(1), monitoring, data]), Strong);

        Assert.Equal(2, Assert.IsType<QuestionAsked>(played[^1]).PlanIndex);
    }

    [Fact]
    public void A_core_topic_is_asked_even_when_it_was_answered_ahead()
    {
        var played = Play(new InterviewPlan(1, [Some.Question(1), Split]), Strong);

        Assert.Equal(1, Assert.IsType<QuestionAsked>(played[^1]).PlanIndex);
    }

    [Fact]
    public void Another_figure_than_in_an_earlier_answer_is_held_against_it_once()
    {
        var played = Play(
            new InterviewPlan(1, [Some.Question(1, Topic.Data), Some.Question(2, Topic.Metrics), Next]),
            "We had a recall of 0.62 on the test set, as it was in the last run.",
            "/skip",
            "The recall was 0.81 on the test set, which is what the depot wanted.",
            "0.62 is right, the other one was on the validation rows."
        );

        var raised = Assert.Single(
            played.OfType<FollowUpAsked>(),
            asked => asked.FollowUp.Kind == FollowUpKind.Contradiction
        );
        Assert.Contains("0.62", raised.Text, StringComparison.Ordinal);
        Assert.Contains("0.81", raised.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            Arena.Styles[InterviewStyle.Neutral].Texts[Occasion.Settled][1],
            Assert.IsType<QuestionAsked>(played[^1]).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void We_throughout_is_asked_about_once_in_a_session()
    {
        const string we = "We decided it together, we looked at the weeks, and then we cut our data by date.";

        var played = Play(new InterviewPlan(1, [Split, Split with { Id = "validation.two" }]), we, "/skip", we);

        Assert.Single(played.OfType<FollowUpAsked>(), asked => asked.FollowUp.Kind == FollowUpKind.Boundary);
    }

    private static IReadOnlyList<InterviewEvent> Play(params string[] said) =>
        Play(new InterviewPlan(1, [Split, Next]), said);

    /// <summary>The events up to the reply to the last thing said.</summary>
    private static IReadOnlyList<InterviewEvent> Play(InterviewPlan plan, params string[] said)
    {
        var events = new List<InterviewEvent>();
        var state = InterviewState.Initial;
        Do(Some.Start() with { Plan = plan });
        foreach (var words in said)
        {
            Do(
                words switch
                {
                    "/skip" => Some.Skip(state),
                    "/clarify" => Some.Clarify(state),
                    _ => new InterviewCommand.Answer(Guid.NewGuid(), state.QuestionSeq, words, Some.Noon),
                }
            );
            Do(Arena.Interviewer.Reply(state, new InterviewMaterial(""), Some.Noon));
        }

        return events;

        void Do(InterviewCommand command)
        {
            var accepted = Assert.IsType<Decision.Accepted>(Interview.Decide(state, command));
            events.AddRange(accepted.Events);
            state = accepted.Events.Aggregate(state, Interview.Evolve);
        }
    }
}
