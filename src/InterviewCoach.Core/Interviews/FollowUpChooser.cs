using System.Globalization;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Drills;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Planning;
using InterviewCoach.Core.Questions.Probes;

namespace InterviewCoach.Core.Interviews;

/// <summary>
/// Whether to stay with a question that was answered, and what to ask then: first what cannot both be true, then whose work
/// it was, then what is missing; where the answer holds, the reasons behind it, or what a word of it invites. One thing that
/// brought nothing new is not followed by another: then the question is spent.
/// </summary>
internal sealed class FollowUpChooser(AnswerAssessor assessor, ProbeBank probes)
{
    /// <summary>From this score on an answer holds; below, points are missing that matter.</summary>
    public const double Holds = 3.25;

    /// <summary>From this score on there is something in the answer to go on from.</summary>
    public const double HoldsInPart = 1.5;

    /// <summary>More than this on one question is an interrogation.</summary>
    public const int MostFollowUps = 4;
    private const int MostContradictions = 2;
    private const int Depths = 3;

    /// <summary>A probe that says what the plan asks anyway would be a question twice.</summary>
    private const double SameWording = 0.5;

    /// <summary>What to ask further, or null to go on.</summary>
    public NextUtterance.Further? Choose(
        InterviewState state,
        StyleWords words,
        InterviewMaterial material,
        string text,
        Heard heard
    )
    {
        if (state.Current.Topic == Topic.Closing || state.Thread.FollowUps.Count >= MostFollowUps)
        {
            return null;
        }

        if (Contradicted(state, words, material, heard) is { } contradicted)
        {
            return contradicted;
        }

        if (Schedule.IsLate(state))
        {
            return null;
        }

        if (state.Current.Drill is { } drill)
        {
            return Deeper(state, drill, heard);
        }

        return state.Thread.Open switch
        {
            // Who was pressed for a reason is not asked for something else in the middle of it.
            { Kind: FollowUpKind.Why } why => why.Depth < Depths && heard.Depth == why.Depth
                ? Why(state, words, heard, why.Depth + 1)
                : null,

            // A probe, or a mentor's question, led away from the question; coming back to it would confuse.
            { Kind: FollowUpKind.Probe or FollowUpKind.Mentor } => null,
            { } when IsSpent(state, heard) => null,
            null => TooMuch(state, words, heard)
                ?? Impact(state, words, heard)
                ?? Boundary(state, words, text, heard)
                ?? (heard.Score < Holds ? Missed(state, words, heard) : Why(state, words, heard))
                ?? Probe(state, words, text),
            _ => (heard.Score < Holds ? Missed(state, words, heard) : null) ?? Probe(state, words, text),
        };
    }

    /// <summary>A drill goes one level down while the answers hold, and leaves the skill when one does not.</summary>
    private static NextUtterance.Further? Deeper(InterviewState state, DrilledSkill drill, Heard heard)
    {
        var asked = state.Thread.Count(FollowUpKind.Probe);
        if (heard.Score < DrillResult.Survives || asked >= drill.Deeper.Count)
        {
            return null;
        }

        var next = drill.Deeper[asked];
        return new NextUtterance.Further(
            new FollowUp(
                FollowUpKind.Probe,
                Probe: new AskedProbe(next.Id, next.Topic, drill.Skill, next.Text, next.Rubric)
            ),
            next.Text
        );
    }

    /// <summary>Whether what was asked further brought neither a point nor more of one.</summary>
    private static bool IsSpent(InterviewState state, Heard heard)
    {
        const double progress = 0.25;
        return !state.Thread.Answers.IsEmpty
            && state.Thread.Open is { Kind: not FollowUpKind.Contradiction }
            && heard.Score < state.Thread.Score + progress
            && heard.Points.Count(point => point.Covered) <= state.Thread.Points.Count(point => point.Covered);
    }

    private static NextUtterance.Further? Contradicted(
        InterviewState state,
        StyleWords words,
        InterviewMaterial material,
        Heard heard
    )
    {
        if (
            state.Thread.Count(FollowUpKind.Contradiction) >= MostContradictions
            || state.Thread.Open is { Kind: FollowUpKind.Contradiction }
        )
        {
            return null;
        }

        var found = heard.Answer.Contradictions.FirstOrDefault(said =>
            !state.ContradictionsRaised.Any(raised => raised.Line == said.Line && raised.Stated == said.Stated)
            && !Doubt.IsIn(said, material.WriteUp, words.Heard)
        );
        if (found is null)
        {
            return null;
        }

        var earlier = found.Source == ContradictionSource.EarlierAnswer;
        var values = new Dictionary<string, string>
        {
            ["quote"] = Quoting.Line(found.Quote),
            [earlier ? "earlier" : "stated"] = Quoting.Line(found.Stated),
            ["line"] = found.Line.ToString(CultureInfo.InvariantCulture),
        };
        return new NextUtterance.Further(
            new FollowUp(FollowUpKind.Contradiction, Contradiction: found),
            words.Say(earlier ? Occasion.ContradictionEarlier : Occasion.Contradiction, state.PlanIndex, values)
        );
    }

    /// <summary>Who claims too much is asked where it ends, rather than told.</summary>
    private static NextUtterance.Further? TooMuch(InterviewState state, StyleWords words, Heard heard) =>
        heard.Score < Holds && heard.Answer.Flags.Contains(AnswerFlag.OverClaim)
            ? new NextUtterance.Further(
                new FollowUp(FollowUpKind.NoAnswer, Flag: AnswerFlag.OverClaim),
                words.Say(Occasion.OverClaim, state.PlanIndex)
            )
            : null;

