using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli;

/// <summary>An interview held in this process, from its start to its end.</summary>
/// <param name="interviewer">Who asks.</param>
/// <param name="material">What answers are held against.</param>
/// <param name="clock">Null where no time passes: an interview over prepared answers gives the same bytes every time.</param>
/// <param name="echo">Whether what is said is printed.</param>
internal sealed class Walkthrough(Interviewer interviewer, InterviewMaterial material, TimeProvider? clock, bool echo)
{
    private readonly List<InterviewEvent> events = [];
    private InterviewState state = InterviewState.Initial;

    /// <summary>What happened so far.</summary>
    public IReadOnlyList<InterviewEvent> Events => events;

    /// <summary>Where it stands.</summary>
    public InterviewState State => state;

    private DateTimeOffset Now => clock?.GetUtcNow() ?? DateTimeOffset.UnixEpoch;

    /// <summary>Takes an answer for each utterance of the interviewer that wants one; without more answers it is finished.</summary>
    public IReadOnlyList<InterviewEvent> Run(
        string file,
        InterviewPlan plan,
        InterviewSettings settings,
        IEnumerable<string> answers
    )
    {
        Start(file, plan, settings);
        foreach (var answer in answers)
        {
            Say(answer);
            if (state.Status != InterviewStatus.Running)
            {
                return events;
            }
        }

        Finish();
        return events;
    }

    /// <summary>Asks the first question.</summary>
    /// <exception cref="UsageException">There is nothing to ask.</exception>
    public void Start(string file, InterviewPlan plan, InterviewSettings settings) =>
        Do(new InterviewCommand.Start(file, [new InterviewSource(file, ContentHash.Of(file))], plan, Now, settings));

    /// <summary>Takes an answer, or one of <c>/skip</c>, <c>/dontknow</c>, <c>/clarify</c>, and replies.</summary>
    public void Say(string answer)
    {
        Do(Move(answer));
        if (state.InterviewerIsNext)
        {
            Do(interviewer.Reply(state, material, Now));
        }
    }

    /// <summary>Ends it, wherever it stands.</summary>
    public void Finish() => Do(new InterviewCommand.Finish(Now));

    private void Do(InterviewCommand command)
    {
        switch (Interview.Decide(state, command))
        {
            case Decision.Accepted accepted:
                foreach (var happened in accepted.Events)
                {
                    events.Add(happened);
                    state = Interview.Evolve(state, happened);
                    Print(Transcript.Of(state.Plan, state.LastSeq, happened));
                }

                break;
            case Decision.Refused refused when echo && state.Status != InterviewStatus.NotStarted:
                Console.WriteLine(refused.Message);
                break;
            case Decision.Refused refused:
                throw new UsageException(refused.Message);
        }
    }

    private InterviewCommand.Move Move(string answer)
    {
        // Numbered rather than random, for the same bytes every time.
        var message = new Guid(state.LastSeq, 0, 0, new byte[8]);
        return Utterance.Clean(answer).Trim() switch
        {
            "" or "/skip" => new InterviewCommand.Skip(message, state.QuestionSeq, Now),
            "/dontknow" => new InterviewCommand.SayDontKnow(message, state.QuestionSeq, Now),
            "/clarify" => new InterviewCommand.AskClarification(message, state.QuestionSeq, Now),
            var text => new InterviewCommand.Answer(message, state.QuestionSeq, text, Now),
        };
    }

    private void Print(Turn? turn)
    {
        if (echo && turn is not null)
        {
            var where = turn.Question is { Grounds: { Count: > 0 } grounds }
                ? $" ({grounds[0].File}:{grounds[0].Lines})"
                : "";
            Console.WriteLine($"{turn.Speaker}: {turn.Text}{where}");
        }
    }
}
