using System.Diagnostics;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Probes;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Benchmarks;

/// <summary>
/// How long a turn of the engine takes, from an answer to what is said next: assess, choose, decide, fold. On a write-up of
/// 60 KB, with answers of a few sentences out of that write-up's own subject, whole interviews over.
/// </summary>
internal static class EngineTurnBenchmark
{
    private const int Size = 60_000;
    private const int Warmup = 20;
    private const int Interviews = 60;

    public static int Run(string path)
    {
        var text = File.ReadAllText(path);
        while (text.Length < Size)
        {
            text += "\n\n" + text;
        }

        text = text[..Size];
        var interviewer = new Interviewer(
            ((AssessorLoading.Loaded)AnswerAssessor.Load(Files("concepts"))).Assessor,
            ((ProbeBankReading.Read)ProbeBank.Load(Files("follow-ups"))).Bank,
            ((StyleWordsReading.Read)StyleWords.Load(Files("interviewer"))).Styles
        );
        var bank = ((QuestionBankReading.Read)QuestionBank.Load(Files("questions"))).Bank;
        var skills = ((SkillCatalogueReading.Read)SkillCatalogue.Load(Files("skills"))).Catalogue;
        var writeUp = ((WriteUpReading.Read)WriteUpReader.Read(text, "write-up.md")).WriteUp;
        var profile = ProjectProfiler.Profile(writeUp, []);
        var ledger = new ClaimLedgerReader(skills).Read(writeUp, []);
        var material = new InterviewMaterial(writeUp.Whole);
        var answers = Answers(text);
        var times = new List<double>();
        var allocated = 0L;
        for (var round = 0; round < Warmup + Interviews; round++)
        {
            var plan = QuestionPlanner.Plan(bank, profile, ledger, [], new PlanOptions(round, 40));
            if (round == Warmup)
            {
                times.Clear();
                allocated = 0;
            }

            Interview(round, plan);
        }

        times.Sort();
        Console.WriteLine(
            $"{times.Count} turns: median {times[times.Count / 2]:0.00} ms, p99 {times[(int)(times.Count * 0.99)]:0.00} ms, {allocated / times.Count / 1024} KB a turn"
        );
        return 0;

        void Interview(int round, InterviewPlan plan)
        {
            var now = DateTimeOffset.UnixEpoch;
            var state = InterviewState.Initial;
            Do(
                new InterviewCommand.Start(
                    "Benchmark",
                    [new InterviewSource("write-up.md", ContentHash.Of(text))],
                    plan,
                    now,
                    new InterviewSettings(InterviewStyle.Neutral, 40)
                )
            );
            for (var turn = 0; state.Status == InterviewStatus.Running && turn < 200; turn++)
            {
                now += TimeSpan.FromSeconds(20);
                var said = answers[(round * 31 + turn * 7) % answers.Count];
                Do(new InterviewCommand.Answer(new Guid(turn, 0, 0, new byte[8]), state.QuestionSeq, said, now));
                var before = GC.GetAllocatedBytesForCurrentThread();
                var watch = Stopwatch.StartNew();
                Do(interviewer.Reply(state, material, now));
                times.Add(watch.Elapsed.TotalMilliseconds);
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            }

            void Do(InterviewCommand command)
            {
                if (Core.Interviews.Interview.Decide(state, command) is Decision.Accepted accepted)
                {
                    state = accepted.Events.Aggregate(state, Core.Interviews.Interview.Evolve);
                }
            }
        }
    }

    /// <summary>Three sentences at a time, told in the first person and in another order, so that they are no copy.</summary>
    private static List<string> Answers(string text)
    {
        var sentences = text[..Math.Min(text.Length, 20_000)]
            .ReplaceLineEndings(" ")
            .Split(". ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(sentence => sentence.Length is > 40 and < 240 && !sentence.Contains('|'))
            .ToList();
        return Enumerable
            .Range(0, sentences.Count)
            .Select(i =>
                $"I would say so because I looked at it twice: {sentences[(i * 5) % sentences.Count]}. Before that I tried "
                + $"something simpler, and it was worse by a few points. {sentences[(i * 3 + 1) % sentences.Count]}."
            )
            .ToList();
    }

    private static List<KnowledgeFile> Files(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "prompts", folder), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => new KnowledgeFile($"{folder}/{Path.GetFileName(path)}", File.ReadAllText(path)))
            .ToList();
}
