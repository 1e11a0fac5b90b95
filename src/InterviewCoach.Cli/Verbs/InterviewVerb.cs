using System.CommandLine;
using System.Text.Json;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach interview FILE…</c>: a walkthrough in the terminal, or over prepared answers to its end.</summary>
internal static class InterviewVerb
{
    // An interview over prepared answers gives the same bytes every time, so it has no time of day.
    private static readonly DateTimeOffset Timeless = DateTimeOffset.UnixEpoch;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "The write-up, then code and configuration that back it.",
        };
        var answers = new Option<string?>("--answers")
        {
            Description = "A file of answers, one JSON string a line; an empty one skips. Nothing is asked then.",
        };
        var seed = new Option<long>("--seed") { Description = "Chooses between questions of equal worth." };
        var minutes = new Option<int>("--minutes")
        {
            Description = "How long the interview should take: 10, 20 or 40.",
            DefaultValueFactory = _ => 20,
        };
        var format = Formats.Option();
        var verb = new Command("interview", "Interview you about a project, here in the terminal.")
        {
            files,
            answers,
            seed,
            minutes,
            format,
        };
        verb.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(files);
            var plan = QuestionsVerb.Plan(
                paths,
                new PlanOptions(parsed.GetValue(seed), parsed.GetRequiredValue(minutes))
            );
            var json = parsed.GetRequiredValue(format) == Formats.Json;
            var prepared = parsed.GetValue(answers) is { } path ? Prepared(path) : null;
            var events = Run(paths[0], plan, prepared ?? Typed(), echo: !json);
            if (json)
            {
                JsonOutput.Print(InterviewDocument.Of(events));
            }

            return 0;
        });
        return verb;
    }

    /// <summary>Goes through the plan, an answer after each utterance of the interviewer; without more answers it is finished.</summary>
    private static List<InterviewEvent> Run(string file, InterviewPlan plan, IEnumerable<string> answers, bool echo)
    {
        var events = new List<InterviewEvent>();
        void Do(InterviewCommand command)
        {
            switch (Interview.Decide(InterviewState.Of(events), command))
            {
                case Decision.Accepted accepted:
                    Print(plan, events.Count, accepted.Events, echo);
                    events.AddRange(accepted.Events);
                    break;
                case Decision.Refused refused when echo:
                    Console.WriteLine(refused.Message);
                    break;
                case Decision.Refused refused:
                    throw new UsageException(refused.Message);
            }
        }

        Do(new InterviewCommand.Start(file, [new InterviewSource(file, ContentHash.Of(file))], plan, Timeless));
        foreach (var answer in answers)
        {
            var state = InterviewState.Of(events);
            Do(Move(state, answer));
            if (InterviewState.Of(events).InterviewerIsNext)
            {
                Do(new InterviewCommand.Reply(Timeless));
            }

            if (InterviewState.Of(events).Status != InterviewStatus.Running)
            {
                return events;
            }
        }

        Do(new InterviewCommand.Finish(Timeless));
        return events;
    }

    private static InterviewCommand.Move Move(InterviewState state, string answer)
    {
        // Numbered rather than random, for the same bytes every time.
        var message = new Guid(state.LastSeq, 0, 0, new byte[8]);
        return Utterance.Clean(answer).Trim() switch
        {
            "" or "/skip" => new InterviewCommand.Skip(message, state.QuestionSeq, Timeless),
            "/dontknow" => new InterviewCommand.SayDontKnow(message, state.QuestionSeq, Timeless),
            "/clarify" => new InterviewCommand.AskClarification(message, state.QuestionSeq, Timeless),
            var text => new InterviewCommand.Answer(message, state.QuestionSeq, text, Timeless),
        };
    }

    private static IEnumerable<string> Typed()
    {
        Console.WriteLine(
            "Answer in one line. /clarify asks back, /dontknow gets a hint, /skip or nothing goes on, /finish ends."
        );
        for (Console.Write("> "); Console.ReadLine() is { } line && line.Trim() != "/finish"; Console.Write("> "))
        {
            yield return line;
        }
    }

    private static List<string> Prepared(string path)
    {
        try
        {
            return File.ReadLines(path)
                .Where(line => line.Trim().Length > 0)
                .Select(line => JsonSerializer.Deserialize<string>(line) ?? "")
                .ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"{path}: one JSON string a line is wanted ({e.Message})");
        }
    }

    private static void Print(InterviewPlan plan, int before, IReadOnlyList<InterviewEvent> happened, bool echo)
    {
        if (!echo)
        {
            return;
        }

        foreach (var turn in happened.Select((e, i) => Transcript.Of(plan, before + 1 + i, e)).OfType<Turn>())
        {
            var where = turn.Question is { Grounds: { Count: > 0 } grounds }
                ? $" ({grounds[0].File}:{grounds[0].Lines})"
                : "";
            Console.WriteLine($"{turn.Speaker}: {turn.Text}{where}");
        }
    }
}
