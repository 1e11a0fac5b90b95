using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Reviewing.Outputs;

namespace InterviewCoach.Cli.Verbs;

/// <summary>Findings as text, grouped by file, as a linter prints them: first what to fix first, then the rest.</summary>
internal sealed class ReviewSummary(TextWriter output, Paint paint)
{
    public void Print(IReadOnlyList<ReviewedFile> files, bool quiet)
    {
        foreach (var file in files.Where(file => file.Review.Findings.Count > 0))
        {
            if (quiet)
            {
                PrintLines(file);
            }
            else
            {
                PrintFile(file);
            }
        }

        if (!quiet)
        {
            output.WriteLine(Totals(files));
        }
    }

    /// <summary>What of a file was not read, in one line; null when all of it was.</summary>
    public static string? Unread(ReviewedFile file)
    {
        if (file.Review.Unread is not [var first, ..])
        {
            return null;
        }

        var rest =
            file.Review.Unread.Count == 1 ? "" : $" (and {Count(file.Review.Unread.Count - 1, "more statement")})";
        return $"{file.Path}:{Place(first.Cell, first.At.Lines.Start)}: not read as Python{rest}; the rest was reviewed";
    }

    private void PrintLines(ReviewedFile file)
    {
        foreach (var found in file.Review.Findings)
        {
            output.WriteLine(
                $"{paint.Bold(file.Path)}:{paint.Cyan(Place(found.Cell, found.At.Lines.Start))} {Severity(found)} {found.RuleId} {found.Message}"
            );
        }
    }

    private void PrintFile(ReviewedFile file)
    {
        var first = file.Review.FixFirst();
        output.WriteLine(paint.Bold(file.Path));
        if (first.Count > 0)
        {
            PrintPart("Fix first", first);
        }

        var rest = file.Review.Findings.Except(first, ReferenceEqualityComparer.Instance).Cast<Finding>().ToList();
        if (rest.Count > 0)
        {
            PrintPart("Check", rest);
        }
    }

    private void PrintPart(string name, IReadOnlyList<Finding> findings)
    {
        output.WriteLine(paint.Faint($"  {name}"));
        foreach (var found in findings)
        {
            output.WriteLine(
                $"  {paint.Cyan(Place(found.Cell, found.At.Lines.Start))}  {Severity(found)}  {paint.Bold(found.RuleId)}"
            );
            output.WriteLine($"      {paint.Faint("|")} {found.At.Text.ReplaceLineEndings(" ")}");
            output.WriteLine($"      {found.Message}");
            foreach (var place in found.Related ?? [])
            {
                output.WriteLine(
                    $"      {paint.Cyan(Place(place.Cell, place.At.Lines.Start))}  {place.What}: {place.At.Text.ReplaceLineEndings(" ")}"
                );
            }

            output.WriteLine($"      {paint.Faint("fix:")} {found.Remedy}");
            if (RulePages.AskOf(found) is { } question)
            {
                output.WriteLine($"      {paint.Faint("ask me this:")} {question}");
            }

            output.WriteLine();
        }
    }

    private string Severity(Finding found) =>
        found.Severity switch
        {
            Core.Reviewing.Severity.Error => paint.Red("error"),
            Core.Reviewing.Severity.Warning => paint.Yellow("warning"),
            _ => paint.Blue("note"),
        };

    private static string Totals(IReadOnlyList<ReviewedFile> files)
    {
        var all = files.SelectMany(file => file.Review.Findings).ToList();
        var suppressed = files.Sum(file => file.Review.Suppressed.Count);
        var unread = files.Sum(file => file.Review.Unread.Count);
        var aside =
            (suppressed == 0 ? "" : $", {suppressed} suppressed")
            + (unread == 0 ? "" : $", {Count(unread, "statement")} not read");
        if (all.Count == 0)
        {
            return $"Nothing found in {Count(files.Count, "file")}{aside}.";
        }

        var kinds = all.GroupBy(found => found.Severity)
            .OrderByDescending(group => group.Key)
            .Select(group => Count(group.Count(), group.Key.ToString().ToLowerInvariant()));
        var with = files.Count(file => file.Review.Findings.Count > 0);
        return $"{Count(all.Count, "finding")} ({string.Join(", ", kinds)}{aside}) in {Count(with, "file")} of {files.Count}.";
    }

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";

    private static string Place(int? cell, int line) => cell is { } n ? $"cell {n}:{line}" : $"{line}";
}
