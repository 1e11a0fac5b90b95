using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Probes;
using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Core.Interviews;

/// <summary>What an Interview is about, for holding answers against it.</summary>
/// <param name="WriteUp">The text of the write-up that the Interview's first source names; empty when it is gone.</param>
public sealed record InterviewMaterial(string WriteUp)
{
    /// <summary>What the rules found in the project's code.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>
/// Listens and speaks: assesses the candidate's move and chooses what is said next. Pure: the same state, material and time
/// give the same command. Whether that command still stands is for <see cref="Interview.Decide"/> to say.
/// </summary>
public sealed class Interviewer(
    AnswerAssessor assessor,
    ProbeBank probes,
    IReadOnlyDictionary<InterviewStyle, StyleWords> styles
)
{
    private readonly Listener listener = new(assessor);
    private readonly FollowUpChooser chooser = new(assessor, probes);

    /// <summary>The reply to the candidate's pending move.</summary>
    public InterviewCommand.Reply Reply(InterviewState state, InterviewMaterial material, DateTimeOffset at)
    {
        if (state.Pending is not { } move)
        {
            return new InterviewCommand.Reply(at);
        }

        var words = styles[state.Settings.Style];
        var (heard, next) = move switch
        {
            InterviewEvent.ClarificationRequested => (null, Clarify(state, words, at)),
            InterviewEvent.AnswerGiven asked when !state.Thread.Clarified && words.Heard.IsAskingBack(asked.Text) => (
                null,
                Clarify(state, words, at)
            ),
            // Nothing rests on what a language model asked: it is heard, and the interview is where it was.
            InterviewEvent.AnswerGiven when state.Thread.Open is { Kind: FollowUpKind.Proposed } => (
                null,
                GoOn(state, words, LeadAfter(state.Thread.Score), at)
            ),
            InterviewEvent.AnswerGiven said => AfterAnswer(state, words, material, said.Text, at),
            InterviewEvent.DontKnowSaid when MayScaffold(state) => (null, Scaffold(state, words)),
            InterviewEvent.DontKnowSaid => (null, GoOn(state, words, Occasion.Unknown, at)),
            _ => (null, GoOn(state, words, Occasion.Skipped, at)),
        };
        return new InterviewCommand.Reply(at, new Reaction(state.PendingSeq, heard, Whispered(state, next) ?? next));
    }

    /// <summary>
    /// What a mentor whispered comes next, before a follow-up or a new question; but not before help with the question, a
    /// request for an answer, or a contradiction, which could not be raised later.
    /// </summary>
    private static NextUtterance.Further? Whispered(InterviewState state, NextUtterance next) =>
        next
            is NextUtterance.Ask
                or NextUtterance.Close
                or NextUtterance.Further { FollowUp.Kind: not (FollowUpKind.NoAnswer or FollowUpKind.Contradiction) }
        && state.Whispers is [var whisper, ..]
            ? new NextUtterance.Further(
                new FollowUp(
                    FollowUpKind.Mentor,
                    Probe: new AskedProbe(FollowUp.OfMentor, state.Current.Topic, whisper.By, whisper.Text, [])
                )
                {
                    WhisperId = whisper.WhisperId,
                },
                whisper.Text
            )
            : null;

    /// <summary>What is said when the candidate has been silent for long.</summary>
    public InterviewCommand.BreakSilence BreakSilence(InterviewState state, int questionSeq, DateTimeOffset at) =>
        new(questionSeq, styles[state.Settings.Style].Say(Occasion.Silence, state.LastSeq), at);

    /// <summary>What the pending answer comes to, whatever is said next.</summary>
    internal InterviewEvent.AnswerAssessed Assessed(
        InterviewState state,
        InterviewMaterial material,
        string text,
        int seq,
        DateTimeOffset at
    )
    {
        var heard = listener.Hear(state, material, styles[state.Settings.Style].Heard, text);
        return new InterviewEvent.AnswerAssessed(seq, heard.Answer, heard.Score, heard.Points, heard.Answers, at)
        {
            Depth = heard.Depth,
        };
    }

    private (Heard? Heard, NextUtterance Next) AfterAnswer(
        InterviewState state,
        StyleWords words,
        InterviewMaterial material,
        string text,
        DateTimeOffset at
    )
    {
        var heard = listener.Hear(state, material, words.Heard, text);
        text = MachineTalk.BuiltIn.Without(text);
        if (!heard.Answers)
        {
            return (heard, NoAnswer(state, words, text, heard, at));
        }

        if (chooser.Choose(state, words, material, text, heard) is { } further)
        {
            return (heard, further);
        }

        // After a probe, what was said about the question itself is what the lead goes by.
        var lead =
            state.Thread.Open is { Kind: FollowUpKind.Contradiction } ? Occasion.Settled
            : words.Heard.IsNotKnowing(text) && heard.Score < FollowUpChooser.Holds ? Occasion.Unknown
            : LeadAfter(state.Thread.Open?.Probe is null ? heard.Score : Math.Min(state.Thread.Score, heard.Score + 1));
        return (heard, GoOn(state, words, lead, at));
    }

    private static Occasion LeadAfter(double score) =>
        score >= FollowUpChooser.Holds ? Occasion.Strong
        : score >= FollowUpChooser.HoldsInPart ? Occasion.Partial
        : Occasion.Weak;

    /// <summary>Asked for once; after that it is left, for the candidate to practise.</summary>
    private NextUtterance NoAnswer(InterviewState state, StyleWords words, string text, Heard heard, DateTimeOffset at)
    {
        var unknown = words.Heard.IsNotKnowing(text);
        if (unknown && MayScaffold(state))
        {
            return Scaffold(state, words);
        }

        if (unknown || state.Thread.Open is not null || state.Thread.HintGiven)
        {
            var lead =
                unknown ? Occasion.Unknown
                : state.Thread.Answers.IsEmpty || state.Thread.Score < FollowUpChooser.HoldsInPart ? Occasion.Weak
                : Occasion.Partial;
            return GoOn(state, words, lead, at);
        }

        var flag = heard.Flag;
        var occasion = flag switch
        {
            AnswerFlag.Echo => Occasion.Echo,
            AnswerFlag.Copied => Occasion.Copied,
            AnswerFlag.Gibberish => Occasion.Gibberish,
            AnswerFlag.Buzzwords => Occasion.Buzzwords,
            _ when Substance.IsShort(text) => Occasion.Short,
            AnswerFlag.Evasive => Occasion.Evasive,
            AnswerFlag.OffTopic => Occasion.OffTopic,
            _ => Occasion.Short,
        };
        return new NextUtterance.Further(
            new FollowUp(FollowUpKind.NoAnswer, Flag: flag),
            words.Say(occasion, state.PlanIndex)
        );
    }

    /// <summary>In other words, once; who still does not see it gets the scaffold, and then the next question.</summary>
    private NextUtterance Clarify(InterviewState state, StyleWords words, DateTimeOffset at) =>
        state.Thread.Clarified
            ? MayScaffold(state)
                ? Scaffold(state, words)
                : GoOn(state, words, Occasion.Unknown, at)
            : new NextUtterance.Clarify(OtherWords(state, words));

    /// <summary>What is open, narrowed: to the point that was missed, or to what would count as an answer; never the same again.</summary>
    private static string OtherWords(InterviewState state, StyleWords words)
    {
        var thread = state.Thread;
        return thread.Open?.Kind switch
        {
            FollowUpKind.Why => words.Say(Occasion.ClarifyReason, state.PlanIndex),
            FollowUpKind.Contradiction => words.Say(Occasion.ClarifyContradiction, state.PlanIndex),
            FollowUpKind.Boundary => words.Say(Occasion.ClarifyBoundary, state.PlanIndex),
            FollowUpKind.Impact => words.Say(Occasion.ClarifyImpact, state.PlanIndex),
            FollowUpKind.Proposed => words.Say(
                Occasion.ClarifyProposed,
                state.PlanIndex,
                new Dictionary<string, string> { ["quote"] = Quoting.Line(thread.Open.Proposal?.Quote ?? "") }
            ),
            FollowUpKind.MissedPoint => Narrowed(
                state.Current.Rubric.FirstOrDefault(point => point.Id == thread.Open.PointId)
            ),
            FollowUpKind.Probe => Narrowed(thread.Open.Probe is { Rubric: [var first, ..] } ? first : null),
            _ => state.Current.Clarification,
        };

        string Narrowed(RubricPoint? point) =>
            point is { FollowUp: var asked, Text: { Length: > 1 } text }
                ? words
                    .Say(
                        Occasion.ClarifyPoint,
                        state.PlanIndex,
                        new Dictionary<string, string>
                        {
                            ["point"] = char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.'),
                            ["asked"] = asked ?? "",
                        }
                    )
                    .TrimEnd()
                : state.Current.Clarification;
    }

    /// <summary>A scaffold is for who has nothing yet, and only once.</summary>
    private static bool MayScaffold(InterviewState state) =>
        state.Thread is { HintGiven: false, Open: null, Answers.IsEmpty: true } && state.Current.Hint.Length > 0;

    private static NextUtterance.Scaffold Scaffold(InterviewState state, StyleWords words) =>
        new(
            words.Say(
                Occasion.Scaffold,
                state.PlanIndex,
                new Dictionary<string, string> { ["hint"] = state.Current.Hint }
            )
        );

    /// <summary>The next question that was not answered already; when time is up, what must not be left out, then the last one.</summary>
    private NextUtterance GoOn(InterviewState state, StyleWords words, Occasion lead, DateTimeOffset at)
    {
        var next = Schedule.Next(state, at);
        while (next is { } answered && listener.WasAnswered(state, state.Plan.Questions[answered]))
        {
            next = Schedule.Next(state with { PlanIndex = answered }, at);
        }

        if (next is not { } index)
        {
            return new NextUtterance.Close(words.Say(Occasion.Closing, state.PlanIndex));
        }

        var said = Schedule.IsOver(state, at) && index > state.PlanIndex + 1 ? Occasion.ShortOfTime : lead;
        return new NextUtterance.Ask(index, $"{words.Say(said, state.PlanIndex)} {state.Plan.Questions[index].Text}");
    }
}
