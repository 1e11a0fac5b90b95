using System.CommandLine;
using System.Text.Json;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Loading;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Exports;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach interview FILE…</c>: a walkthrough in the terminal, or over prepared answers to its end.</summary>
internal static class InterviewVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description =
                "The write-up, then code and configuration that back it; or a folder or .zip of a repository.",
        };
        var answers = new Option<string?>("--answers")
        {
            Description = "A file of answers, one JSON string a line; an empty one skips. Nothing is asked then.",
        };
        var seed = new Option<long>("--seed") { Description = "Chooses between questions of equal worth." };
        var minutes = Minutes.Option();
        var style = new Option<InterviewStyle>("--style")
        {
            Description = "How the interviewer speaks: neutral, warm or sceptical. It never changes the assessment.",
            CustomParser = parsed => Choice.Of<InterviewStyle>("--style", parsed.Tokens[0].Value),
        };
        var mode = new Option<PlanMode>("--mode")
        {
            Description =
                "What is asked: walkthrough, findings of the review, pressure (five sharp questions), or replay (with --after: what went badly).",
            CustomParser = parsed => Choice.Of<PlanMode>("--mode", parsed.Tokens[0].Value),
        };
        var topics = new Option<Topic[]>("--topic")
        {
            Description = "Only this topic; may be given again for more.",
            CustomParser = parsed => parsed.Tokens.Select(token => Choice.Of<Topic>("--topic", token.Value)).ToArray(),
        };
        var mentor = new Option<string?>("--mentor")
        {
            Description = "A YAML file of a mentor's own questions, which are mixed in.",
        };
        var after = new Option<string?>("--after")
        {
            Description =
                "An earlier interview, as --format json printed it: other questions are preferred, and those that went badly.",
        };
        var format = Formats.Option();
        var verb = new Command("interview", "Interview you about a project, here in the terminal.")
        {
            files,
            answers,
            seed,
            minutes,
            style,
            mode,
            topics,
            mentor,
            after,
            format,
        };
        verb.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(files);
            var project = Project.Of(paths);
            if (parsed.GetValue(mode) == PlanMode.Replay && parsed.GetValue(after) is null)
            {
                throw new UsageException("--mode replay: name the earlier interview with --after.");
            }

            var earlier = parsed.GetValue(after) is { } session ? StoredSession.Read(session) : [];
            var plan = QuestionsVerb.Plan(
                project,
                new PlanOptions(
                    parsed.GetValue(seed),
                    parsed.GetRequiredValue(minutes),
                    parsed.GetValue(topics),
                    AskedQuestions.Of(earlier).Select(asked => asked.Question.Id).ToList(),
                    Role: SettingsFiles.RoleOf(paths[0]),
                    Mode: parsed.GetValue(mode)
                )
                {
                    Weak = earlier.Count > 0 ? Practice.Weak([SessionReport.Of(earlier)]) : [],
                    MentorQuestions = parsed.GetValue(mentor) is { } own ? Mentors(own) : [],
                }
            );
            var settings = new InterviewSettings(parsed.GetValue(style), parsed.GetRequiredValue(minutes));
            var json = parsed.GetRequiredValue(format) == Formats.Json;
            var prepared = parsed.GetValue(answers) is { } path ? Prepared(path) : null;
            var walkthrough = new Walkthrough(
                Interviewers.Load(),
                new InterviewMaterial(project.WriteUp.Whole),
                prepared is null ? TimeProvider.System : null,
                echo: !json
            );
            var events = walkthrough.Run(paths[0], plan, settings, prepared ?? Typed());
            var sources = new ReportSources([project.WriteUp, .. project.Others], Profiling.Of(project).Profile);
            if (json)
            {
                JsonOutput.Print(InterviewDocument.Of(events, sources));
            }
            else
            {
                Console.Write($"\n{ReportText.Write(SessionReport.Of(events, sources))}");
            }

            return 0;
        });
        return verb;
    }

    private static IReadOnlyList<MentorQuestion> Mentors(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }

        return PastedQuestionReader.Read(new KnowledgeFile(path, text), QuestionsVerb.Bank()) switch
        {
            MentorQuestionReading.Read read => read.Questions,
            MentorQuestionReading.Faulty faulty => throw new UsageException(
                faulty.Errors.Count == 1
                    ? $"{faulty.Errors[0]}"
                    : $"{faulty.Errors[0]} ({faulty.Errors.Count - 1} more)"
            ),
            var other => throw new InvalidOperationException(other.ToString()),
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
}
