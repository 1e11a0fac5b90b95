using System.Diagnostics;
using System.Text;
using InterviewCoach.Core.WriteUps;
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
            Measure($"generated, {size / 1000} KB", Generate(size));
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

    /// <summary>A write-up with a bit of everything, repeated with other figures until it is as long as asked.</summary>
    private static string Generate(int length)
    {
        var text = new StringBuilder();
        for (var part = 1; text.Length < length; part++)
        {
            text.Append(
                $$"""
                ## {{part}}. Demand of region {{part * 7 % 90}}

                We **compared** `LightGBM` with a [seasonal naive](https://example.org/{{part}}) baseline on {{part
                    * 130}} rows &
                kept the last *eight weeks* for testing[^{{part}}].

                - [x] split by week
                - [ ] deploy behind an API
                  - nested with `code` and **bold** words

                | Model | MAE | RMSE |
                |-------|----:|-----:|
                | Naive | {{part % 9}}.41 | {{part % 11}}.02 |
                | **LightGBM** | {{part % 7}}.93 | {{part % 8}}.77 |

                <details><summary>Parameters</summary>
                <table><tr><th>depth</th><td>{{part % 12}}</td></tr></table>
                </details>

                ```python
                model.fit(weeks[:-8], y)  # part {{part}}
                print(mae(model.predict(weeks[-8:])))
                ```

                > The planner asked why week {{part % 52}} was off by half.

                [^{{part}}]: Holidays excluded.


                """
            );
        }

        return text.ToString(0, length);
    }
}
