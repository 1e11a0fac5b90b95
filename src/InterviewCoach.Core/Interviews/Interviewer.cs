using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Probes;

namespace InterviewCoach.Core.Interviews;

/// <summary>What an Interview is about, for holding answers against it.</summary>
/// <param name="WriteUp">The text of the write-up that the Interview's first source names; empty when it is gone.</param>
public sealed record InterviewMaterial(string WriteUp);

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
    private readonly FollowUpChooser chooser = new(probes);

    /// <summary>The reply to the candidate's pending move.</summary>
    public InterviewCommand.Reply Reply(InterviewState state, InterviewMaterial material, DateTimeOffset at)
    {
        if (state.Pending is not { } move)
        {
            return new InterviewCommand.Reply(at);
        }

        var words = styles[state.Settings.Style];
        var heard = move is InterviewEvent.AnswerGiven answer ? Hear(state, material, answer.Text) : null;
        var next = move switch
        {
            InterviewEvent.ClarificationRequested => new NextUtterance.Clarify(state.Current.Clarification),
            InterviewEvent.DontKnowSaid when MayScaffold(state) => Scaffold(state, words),
            InterviewEvent.DontKnowSaid => GoOn(state, words, Occasion.Unknown, at),
            InterviewEvent.AnswerGiven said => AfterAnswer(state, words, said.Text, heard!, at),
            _ => GoOn(state, words, Occasion.Skipped, at),
        };
        return new InterviewCommand.Reply(at, new Reaction(state.PendingSeq, heard, next));
    }

    /// <summary>What is said when the candidate has been silent for long.</summary>
    public InterviewCommand.BreakSilence BreakSilence(InterviewState state, int questionSeq, DateTimeOffset at) =>
        new(questionSeq, styles[state.Settings.Style].Say(Occasion.Silence, state.LastSeq), at);

    /// <summary>
    /// The answer by itself, for what is noticeable about it, and with all that was said before to the same question, for
    /// what it is worth: a point that was made once stays made.
    /// </summary>
    private Heard Hear(InterviewState state, InterviewMaterial material, string text)
    {
        var thread = state.Thread;
        if (thread.Open?.Probe is { } probe)
        {
            var toProbe = assessor.Assess(new AnswerTask(probe.Text, probe.Rubric, null, material.WriteUp, text));
            return new Heard(toProbe, toProbe.Score, toProbe.Points, Substance.IsAnswer(toProbe, text));
        }

        var question = state.Current;
        var alone = assessor.Assess(
            new AnswerTask(question.Text, question.Rubric, question.Reference, material.WriteUp, text)
        );
        if (!Substance.IsAnswer(alone, text))
        {
            return new Heard(alone, thread.Score, thread.Points, Answers: false);
        }

        if (thread.Answers.IsEmpty)
        {
            return new Heard(alone, alone.Score, alone.Points, Answers: true);
        }

        var together = assessor.Assess(
            new AnswerTask(
                question.Text,
                question.Rubric,
                question.Reference,
                WriteUp: null,
                string.Join('\n', thread.Answers.Select(answer => answer.Text).Append(text))
            )
        );
        return new Heard(alone, together.Score, together.Points, Answers: true);
    }

    private NextUtterance AfterAnswer(
        InterviewState state,
        StyleWords words,
        string text,
        Heard heard,
        DateTimeOffset at
    )
    {
        if (!heard.Answers)
        {
            return NoAnswer(state, words, heard, at);
        }

        if (chooser.Choose(state, words, text, heard) is { } further)
        {
            return further;
        }

        var lead =
            state.Thread.Open is { Kind: FollowUpKind.Contradiction } && heard.Answer.Contradictions.Count == 0
                ? Occasion.Settled
            : heard.Score >= FollowUpChooser.Holds ? Occasion.Strong
            : heard.Score >= FollowUpChooser.HoldsInPart ? Occasion.Partial
            : Occasion.Weak;
        return GoOn(state, words, lead, at);
    }

    /// <summary>Asked for once; after that it is left, for the candidate to practise.</summary>
    private static NextUtterance NoAnswer(InterviewState state, StyleWords words, Heard heard, DateTimeOffset at)
    {
        var flag = Substance.WhyNot(heard.Answer);
        if (flag == AnswerFlag.Evasive && MayScaffold(state))
        {
            return Scaffold(state, words);
        }

        if (state.Thread.Open is not null || state.Thread.HintGiven)
        {
            return GoOn(state, words, state.Thread.Answers.IsEmpty ? Occasion.Unknown : Occasion.Weak, at);
        }

        var occasion = flag switch
        {
            AnswerFlag.Evasive => Occasion.Evasive,
            AnswerFlag.OffTopic => Occasion.OffTopic,
            AnswerFlag.Echo => Occasion.Echo,
            AnswerFlag.Copied => Occasion.Copied,
            AnswerFlag.Gibberish => Occasion.Gibberish,
            _ => Occasion.Short,
        };
        return new NextUtterance.Further(
            new FollowUp(FollowUpKind.NoAnswer, Flag: flag),
            words.Say(occasion, state.PlanIndex)
        );
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

    /// <summary>The next question; when time is up, what must not be left out, then the last one.</summary>
    private static NextUtterance GoOn(InterviewState state, StyleWords words, Occasion lead, DateTimeOffset at)
    {
        var next = Schedule.Next(state, at);
        if (next is not { } index)
        {
            return new NextUtterance.Close(words.Say(Occasion.Closing, state.PlanIndex));
        }

        var said = index == state.PlanIndex + 1 ? lead : Occasion.ShortOfTime;
        return new NextUtterance.Ask(index, $"{words.Say(said, state.PlanIndex)} {state.Plan.Questions[index].Text}");
    }
}
