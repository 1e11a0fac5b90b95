using InterviewCoach.Core.Assessing;

namespace InterviewCoach.Core.Tests.Assessing;

/// <summary>What the assessor is worth on the interview answers written for it. A change that lowers a figure says so here.</summary>
public sealed class InterviewAnswersTests
{
    private static readonly IReadOnlyList<(InterviewAnswers.Labelled Label, Assessment Said)> Assessed =
    [
        .. InterviewAnswers.All.Select(label => (label, Concepts.Assessor.Assess(label.Task))),
    ];

    [Fact]
    public void Most_points_are_judged_as_an_interviewer_would()
    {
        var right = Assessed.Sum(one => one.Label.Covered.Zip(one.Said.Points, (c, p) => c == p.Covered ? 1 : 0).Sum());
        var all = Assessed.Sum(one => one.Label.Covered.Length);

        Assert.True(right >= 0.78 * all, $"{right} of {all}");
    }

    [Fact]
    public void Most_scores_are_within_one_of_the_interviewers()
    {
        var near = Assessed.Count(one => Math.Abs(one.Label.Score - one.Said.Score) <= 1);

        Assert.True(near >= 0.7 * Assessed.Count, $"{near} of {Assessed.Count}");
    }

    [Fact]
    public void Ownership_is_told_from_we_and_the_passive()
    {
        var right = Assessed.Count(one => one.Label.Ownership == one.Said.Ownership);

        Assert.True(right >= 0.95 * Assessed.Count, $"{right} of {Assessed.Count}");
    }

    [Fact]
    public void Contradictions_are_found_and_only_those()
    {
        foreach (var (label, said) in Assessed)
        {
            Assert.Equal(label.Contradicted, said.Contradictions.Select(one => one.Line).Distinct().Order());
        }
    }

    [Fact]
    public void Every_quote_is_the_candidates_or_the_write_ups_own_words()
    {
        foreach (var (label, said) in Assessed)
        {
            Assert.All(
                said.Points.Where(p => p.Covered),
                p => Assert.Contains(p.Quote, label.Task.Answer, StringComparison.Ordinal)
            );
            Assert.All(said.Points.Where(p => p.Covered), p => Assert.NotEmpty(p.Quote));
            var lines = label.Task.WriteUp!.Split('\n');
            foreach (var contradiction in said.Contradictions)
            {
                Assert.Contains(contradiction.Stated, lines[contradiction.Line - 1], StringComparison.Ordinal);
                Assert.Contains(contradiction.Quote, label.Task.Answer, StringComparison.Ordinal);
            }
        }
    }
}
