using System.Globalization;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Planning;
using InterviewCoach.Core.Questions.Probes;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Interviews;

/// <summary>
/// Whether to stay with a question that was answered, and what to ask then: first what cannot both be true, then whose work
/// it was, then what is missing, then what a word of the answer invites, and where the answer holds the reasons behind it.
/// </summary>
internal sealed class FollowUpChooser(ProbeBank probes)
{
    /// <summary>From this score on an answer holds; below, points are missing that matter.</summary>
    public const double Holds = 3.25;

    /// <summary>From this score on there is something in the answer to go on from.</summary>
    public const double HoldsInPart = 1.5;

    /// <summary>More than this on one question is an interrogation.</summary>
    private const int MostFollowUps = 4;
    private const int MostContradictions = 2;
    private const int Depths = 3;
    private const int LongestQuote = 140;
    private static readonly string[] FirstPersonPlural = ["we", "our", "us", "we've", "we’ve"];

    /// <summary>A probe that says what the plan asks anyway would be a question twice.</summary>
    private const double SameWording = 0.5;

    /// <summary>What to ask further, or null to go on.</summary>
    public NextUtterance.Further? Choose(InterviewState state, StyleWords words, string text, Heard heard)
    {
        if (state.Current.Topic == Topic.Closing || state.Thread.FollowUps.Count >= MostFollowUps)
        {
            return null;
        }

        if (Contradicted(state, words, heard) is { } contradicted)
        {
            return contradicted;
        }

        if (Schedule.IsLate(state))
        {
            return null;
        }

        // Who was pressed for a reason is not asked for something else in the middle of it.
        if (state.Thread.Open is { Kind: FollowUpKind.Why } why)
        {
            return why.Depth < Depths && Substance.SaysMore(text, state.Thread.Answers)
                ? Why(state, words, heard, why.Depth + 1)
                : null;
        }

        return Boundary(state, words, text, heard)
            ?? (heard.Score < HoldsInPart ? Missed(state, words, heard) : null)
            ?? Probe(state, text)
            ?? (heard.Score < Holds ? Missed(state, words, heard) : null)
            ?? (MayPress(state, words, heard) ? Why(state, words, heard, 1) : null);
    }

    private static NextUtterance.Further? Contradicted(InterviewState state, StyleWords words, Heard heard)
    {
        if (state.Thread.Count(FollowUpKind.Contradiction) >= MostContradictions)
        {
            return null;
        }

        var found = heard.Answer.Contradictions.FirstOrDefault(said =>
            !state.ContradictionsRaised.Any(raised => raised.Line == said.Line && raised.Stated == said.Stated)
        );
        return found is null
            ? null
            : new NextUtterance.Further(
                new FollowUp(FollowUpKind.Contradiction, Contradiction: found),
                words.Say(
                    Occasion.Contradiction,
                    state.PlanIndex,
                    new Dictionary<string, string>
                    {
                        ["quote"] = Quoted(found.Quote),
                        ["stated"] = Quoted(found.Stated),
                        ["line"] = found.Line.ToString(CultureInfo.InvariantCulture),
                    }
                )
            );
    }

    private static NextUtterance.Further? Boundary(InterviewState state, StyleWords words, string text, Heard heard)
    {
        const int manyWe = 2;
        var said = Substance.Count(text, FirstPersonPlural);
        var unclear = said >= manyWe || (said > 0 && state.Current.Topic == Topic.Ownership);
        return state.BoundaryAsked || heard.Answer.Ownership || !unclear
            ? null
            : new NextUtterance.Further(
                new FollowUp(FollowUpKind.Boundary),
                words.Say(Occasion.Boundary, state.PlanIndex)
            );
    }

    private static NextUtterance.Further? Missed(InterviewState state, StyleWords words, Heard heard)
    {
        if (state.Thread.Count(FollowUpKind.MissedPoint) >= words.MissedPoints)
        {
            return null;
        }

        var missed = state
            .Current.Rubric.Zip(heard.Points)
            .Where(pair => !pair.Second.Covered && pair.First.FollowUp is not null)
            .Select(pair => pair.First)
            .FirstOrDefault(point => state.Thread.FollowUps.All(asked => asked.PointId != point.Id));
        return missed is null
            ? null
            : new NextUtterance.Further(new FollowUp(FollowUpKind.MissedPoint, PointId: missed.Id), missed.FollowUp!);
    }

    /// <summary>One for a question, and few in all: a probe leads away from what was planned.</summary>
    private NextUtterance.Further? Probe(InterviewState state, string text)
    {
        const int minutesForOne = 5;
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
            .Where(hit =>
            {
                var wording = Wording.Of(hit.Text);
                return state.Plan.Questions.All(question => Wording.Of(question.Text).Likeness(wording) < SameWording);
            })
            .Select(hit => new NextUtterance.Further(
                new FollowUp(
                    FollowUpKind.Probe,
                    Probe: new AskedProbe(hit.Probe.Id, hit.Probe.Topic, hit.Term, hit.Text, hit.Probe.Rubric)
                ),
                hit.Text
            ))
            .FirstOrDefault();
    }

    private static bool MayPress(InterviewState state, StyleWords words, Heard heard) =>
        heard.Score >= Holds
        && state.Pressed < words.PressedQuestions
        && state.Thread.Open is null
        && QuestionPlanner.CoreTopics.Contains(state.Current.Topic);

    /// <summary>The question's own ladder where it has one; else the candidate's words are asked back.</summary>
    private static NextUtterance.Further? Why(InterviewState state, StyleWords words, Heard heard, int depth)
    {
        var followUp = new FollowUp(FollowUpKind.Why, Depth: depth);
        if (state.Current.Ladder.Count >= depth)
        {
            return new NextUtterance.Further(followUp, state.Current.Ladder[depth - 1]);
        }

        var occasion = depth switch
        {
            1 => Occasion.WhyFirst,
            2 => Occasion.WhySecond,
            _ => Occasion.WhyThird,
        };
        var quote = heard.Points.Where(point => point.Covered).Select(point => point.Quote).FirstOrDefault("");
        return depth == 1 && quote.Length == 0
            ? null
            : new NextUtterance.Further(
                followUp,
                words.Say(occasion, state.PlanIndex, new Dictionary<string, string> { ["quote"] = Quoted(quote) })
            );
    }

    /// <summary>As it may stand between quotation marks: one line, not too long, no full stop at its end.</summary>
    private static string Quoted(string words) =>
        WholeCharacters.Cut(words.ReplaceLineEndings(" ").Trim().TrimEnd('.', ',', ';'), LongestQuote);
}
