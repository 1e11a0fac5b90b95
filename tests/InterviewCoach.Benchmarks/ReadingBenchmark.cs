using System.Diagnostics;
using System.Text;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Testing;
using Markdig;

namespace InterviewCoach.Benchmarks;

/// <summary>
/// How long reading a write-up takes beside a bare <see cref="Markdown.Parse(string, bool)"/> of the same text, over
/// generated texts of 10 KB to 1 MB and the Markdown files of a folder given.
/// </summary>
internal static class ReadingBenchmark
{
    private const int Rounds = 7;
    private const double ShortestRound = 40;

    public static int Run(string[] args)
    {
        Console.WriteLine(
            $"{"text", -40} {"bytes", 9} {"Markdig ms", 11} {"reading ms", 11} {"ratio", 6} {"MB kept", 8}"
        );
        foreach (var size in (int[])[10_000, 30_000, 100_000, 300_000, 1_000_000])
        {
            Measure($"generated, {size / 1000} KB", HostileText.WriteUp(size));
        }

        foreach (
            var path in args.Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md"))
                .Order()
        )
        {
            Measure(Path.GetFileName(path), File.ReadAllText(path));
        }

        return 0;
    }

    private static void Measure(string name, string text)
    {
        var bare = Milliseconds(() => Markdown.Parse(text));
        var reading = Milliseconds(() => WriteUpReader.Read(text, "README.md"));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = WriteUpReader.Read(text, "README.md");
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        Console.WriteLine(
            $"{name, -40} {Encoding.UTF8.GetByteCount(text), 9} {bare, 11:0.000} {reading, 11:0.000} {reading / bare, 6:0.00} {(after - before) / 1e6, 8:0.0}"
        );
    }

    /// <summary>The fastest of some rounds, each long enough to be timed; what else the machine does only slows a round.</summary>
    private static double Milliseconds(Action action)
    {
        var times = 1;
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < times; i++)
            {
                action();
            }

            var elapsed = watch.Elapsed.TotalMilliseconds;
            best = Math.Min(best, elapsed / times);
            times = Math.Max(times, (int)(times * Math.Min(20, ShortestRound / Math.Max(elapsed, 0.1))));
        }

        return best;
    }
}
