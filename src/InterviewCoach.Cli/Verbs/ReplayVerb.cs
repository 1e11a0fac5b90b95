using System.CommandLine;
using System.Globalization;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach replay SESSION FILE…</c>: a stored session under the present bank and assessor.</summary>
internal static class ReplayVerb
{
    public static Command Create()
    {
        var session = new Argument<string>("SESSION") { Description = "What 'coach interview --format json' printed." };
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "The write-up that it was about, then what backs it.",
        };
        var format = Formats.Option();
        var verb = new Command("replay", "Hold a stored session against the present questions and assessment.")
        {
            session,
            files,
            format,
        };
        verb.SetAction(parsed =>
        {
            var events = StoredSession.Read(parsed.GetRequiredValue(session));
            var started = (InterviewStarted)events[0];
            var project = Project.Of(parsed.GetRequiredValue(files));
            var replay = SessionReplay.Of(
                events,
                Interviewers.Load(),
                new InterviewMaterial(project.WriteUp.Whole),
                QuestionsVerb.Plan(
                    project,
                    new PlanOptions(started.Plan.Seed, (started.Settings ?? InterviewSettings.Default).Minutes)
                )
            );
            if (parsed.GetRequiredValue(format) == Formats.Json)
            {
                JsonOutput.Print(replay);
            }
            else
            {
                Print(replay);
            }

            return 0;
        });
        return verb;
    }

    private static void Print(SessionReplay replay)
    {
        foreach (var question in replay.Questions)
        {
            var change = string.Create(CultureInfo.InvariantCulture, $"{question.Before:0.00} -> {question.Now:0.00}");
            Console.WriteLine($"{change}  {question.Id}: {question.Text}");
            foreach (var point in question.Points.Where(point => point.Before != point.Now))
            {
                Console.WriteLine($"    {point.Id}: {Word(point.Before)} -> {Word(point.Now)}");
            }
        }

        foreach (var question in replay.Added)
        {
            Console.WriteLine($"would be asked now: {question.Id}: {question.Text}");
        }

        foreach (var question in replay.Dropped)
        {
            Console.WriteLine($"not asked any more: {question.Id}: {question.Text}");
        }
    }

    private static string Word(bool? covered) =>
        covered switch
        {
            true => "made",
            false => "missed",
            null => "not asked for",
        };
}
