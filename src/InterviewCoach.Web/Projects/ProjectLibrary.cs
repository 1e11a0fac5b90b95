using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace InterviewCoach.Web.Projects;

/// <summary>A Project with its sources read: what pages show and interviews are planned from.</summary>
/// <param name="Row">The Project as stored.</param>
/// <param name="WriteUps">The write-up first, then the evidence.</param>
/// <param name="Profile">What they state.</param>
/// <param name="Ledger">The skills they claim, with evidence.</param>
/// <param name="Review">What a review of them comes to.</param>
public sealed record LoadedProject(
    ProjectRow Row,
    IReadOnlyList<WriteUp> WriteUps,
    ProjectProfile Profile,
    ClaimLedger Ledger,
    Review Review
)
{
    public WriteUp WriteUp => WriteUps[0];

    public IReadOnlyList<Finding> Findings => Review.Findings;
}

/// <summary>What came of handing in a write-up.</summary>
public abstract record AddOutcome
{
    private AddOutcome() { }

    public sealed record Added(ProjectId Project) : AddOutcome;

    /// <summary>It is a version of a Project that was there; the newest one, where it says the same.</summary>
    public sealed record AddedVersion(int Version) : AddOutcome;

    /// <summary>The owner has no such Project.</summary>
    public sealed record NotFound : AddOutcome;

    public sealed record Refused(string Message) : AddOutcome;
}

/// <summary>Projects, read. A reading is a pure function of immutable texts, so it is kept by their hashes while it is hot.</summary>
public sealed class ProjectLibrary(
    ProjectStore projects,
    ProfileWords words,
    ClaimLedgerReader claims,
    IMemoryCache cache
)
{
    private const int LongestPath = 400;
    private static readonly TimeSpan Hot = TimeSpan.FromMinutes(10);

    /// <summary>Reads what was handed in, and stores it as a new Project. Nothing is stored when it is refused.</summary>
    public async Task<AddOutcome> AddAsync(
        OwnerId owner,
        HandedIn handedIn,
        TargetRole role,
        bool isDemo,
        CancellationToken cancellation
    )
    {
        switch (handedIn.Read())
        {
            case RepositoryReading.Refused refused:
                return new AddOutcome.Refused(refused.Message);
            case RepositoryReading.Read { Sources: var sources }:
                var profile = words.Profile(sources.WriteUp, []);
                var project = new NewProject(Title(profile, sources.WriteUp.FileName), role, isDemo, Texts(sources));
                return new AddOutcome.Added(await projects.AddAsync(owner, project, cancellation));
            case var other:
                throw new InvalidOperationException(other.ToString());
        }
    }

    /// <summary>Reads what was handed in, and stores it as the next version of a Project. Nothing is stored when it is refused.</summary>
    public async Task<AddOutcome> AddVersionAsync(
        OwnerId owner,
        ProjectId project,
        HandedIn handedIn,
        CancellationToken cancellation
    )
    {
        switch (handedIn.Read())
        {
            case RepositoryReading.Refused refused:
                return new AddOutcome.Refused(refused.Message);
            case RepositoryReading.Read { Sources: var sources }:
                return await projects.AddVersionAsync(owner, project, Texts(sources), cancellation) is { } version
                    ? new AddOutcome.AddedVersion(version)
                    : new AddOutcome.NotFound();
            case var other:
                throw new InvalidOperationException(other.ToString());
        }
    }

    /// <summary>The texts to be kept, the write-up first. Paths that cannot be shown as they are, or are too long, are left out.</summary>
    private static List<SourceText> Texts(ProjectSources sources) =>
        [
            .. sources
                .Evidence.Where(source =>
                    source.FileName.Length <= LongestPath && Utterance.Clean(source.FileName) == source.FileName
                )
                .Prepend(sources.WriteUp)
                .Select(source => new SourceText(
                    WholeCharacters.Cut(Utterance.Clean(source.FileName), LongestPath),
                    source.Hash,
                    sources.Contents[source.FileName]
                )),
        ];

    /// <summary>The Project's newest version, read; null when the owner has no Project of that id.</summary>
    public Task<LoadedProject?> FindAsync(OwnerId owner, ProjectId project, CancellationToken cancellation) =>
        FindAsync(owner, project, version: null, cancellation);

    /// <summary>A version of the Project, read, or its newest; null when the owner has no such version.</summary>
    public async Task<LoadedProject?> FindAsync(
        OwnerId owner,
        ProjectId project,
        int? version,
        CancellationToken cancellation
    )
    {
        if (await projects.FindAsync(owner, project, cancellation) is not { } row)
        {
            return null;
        }

        var sources = await projects.SourcesAsync(owner, project, version ?? row.Version, cancellation);
        if (sources.Count == 0)
        {
            return null;
        }

        var key = string.Join('\n', sources.Select(source => $"{source.Hash} {source.FileName}"));
        var readings = cache.GetOrCreate(
            key,
            entry =>
            {
                entry.SlidingExpiration = Hot;
                entry.Size = sources.Sum(source => source.Content.Length);
                return Read(sources);
            }
        );
        return new LoadedProject(row, readings!.WriteUps, readings.Profile, readings.Ledger, readings.Review);
    }

    /// <summary>All that the owner works on, read, the newest first; the demo only where there is nothing else.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="most">How many are read at the most.</param>
    public async Task<IReadOnlyList<LoadedProject>> OwnAsync(OwnerId owner, int most, CancellationToken cancellation)
    {
        var rows = await projects.ListAsync(owner, cancellation);
        var own = rows.Where(row => !row.IsDemo).ToList();
        var loaded = new List<LoadedProject>();
        foreach (var row in (own.Count > 0 ? own : rows).Take(most))
        {
            if (await FindAsync(owner, row.Id, cancellation) is { } project)
            {
                loaded.Add(project);
            }
        }

        return loaded;
    }

    private Readings Read(IReadOnlyList<SourceText> sources)
    {
        var writeUps = sources
            .Select(source => WriteUpReader.Read(source.Content, source.FileName))
            .OfType<WriteUpReading.Read>()
            .Select(read => read.WriteUp)
            .ToList();
        var evidence = writeUps.Skip(1).ToList();
        var profile = words.Profile(writeUps[0], evidence);
        var ledger = claims.Read(writeUps[0], evidence);
        var story = new ReviewSubject(writeUps[0], profile) { Others = evidence, Ledger = ledger };
        return new Readings(writeUps, profile, ledger, Reviewer.ReviewProject(story));
    }

    /// <summary>What follows from the texts alone.</summary>
    private sealed record Readings(
        IReadOnlyList<WriteUp> WriteUps,
        ProjectProfile Profile,
        ClaimLedger Ledger,
        Review Review
    );

    private static string Title(ProjectProfile profile, string fileName)
    {
        const int longest = 200;
        var title = profile.Title.Trim() is { Length: > 0 } named ? named : Path.GetFileNameWithoutExtension(fileName);
        return WholeCharacters.Cut(Utterance.Clean(title), longest);
    }
}
