using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Testing;
using Markdig;

namespace InterviewCoach.Benchmarks;

/// <summary>
/// How long a source of a megabyte of each hostile kind takes from text to profile and skills, beside half of it and beside
/// a bare Markdig parse: what is linear has a growth of about 2.
/// </summary>
internal static class ProfileBenchmark
{
    private const int Length = 1_000_000;
    private const int Rounds = 3;

    public static int Run(string[] kinds)
    {
        var catalogue = Catalogue();
        Console.WriteLine(
            $"{"kind of text", -28} {"Markdig", 8} {"read", 8} {"facts", 8} {"skills", 8} {"CPU ms", 8} {"growth", 7} {"MB kept", 8}"
        );
        var (worst, worstName) = (0.0, "");
        Measure(HostileText.All[0], 30_000, catalogue);
        foreach (var kind in HostileText.All.Where(kind => kinds.Length == 0 || kinds.Any(name => name == kind.Name)))
        {
            var half = Measure(kind, Length / 2, catalogue);
            var whole = Measure(kind, Length, catalogue);
            var all = whole.Read + whole.Facts + whole.Skills;
            Console.WriteLine(
                $"{kind.Name, -28} {whole.Markdig, 8:0.0} {whole.Read, 8:0.0} {whole.Facts, 8:0.0} {whole.Skills, 8:0.0} {all, 8:0.0} {all / (half.Read + half.Facts + half.Skills), 7:0.00} {whole.Kept, 8:0.0}"
            );
            (worst, worstName) = all > worst ? (all, kind.Name) : (worst, worstName);
        }

        Console.WriteLine($"slowest: {worstName}, {worst:0} ms for {Length / 1_000_000.0:0.0} MB");
        return 0;
    }

    private readonly record struct Times(double Markdig, double Read, double Facts, double Skills, double Kept);

    private static Times Measure(HostileText kind, int length, SkillCatalogue catalogue)
    {
        var text = kind.OfLength(length);
        var markdig = Beside(kind, text);
        WriteUp? writeUp = null;
        var read = Best(() => writeUp = (WriteUpReader.Read(text, kind.FileName) as WriteUpReading.Read)?.WriteUp);
        if (writeUp is null)
        {
            return new Times(markdig, read, 0, 0, 0);
        }

        var facts = Best(() => ProjectProfiler.Profile(writeUp, []));
        var skills = Best(() => new ClaimLedgerReader(catalogue).Read(writeUp, []));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var again = WriteUpReader.Read(text, kind.FileName);
        var profile = ProjectProfiler.Profile(writeUp, []);
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        GC.KeepAlive(again);
        GC.KeepAlive(profile);
        return new Times(markdig, read, facts, skills, kept);
    }

    /// <summary>A bare parse of the same text; not of what Markdig itself is slow on, or refuses as nested too deeply.</summary>
    private static double Beside(HostileText kind, string text)
    {
        if (!kind.FileName.EndsWith(".md", StringComparison.Ordinal) || kind.Name == "links, open")
        {
            return double.NaN;
        }

        try
        {
            return Best(() => Markdown.Parse(text));
        }
        catch (ArgumentException)
        {
            return double.NaN;
        }
    }

    /// <summary>Milliseconds of CPU in the cheapest of some rounds, all threads together; other work on the machine counts little.</summary>
    private static double Best(Action action)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds && (round == 0 || best < 3_000); round++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            action();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return best;
    }

    private static SkillCatalogue Catalogue()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "prompts");
        var files = Directory
            .EnumerateFiles(Path.Combine(root, "skills"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => new KnowledgeFile(Path.GetRelativePath(root, path), File.ReadAllText(path)));
        return ((SkillCatalogueReading.Read)SkillCatalogue.Load([.. files])).Catalogue;
    }
}