    /// <summary>An opening that tells how and never what came of it.</summary>
    private static NextUtterance.Further? Impact(InterviewState state, StyleWords words, Heard heard) =>
        state.Current.Topic != Topic.Opening
        || heard.Answer.ImpactFirst
        || heard.Answer.Structure.Contains(AnswerPart.Result)
            ? null
            : new NextUtterance.Further(new FollowUp(FollowUpKind.Impact), words.Say(Occasion.Impact, state.PlanIndex));

    private static NextUtterance.Further? Boundary(InterviewState state, StyleWords words, string text, Heard heard)
    {
        const int manyWe = 2;
        var said = Substance.Count(text, words.Heard.We);
        var unclear = said >= manyWe || (said > 0 && state.Current.Topic == Topic.Ownership);
        return state.BoundaryAsked || state.PartTold || heard.Answer.Ownership || !unclear
            ? null
            : new NextUtterance.Further(
                new FollowUp(FollowUpKind.Boundary),
                words.Say(Occasion.Boundary, state.PlanIndex)
            );
    }

    /// <summary>The first point that is missing for sure: asking for what was half said sounds as if nobody listened.</summary>
    private static NextUtterance.Further? Missed(InterviewState state, StyleWords words, Heard heard)
    {
        if (state.Thread.Count(FollowUpKind.MissedPoint) >= words.MissedPoints)
        {
            return null;
        }

        var missed = state
            .Current.Rubric.Zip(heard.Points)
            .Where(pair => pair.Second is { Covered: false, Unsure: false } && pair.First.FollowUp is not null)
            .Select(pair => pair.First)
            .FirstOrDefault(point => state.Thread.FollowUps.All(asked => asked.PointId != point.Id));
        return missed is null
            ? null
            : new NextUtterance.Further(
                new FollowUp(FollowUpKind.MissedPoint, PointId: missed.Id),
                InContext(missed, state, words)
            );
    }

    /// <summary>"On which rows?" stands alone badly: what has not been said yet is said before it.</summary>
    private static string InContext(RubricPoint missed, InterviewState state, StyleWords words)
    {
        const int terse = 4;
        var asked = missed.FollowUp!;
        return Substance.Words(asked).Length <= terse && words.Heard.Missing(missed.Text) is { } missing
            ? words.Say(
                Occasion.MissedBriefly,
                state.PlanIndex + state.Thread.FollowUps.Count,
                new Dictionary<string, string> { ["missing"] = missing, ["asked"] = asked }
            )
            : asked;
    }

    /// <summary>
    /// One for a question, and few in all: a probe leads away from what was planned. None about a word that was said only to
    /// deny it, and none that the answer has answered already.
    /// </summary>
    private NextUtterance.Further? Probe(InterviewState state, StyleWords words, string text)
    {
        const int minutesForOne = 5;
        const int mostLookedAt = 3;
        if (
            state.Current.Topic == Topic.Opening
            || state.Thread.Count(FollowUpKind.Probe) > 0
            || state.ProbesAsked.Count * minutesForOne >= state.Settings.Minutes
        )
        {
            return null;
        }

        return ProbeFinder
            .FindAll(probes, text, state.ProbesAsked)
            .Where(hit => !state.Current.Text.Contains(hit.Term, StringComparison.OrdinalIgnoreCase))
            .Where(hit => !words.Heard.IsDenied(text, hit.Start))
            .Where(hit =>
            {
                var wording = Wording.Of(hit.Text);
                return state.Plan.Questions.All(question => Wording.Of(question.Text).Likeness(wording) < SameWording);
            })
            .Take(mostLookedAt)
            .Where(hit =>
                !assessor
                    .Assess(new AnswerTask(hit.Text, hit.Probe.Rubric, null, null, text))
                    .Points.Any(point => point.Covered)
            )
            .Select(hit => new NextUtterance.Further(
                new FollowUp(
                    FollowUpKind.Probe,
                    Probe: new AskedProbe(hit.Probe.Id, hit.Probe.Topic, hit.Term, hit.Text, hit.Probe.Rubric)
                ),
                hit.Text
            ))
            .FirstOrDefault();
    }

    private static NextUtterance.Further? Why(InterviewState state, StyleWords words, Heard heard) =>
        state.Pressed < words.PressedQuestions && QuestionPlanner.CoreTopics.Contains(state.Current.Topic)
            ? Why(state, words, heard, 1)
            : null;

    /// <summary>The question's own ladder where it has one; else the candidate's words are asked back.</summary>
    private static NextUtterance.Further? Why(InterviewState state, StyleWords words, Heard heard, int depth)
    {
        var followUp = new FollowUp(FollowUpKind.Why, Depth: depth);
        if (state.Current.Ladder.Count >= depth)
        {
            return new NextUtterance.Further(followUp, state.Current.Ladder[depth - 1]);
        }

        if (depth > 1)
        {
            return new NextUtterance.Further(
                followUp,
                words.Say(depth == 2 ? Occasion.WhySecond : Occasion.WhyThird, state.PlanIndex)
            );
        }

        // A part of the work needs no reason; what came of it needs a cause.
        if (state.Current.Topic == Topic.Ownership)
        {
            return null;
        }

        var quote = heard
            .Points.Where(point => point is { Covered: true, Unsure: false })
            .Select(point => Quoting.Clause(point.Quote, words.Heard))
            .FirstOrDefault(clause => clause is not null);
        return quote is null
            ? null
            : new NextUtterance.Further(
                followUp,
                words.Say(
                    state.Current.Topic == Topic.Impact ? Occasion.WhyOutcome : Occasion.WhyFirst,
                    state.PlanIndex,
                    new Dictionary<string, string> { ["quote"] = quote }
                )
            );
    }
}
