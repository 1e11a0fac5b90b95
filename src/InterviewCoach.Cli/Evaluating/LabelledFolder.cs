using InterviewCoach.Core.Evaluating;

namespace InterviewCoach.Cli.Evaluating;

/// <summary>Profiles every labelled write-up of a folder and compares it with its labels.</summary>
internal static class LabelledFolder
{
    /// <exception cref="UsageException">The folder, a write-up or its labels cannot be read.</exception>
    public static Evaluation Evaluate(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{folder}: no such folder.");
        }

        var comparer = new ProfileComparer(Profiling.CanonicalSkill);
        var comparisons = Directory
            .EnumerateFiles(folder, "*.md")
            .Where(path => File.Exists(LabelsOf(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => Compare(comparer, path))
            .ToList();
        return comparisons.Count == 0
            ? throw new UsageException($"{folder}: no NAME.md with labels in NAME.json.")
            : new Evaluation(comparisons);
    }

    private static WriteUpComparison Compare(ProfileComparer comparer, string path)
    {
        var labels =
            LabelledWriteUp.Read(File.ReadAllText(LabelsOf(path)), out var problem)
            ?? throw new UsageException($"{LabelsOf(path)}: {problem}");
        var read = Sources.WriteUp(path);
        var writeUp = read with { FileName = Path.GetFileName(path) };
        var (profile, ledger) = Profiling.Of(writeUp, []);
        return comparer.Compare(labels, writeUp, profile, ledger);
    }

    private static string LabelsOf(string path) => Path.ChangeExtension(path, ".json");
}
