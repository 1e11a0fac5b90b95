using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Reports;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Core.Tests.Interviews.Zoo;

/// <summary>Whole interviews with people of all kinds: does each get what a good interviewer would give them?</summary>
public sealed class ZooTests
{
    private static readonly IReadOnlyDictionary<string, Candidate> All = new Dictionary<string, Candidate>
    {
        ["expert"] = Candidates.Expert,
        ["honest but limited"] = Candidates.HonestButLimited,
        ["rambler"] = Candidates.Rambler,
        ["contradicter"] = Candidates.Contradicter,
        ["stubborn"] = Candidates.Stubborn,
        ["over-claimer"] = Candidates.OverClaimer,
        ["bluffer"] = Candidates.Bluffer,
        ["copier"] = Candidates.Copier,
        ["one-worder"] = Candidates.OneWorder,
        ["echoer"] = Candidates.Echoer,
        ["injector"] = Candidates.Injector,
        ["off topic"] = Candidates.OffTopic,
        ["silent"] = Candidates.Silent,
    };

    public static TheoryData<string, string> Everybody =>
        new(All.Keys.SelectMany(name => Project.All.Select(project => (name, project.Name))));

    public static TheoryData<string> Projects => new(Project.All.Select(project => project.Name));

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Every_interview_ends_and_nobody_is_worn_out_or_told_the_same_twice(string name, string project)
    {
        foreach (var style in Enum.GetValues<InterviewStyle>())
        {
            var played = Arena.Play(Of(project), All[name], style);

            Assert.Equal(InterviewStatus.Finished, played.State.Status);
            Assert.All(
                AskedQuestions.Of(played.Events),
                asked => Assert.True(asked.Thread.FollowUps.Count <= 4, asked.Question.Text)
            );
            var spoken = played.Turns.Where(turn => turn.Speaker == Speaker.Interviewer).ToList();
            Assert.All(spoken.Zip(spoken.Skip(1)), pair => Assert.NotEqual(pair.First.Text, pair.Second.Text));
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Scores_come_out_in_the_right_order(string project)
    {
        double Score(Candidate candidate) =>
            new long[] { 1, 2, 3 }.Average(seed => Arena.Play(Of(project), candidate, seed: seed).Score);

        var expert = Score(Candidates.Expert);
        var rambler = Score(Candidates.Rambler);
        var limited = Score(Candidates.HonestButLimited);
        var bluffer = Score(Candidates.Bluffer);

        Assert.True(expert > rambler + 0.2, $"expert {expert:0.00}, rambler {rambler:0.00}");
        Assert.True(expert > limited + 1, $"expert {expert:0.00}, limited {limited:0.00}");
        Assert.True(limited > bluffer + 0.4, $"limited {limited:0.00}, bluffer {bluffer:0.00}");
        var overClaimer = Score(Candidates.OverClaimer);
        Assert.True(expert > overClaimer + 1, $"expert {expert:0.00}, over-claimer {overClaimer:0.00}");
        Assert.True(limited + 0.2 > overClaimer, $"limited {limited:0.00}, over-claimer {overClaimer:0.00}");
        // Who puts a figure right loses nothing; who stands by it does.
        var contradicter = Score(Candidates.Contradicter);
        Assert.True(Math.Abs(expert - contradicter) < 0.4, $"expert {expert:0.00}, contradicter {contradicter:0.00}");
        Assert.True(Score(Candidates.Stubborn) < Math.Min(expert, contradicter));
        Assert.All(
            new Candidate[] { Candidates.Injector, Candidates.OffTopic },
            candidate => Assert.True(limited > Score(candidate))
        );
        Assert.All(
            new Candidate[] { Candidates.Copier, Candidates.OneWorder, Candidates.Echoer, Candidates.Silent },
            candidate => Assert.InRange(Score(candidate), 0, 0.2)
        );
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_topic_in_which_a_wrong_figure_is_stood_by_does_not_hold(string project)
    {
        var report = SessionReport.Of(Arena.Play(Of(project), Candidates.Stubborn).Events);

        var stood = report
            .Topics.Where(topic =>
                topic.Questions.Any(question =>
                    question.Contradictions.Any(one => one.Outcome == ContradictionOutcome.StoodBy)
                )
            )
            .ToList();
        Assert.NotEmpty(stood);
        Assert.All(stood, topic => Assert.True(topic.Level <= TopicLevel.Partial, $"{topic.Topic} {topic.Score}"));
        Assert.NotEqual(VerdictKind.Ready, report.Verdict.Kind);
        Assert.Contains("stood by yours", report.Verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_style_changes_words_and_never_what_an_answer_is_worth(string project)
    {
        var scores = Enum.GetValues<InterviewStyle>()
            .Select(style =>
                AskedQuestions
                    .Of(Arena.Play(Of(project), Candidates.AnswersOnce, style, minutes: 40).Events)
                    .Select(asked => (asked.Question.Id, asked.Score))
                    .ToList()
            )
            .ToList();

        Assert.Equal(scores[0], scores[1]);
        Assert.Equal(scores[0], scores[2]);
    }

    [Fact]
    public void An_expert_is_pressed_for_reasons_up_to_three_deep_and_otherwise_moved_on()
    {
        var played = Arena.Play(Project.LateDeliveries, Candidates.Expert);

        var asked = AskedQuestions.Of(played.Events);
        Assert.Contains(asked, question => question.Depth == 3);
        Assert.InRange(played.FollowUps(FollowUpKind.Why).Count(why => why.Depth == 1), 1, 3);
        Assert.InRange(asked.Average(question => question.Thread.FollowUps.Count), 0.5, 2);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_one_worder_is_asked_once_to_say_more_and_has_not_answered(string project)
    {
        var played = Arena.Play(Of(project), Candidates.OneWorder);

        Assert.True(played.FollowUps(FollowUpKind.NoAnswer).Count() >= 8);
        Assert.All(
            AskedQuestions.Of(played.Events),
            asked => Assert.True(asked.Thread.Count(FollowUpKind.NoAnswer) <= 1)
        );
        Assert.True(played.All<AnswerAssessed>().Count(assessed => assessed.Answers) <= 2);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_copier_is_told_and_has_not_answered(string project)
    {
        var played = Arena.Play(Of(project), Candidates.Copier);

        Assert.True(played.FollowUps(FollowUpKind.NoAnswer).Count(asked => asked.Flag == AnswerFlag.Copied) >= 8);
        Assert.Equal(0, played.Score);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_echo_is_noticed(string project)
    {
        var played = Arena.Play(Of(project), Candidates.Echoer);

        Assert.All(played.FollowUps(FollowUpKind.NoAnswer), asked => Assert.Equal(AnswerFlag.Echo, asked.Flag));
        Assert.True(played.FollowUps(FollowUpKind.NoAnswer).Count() >= 10);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_contradiction_is_raised_once_with_both_quotes_and_the_line(string project)
    {
        var (said, right, line) = Candidates.Misremembered(Of(project));

        var played = Arena.Play(Of(project), Candidates.Contradicter);

        var raised = Assert.Single(
            played.All<FollowUpAsked>(),
            asked => asked.FollowUp.Contradiction is { } found && said.Contains(found.Quote, StringComparison.Ordinal)
        );
        Assert.Equal(line, raised.FollowUp.Contradiction!.Line);
        Assert.Contains(said.TrimEnd('.'), raised.Text, StringComparison.Ordinal);
        Assert.Contains(right, raised.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Not_knowing_gets_one_scaffold_and_then_a_note_for_practice(string project)
    {
        var played = Arena.Play(Of(project), Candidates.HonestButLimited);

        var unknown = Words(Occasion.Unknown);
        var turns = played.Turns;
        Assert.Contains(turns, turn => turn.Kind == TurnKind.Hint);
        Assert.All(
            turns.Zip(turns.Skip(1), turns.Skip(2)).Where(three => three.Second.Kind == TurnKind.DontKnow),
            three =>
                Assert.True(
                    three.First.Kind == TurnKind.Hint
                        ? unknown.Any(lead => three.Third.Text.StartsWith(lead, StringComparison.Ordinal))
                            || three.Third.Kind == TurnKind.Closing
                        : three.Third.Kind == TurnKind.Hint,
                    three.Third.Text
                )
        );
    }

    [Fact]
    public void Not_knowing_in_a_follow_up_is_taken_as_that()
    {
        var turns = Arena.Play(Project.LateDeliveries, Candidates.HonestButLimited).Turns;

        var unknown = Words(Occasion.Unknown);
        var after = turns
            .Zip(turns.Skip(1))
            .Where(pair => pair.First.Text.StartsWith("I don't know, I did not look", StringComparison.Ordinal))
            .Select(pair => pair.Second.Text)
            .ToList();
        Assert.NotEmpty(after);
        Assert.All(
            after,
            text => Assert.True(unknown.Any(lead => text.StartsWith(lead, StringComparison.Ordinal)), text)
        );
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Instructions_to_the_interviewer_change_nothing(string project)
    {
        var injected = Arena.Play(Of(project), Candidates.Injector);
        Assert.InRange(injected.Score, 0, 1);
        Assert.Equal(injected.State.Plan.Questions.Count, AskedQuestions.Of(injected.Events).Count);

        var expert = Arena.Play(Of(project), Candidates.Expert);
        var both = Arena.Play(Of(project), Candidates.ExpertAndInjector);
        Assert.True(both.Score <= expert.Score + 0.1, $"{both.Score:0.00} beside {expert.Score:0.00}");
    }

    [Fact]
    public void A_silence_is_broken_once_for_each_question_and_nothing_is_held_against_silence()
    {
        var played = Arena.Play(Project.LateDeliveries, Candidates.Silent);

        Assert.Equal(AskedQuestions.Of(played.Events).Count, played.All<SilenceBroken>().Count());
        Assert.Empty(played.All<AnswerAssessed>());
    }

    [Fact]
    public void Who_asks_back_hears_the_question_in_other_words_once_and_is_not_assessed_for_it()
    {
        var played = Arena.Play(
            Project.LateDeliveries,
            moment => moment.State.Thread is { Clarified: false, Open: null } ? "What do you mean by that?" : "/skip"
        );

        var asked = AskedQuestions.Of(played.Events);
        Assert.Equal(asked.Count, played.All<ClarificationGiven>().Count());
        Assert.Empty(played.All<AnswerAssessed>());
    }

    [Fact]
    public void An_opening_of_mere_technique_is_asked_once_what_came_of_it()
    {
        var played = Arena.Play(
            Project.LateDeliveries,
            _ => "It is a classifier on a table of orders, first the cleaning, then features of the route, then trees."
        );

        Assert.Single(played.FollowUps(FollowUpKind.Impact));
        Assert.Empty(Arena.Play(Project.LateDeliveries, Candidates.Expert).FollowUps(FollowUpKind.Impact));
    }

    private static IReadOnlyList<string> Words(Occasion occasion) =>
        Arena.Styles[InterviewStyle.Neutral].Texts[occasion];

    private static Project Of(string name) => Project.All.Single(project => project.Name == name);
}
