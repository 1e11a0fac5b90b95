using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Cli;

/// <summary>The settings of projects, from their <c>.coach.yaml</c>.</summary>
internal sealed class SettingsFiles
{
    private readonly Dictionary<string, ReviewSettings?> known = new(StringComparer.Ordinal);

    /// <summary>The role that the project of a path prepares for; null where no settings name one.</summary>
    /// <exception cref="UsageException">The file of settings cannot be read.</exception>
    public static TargetRole? RoleOf(string path) =>
        path == "-" ? null
        : Directory.Exists(path) ? new SettingsFiles().Of(Path.GetFullPath(path))?.Role
        : new SettingsFiles().Of(Path.GetDirectoryName(Path.GetFullPath(path))!)?.Role;

    /// <summary>The settings in the folder, or in the nearest one above it that has some.</summary>
    /// <exception cref="UsageException">The file of settings cannot be read.</exception>
    public ReviewSettings? Of(string folder)
    {
        if (known.TryGetValue(folder, out var read))
        {
            return read;
        }

        var file = Path.Combine(folder, ReviewSettings.FileName);
        var above = Path.GetDirectoryName(folder);
        var found =
            File.Exists(file) ? Load(file)
            : above is null || Directory.Exists(Path.Combine(folder, ".git")) ? null
            : Of(above);
        known[folder] = found;
        return found;
    }

    private static ReviewSettings Load(string file) =>
        ReviewSettings.Load(new KnowledgeFile(Path.GetRelativePath(".", file), File.ReadAllText(file))) switch
        {
            ReviewSettingsReading.Read read => read.Settings,
            ReviewSettingsReading.Faulty faulty => throw new UsageException(faulty.Errors[0].ToString()),
            var other => throw new InvalidOperationException(other.ToString()),
        };
}
