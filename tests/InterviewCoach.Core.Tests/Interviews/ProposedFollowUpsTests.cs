using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Tests.Interviews.Zoo;

namespace InterviewCoach.Core.Tests.Interviews;

/// <summary>What a language model may have asked, and that nothing rests on it.</summary>
public sealed class ProposedFollowUpsTests
{
    private const string Asked = "Which one of those surprised the people on site?";
    private static readonly InterviewSettings Settings = new(InterviewStyle.Neutral, 20);

    public static TheoryData<string, string> Answers =>
        new()
        {
            {
                "expert",
                "I built the baseline, the split by time and the recall of 0.93 myself, because accuracy was misleading."
            },
            { "expert", "/skip" },
            { "expert", "/dontknow" },
            { "expert", "/clarify" },
            { "limited", "It was never 0.4, we measured an accuracy of 12% and no baseline at all." },
            { "bluffer", "We used cutting edge synergy and everything was perfect." },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public void The_same_interview_with_and_without_has_the_same_questions_points_scores_and_verdict(
        string who,
        string said
    )
    {
        Candidate candidate = who switch
        {
            "expert" => Candidates.Expert,
            "limited" => Candidates.HonestButLimited,
            _ => Candidates.Bluffer,
        };
        var plan = Project.LateDeliveries.Plan(new PlanOptions(1, 20));
        var without = Arena.Play(Project.LateDeliveries, candidate, plan, Settings);

        var with = Arena.Play(
            Project.LateDeliveries,
            moment =>
                moment.State.Thread.Open is { Kind: FollowUpKind.Proposed }
                    ? moment.State.Thread.Clarified
                        ? "/skip"
                        : said
                    : candidate(moment),
            plan,
            Settings,
            invited => new ProposedFollowUp(invited.Answer[..Math.Min(20, invited.Answer.Length)], Asked)
        );

        Assert.True(who != "expert" || with.FollowUps(FollowUpKind.Proposed).Any());
        Assert.Equal(Judged(without), Judged(with));
    }

    [Fact]
    public void It_is_asked_seldom_once_for_a_question_and_only_where_the_engine_would_go_on()
    {
        var plan = Project.LateDeliveries.Plan(new PlanOptions(1, 20));

        var played = Arena.Play(
            Project.LateDeliveries,
            Candidates.Expert,
            plan,
            Settings,
            _ => new ProposedFollowUp("quote", Asked)
        );

        Assert.InRange(played.FollowUps(FollowUpKind.Proposed).Count(), 1, 3);
        Assert.All(
            AskedQuestions.Of(played.Events),
            asked => Assert.True(asked.Thread.Count(FollowUpKind.Proposed) <= 1)
        );
    }

    [Fact]
    public void One_that_says_what_the_plan_asks_anyway_is_not_asked()
    {
        var plan = Project.LateDeliveries.Plan(new PlanOptions(1, 20));

        var played = Arena.Play(
            Project.LateDeliveries,
            Candidates.Expert,
            plan,
            Settings,
            _ => new ProposedFollowUp("quote", plan.Questions[^2].Text)
        );

        Assert.Empty(played.FollowUps(FollowUpKind.Proposed));
    }

    [Fact]
    public void The_transcript_says_whose_question_it_was()
    {
        var played = Arena.Play(
            Project.LateDeliveries,
            Candidates.Expert,
            Project.LateDeliveries.Plan(new PlanOptions(1, 20)),
            Settings,
            _ => new ProposedFollowUp("quote", Asked)
        );

        var report = SessionReport.Of(played.Events);

        Assert.Contains(ReportWords.Proposed, Core.Reports.Exports.ReportHtml.Document(report));
        Assert.Contains(ReportWords.Proposed, Core.Reports.Exports.ReportMarkdown.Write(report));
    }

    private static string Judged(Played played)
    {
        var report = SessionReport.Of(played.Events);
        return string.Join(
            '\n',
            report
                .QuestionsInOrder()
                .Select(question =>
                    $"{question.Id} {question.Outcome} {question.Score} {question.Owned} {question.Depth} {string.Join(',', question.Points.Select(point => point.Outcome))} {question.Contradictions.Count} {string.Join(',', question.Flags)}"
                )
                .Append($"{report.Verdict.Kind} {report.Verdict.Reason}")
                .Concat(report.Verdict.Fixes.Select(fix => fix.Text))
        );
    }
}
