namespace InterviewCoach.Core.WriteUps;

/// <summary>The sources of one project: what tells its story, and the other files, which may back it.</summary>
/// <param name="WriteUp">The README, or what comes nearest to one.</param>
/// <param name="Evidence">The other files that were read, in order of path.</param>
/// <param name="Skipped">The files that would be read but were not, with the reason.</param>
public sealed record ProjectSources(
    WriteUp WriteUp,
    IReadOnlyList<WriteUp> Evidence,
    IReadOnlyList<SkippedSource> Skipped
)
{
    /// <summary>What was read of each file and is to be kept of it, by its path.</summary>
    public IReadOnlyDictionary<string, string> Contents { get; init; } = new Dictionary<string, string>();

    /// <summary>Puts the files of a repository together. The story is told by the README nearest to the top.</summary>
    /// <param name="files">Relative path and content of each file that was chosen.</param>
    /// <param name="skipped">Files left out before.</param>
    public static RepositoryReading Read(
        IEnumerable<(string Path, byte[] Content)> files,
        IEnumerable<SkippedSource>? skipped = null
    )
    {
        var left = skipped?.ToList() ?? [];
        var read = new List<WriteUp>();
        var contents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, content) in files)
        {
            switch (WriteUpReader.Read(content, path))
            {
                // Of two files of one name, as two archives may hold, the first counts.
                case WriteUpReading.Read reading when contents.TryAdd(path, reading.Content):
                    read.Add(reading.WriteUp);
                    break;
                case WriteUpReading.Refused refused:
                    left.Add(new SkippedSource(path, refused.Message));
                    break;
            }
        }

        var story = read.Where(source => RepositoryFiles.StoryRank(source.FileName) is not null)
            .OrderBy(source => RepositoryFiles.StoryRank(source.FileName))
            .ThenBy(source => source.FileName, StringComparer.Ordinal)
            .FirstOrDefault();
        if (story is null)
        {
            return new RepositoryReading.Refused(
                WriteUpRefusal.Empty,
                "There is no README, write-up or notebook to be read. Add a README.md to the project and try again."
            )
            {
                Code = read,
            };
        }

        var evidence = read.Where(source => !ReferenceEquals(source, story))
            .OrderBy(source => source.FileName, StringComparer.Ordinal)
            .ToList();
        return new RepositoryReading.Read(new ProjectSources(story, evidence, left) { Contents = contents });
    }
}

/// <summary>A file that was left out, and why, in a sentence.</summary>
public sealed record SkippedSource(string Path, string Reason);

/// <summary>What became of a repository: read, or refused with a message that says what to do.</summary>
public abstract record RepositoryReading
{
    private RepositoryReading() { }

    /// <summary>The repository was read.</summary>
    public sealed record Read(ProjectSources Sources) : RepositoryReading;

    /// <summary>The repository was refused; nothing of it is kept.</summary>
    public sealed record Refused(WriteUpRefusal Reason, string Message) : RepositoryReading
    {
        /// <summary>The files that could be read where none of them tells of the project.</summary>
        public IReadOnlyList<WriteUp> Code { get; init; } = [];
    }
}
