using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Benchmarks;

/// <summary>
/// How long one notebook or Python file takes from its text to the findings of all rules over code, for all those below a
/// folder: reading, parsing, following and the rules. Processor time, so that other work on the machine counts little.
/// </summary>
internal static class NotebookBenchmark
{
    private const int Rounds = 9;

    public static int Run(string[] folders)
    {
        var files = folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".ipynb" or ".py")
            .Order(StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0)
        {
            Console.Error.WriteLine("No notebook and no Python file below the folder: name one that holds some.");
            return 2;
        }

        Console.WriteLine($"{"", -10} {"files", 6} {"p50 ms", 9} {"p90 ms", 9} {"p99 ms", 9} {"slowest", 9}");
        foreach (var kind in files.GroupBy(path => Path.GetExtension(path)).OrderBy(kind => kind.Key))
        {
            var measured = kind.Select(path => (Path: path, Time: Measure(path))).OrderBy(one => one.Time).ToList();
            double At(double share) => measured[(int)Math.Min(measured.Count - 1, share * measured.Count)].Time;
            Console.WriteLine(
                $"{kind.Key, -10} {measured.Count, 6} {At(0.5), 9:0.00} {At(0.9), 9:0.00} {At(0.99), 9:0.00} {At(1), 9:0.00}"
            );
            foreach (var (path, time) in measured.AsEnumerable().Reverse().Take(3))
            {
                Console.WriteLine($"  {time:0.00} ms  {Path.GetFileName(path)}  {new FileInfo(path).Length / 1024} KB");
            }
        }

        return 0;
    }

    /// <summary>The fastest of some rounds: collections and compilation beside it only slow a round.</summary>
    private static double Measure(string path)
    {
        var text = File.ReadAllText(path);
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            if (WriteUpReader.Read(text, Path.GetFileName(path)) is WriteUpReading.Read read)
            {
                Reviewer.Review(read.WriteUp);
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return best;
    }
}
