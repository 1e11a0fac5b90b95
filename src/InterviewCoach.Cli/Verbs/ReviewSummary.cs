using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Cli.Verbs;

/// <summary>Findings as text, grouped by file, as a linter prints them.</summary>
internal static class ReviewSummary
{
    public static void Print(List<(string Path, Review Review)> reviews, bool quiet, TextWriter output)
    {
        foreach (var (path, review) in reviews.Where(item => item.Review.Findings.Count > 0))
        {
            if (!quiet)
            {
                output.WriteLine(path);
            }

            foreach (var found in review.Findings)
            {
                if (quiet)
                {
                    output.WriteLine(
                        $"{path}:{Place(found.Cell, found.At.Lines.Start)} {found.RuleId} {found.Message}"
                    );
                    continue;
                }

                output.WriteLine(
                    $"  {Place(found.Cell, found.At.Lines.Start)}  {found.Severity.ToString().ToLowerInvariant()}  {found.RuleId}"
                );
                output.WriteLine($"      {found.At.Text}");
                output.WriteLine($"    {found.Message}");
                foreach (var place in found.Related ?? [])
                {
                    output.WriteLine($"    {Place(place.Cell, place.At.Lines.Start)}  {place.What}: {place.At.Text}");
                }

                output.WriteLine($"    {found.Remedy}");
                output.WriteLine();
            }
        }

        if (!quiet)
        {
            var all = reviews.SelectMany(item => item.Review.Findings).ToList();
            output.WriteLine(
                all.Count == 0
                    ? $"Nothing found in {Count(reviews.Count, "file")}."
                    : $"{Count(all.Count, "finding")} in {Count(reviews.Count(item => item.Review.Findings.Count > 0), "file")} of {reviews.Count}."
            );
        }
    }

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";

    private static string Place(int? cell, int line) => cell is { } n ? $"cell {n}:{line}" : $"{line}";
}
