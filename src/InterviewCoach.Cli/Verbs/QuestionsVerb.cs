using System.CommandLine;
using System.Globalization;
using InterviewCoach.Core.Drills;
using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Checking;
using InterviewCoach.Core.Questions.Probes;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli.Verbs;

/// <summary>
/// <c>coach questions FILE…</c>: what an interviewer would ask about a project. <c>coach questions check</c>: whether the
/// bank of questions is in order.
/// </summary>
internal static class QuestionsVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description =
                "The write-up, then code and configuration that back it; or a folder or .zip of a repository; - is standard input.",
        };
        var seed = new Option<long>("--seed") { Description = "Chooses between questions of equal worth." };
        var minutes = Minutes.Option();
        var topics = new Option<Topic[]>("--topic")
        {
            Description = "Only this topic; may be given again for more.",
            CustomParser = parsed => parsed.Tokens.Select(token => Choice.Of<Topic>("--topic", token.Value)).ToArray(),
        };
        var mode = new Option<PlanMode>("--mode")
        {
            Description = $"What kind of session: {SnakeCase.Names<PlanMode>()}.",
            CustomParser = parsed => Choice.Of<PlanMode>("--mode", parsed.Tokens[0].Value),
        };
        var role = new Option<TargetRole?>("--role")
        {
            Description = $"The role prepared for: {SnakeCase.Names<TargetRole>()}.",
            CustomParser = parsed => Choice.Of<TargetRole>("--role", parsed.Tokens[0].Value),
        };
        var weak = new Option<string[]>("--weak")
        {
            Description = "The id of a question that went badly; may be given again for more.",
        };
        var lines = new Option<LineSpan[]>("--lines")
        {
            Description = "Only what these lines of the write-up provoke: START-END; may be given again for more.",
            CustomParser = parsed => parsed.Tokens.Select(token => Span(token.Value)).ToArray(),
        };
        var most = new Option<int?>("--most") { Description = "Print so many questions at the most." };
        most.Validators.Add(given =>
        {
            if (
                given.Tokens is [var token]
                && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var count)
                && count < 1
            )
            {
                given.AddError($"--most: '{count}' is no number of questions; give 1 or more.");
            }
        });
        var format = Formats.Option();
        var verb = new Command("questions", "Print what an interviewer would ask about a project, and why.")
        {
            files,
            seed,
            minutes,
            topics,
            mode,
            role,
            weak,
            lines,
            most,
            format,
        };
        verb.SetAction(parsed =>
        {
            var paths = parsed.GetValue(files) ?? [];
            if (paths.Length == 0)
            {
                throw new UsageException("questions: name a write-up, or use 'coach questions check'.");
            }

            var options = new PlanOptions(
                parsed.GetValue(seed),
                parsed.GetRequiredValue(minutes),
                parsed.GetValue(topics),
                Role: parsed.GetValue(role) ?? SettingsFiles.RoleOf(paths[0]),
                Mode: parsed.GetValue(mode)
            )
            {
                Weak = parsed.GetValue(weak) ?? [],
                Lines = parsed.GetValue(lines) ?? [],
            };

            var plan = Plan(Project.Of(paths), options);
            if (parsed.GetValue(most) is { } count)
            {
                plan = plan with { Questions = plan.Questions.Take(count).ToList() };
            }

            Print(plan, parsed.GetRequiredValue(format) == Formats.Json);
            return 0;
        });
        verb.Subcommands.Add(CheckCommand());
        return verb;
    }

    private static Command CheckCommand()
    {
        var check = new Command("check", "Look over the bank of questions; exit status 1 when something is wrong.");
        check.SetAction(_ =>
        {
            var (found, summary) = QuestionBank.Load(Sources.Knowledge("questions")) switch
            {
                QuestionBankReading.Faulty faulty => (faulty.Errors, ""),
                QuestionBankReading.Read read => (
                    QuestionBankChecker.Check(read.Bank, RuleIds(), Profiling.SkillNames()),
                    Summary(read.Bank)
                ),
                var other => throw new InvalidOperationException(other.ToString()),
            };
            var (wrong, probes) = ProbeBank.Load(Sources.Knowledge("follow-ups")) switch
            {
                ProbeBankReading.Faulty faulty => (faulty.Errors, 0),
                ProbeBankReading.Read read => (ProbeBankChecker.Check(read.Bank), read.Bank.Probes.Count),
                var other => throw new InvalidOperationException(other.ToString()),
            };
            var (amiss, drilled) = DrillBook.Load(Sources.Knowledge("drills"), Profiling.Catalogue) switch
            {
                DrillBookReading.Faulty faulty => (faulty.Errors, 0),
                DrillBookReading.Read read => ([], read.Book.Deeper.Count),
                var other => throw new InvalidOperationException(other.ToString()),
            };
            var prompts = ModelPrompts.Load(Sources.Knowledge("models")) is ModelPromptsReading.Faulty broken
                ? broken.Errors
                : [];
            GroundingWords.Load(Sources.Knowledge("grounding"), out var words);
            var all = found.Concat(wrong).Concat(amiss).Concat(prompts).Concat(words).ToList();
            foreach (var error in all)
            {
                Console.Error.WriteLine(error);
            }

            Console.WriteLine(
                all.Count == 0
                    ? $"{summary}\n{"probes", -16} {probes, 4}\n{"drilled skills", -16} {drilled, 4}"
                    : $"{all.Count} found"
            );
            return all.Count == 0 ? 0 : 1;
        });
        return check;
    }

    private static List<string> RuleIds() => AllRules.List.Select(rule => rule.Page.Id).ToList();

    /// <summary>What would be asked about a project of these files, its write-up among them.</summary>
    internal static InterviewPlan Plan(Project project, PlanOptions options)
    {
        var (profile, ledger) = Profiling.Of(project);
        var story = new ReviewSubject(project.WriteUp, profile) { Others = project.Others, Ledger = ledger };
        var findings = Reviewer.ReviewProject(story).Findings;
        return QuestionPlanner.Plan(Bank(), profile, ledger, findings, options);
    }

    internal static QuestionBank Bank() =>
        QuestionBank.Load(Sources.Knowledge("questions")) switch
        {
            QuestionBankReading.Read read => read.Bank,
            QuestionBankReading.Faulty faulty => throw new UsageException(faulty.Errors[0].ToString()),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static void Print(InterviewPlan plan, bool json)
    {
        if (json)
        {
            JsonOutput.Print(QuestionsDocument.Of(plan));
            return;
        }

        foreach (var (question, number) in plan.Questions.Select((question, index) => (question, index + 1)))
        {
            Console.WriteLine($"{number}. [{JsonOutput.Name(question.Topic)}] {question.Text}");
            Console.WriteLine($"   {question.Why}");
            foreach (var ground in question.Grounds)
            {
                Console.WriteLine($"   {ground.File}:{ground.Lines}");
            }
        }
    }

    private static string Summary(QuestionBank bank) =>
        string.Join(
            '\n',
            bank.Questions.GroupBy(question => question.Topic)
                .OrderBy(topic => topic.Key)
                .Select(topic => $"{JsonOutput.Name(topic.Key), -16} {topic.Count(), 4}")
                .Append($"{"questions", -16} {bank.Questions.Count, 4}")
        );

    private static LineSpan Span(string text)
    {
        var ends = text.Split('-');
        return
            ends.Length <= 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start >= 1
            && start <= end
            ? new LineSpan(start, end)
            : throw new UsageException($"--lines: '{text}' is not of the form START-END, with lines from 1.");
    }
}
