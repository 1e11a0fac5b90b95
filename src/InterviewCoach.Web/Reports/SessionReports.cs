using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Projects;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Reports;

/// <summary>A stored Session's Report, and what it is about: the Project, and the texts that the Session was started on.</summary>
public sealed record StoredReport(ProjectId Project, SessionReport Report, IReadOnlyList<WriteUp> WriteUps)
{
    /// <summary>What the texts state; null where they are gone.</summary>
    public ProjectProfile? Profile { get; init; }

    /// <summary>What a language model wrote about it; nothing of it is judged by.</summary>
    public ReportTexts Texts { get; init; } = ReportTexts.None;
}

/// <summary>Reports on stored Sessions: made anew from the events each time they are read.</summary>
public sealed class SessionReports(
    SessionStore sessions,
    ProjectStore projects,
    ProjectLibrary library,
    ProfileWords words,
    ReportWriting writing
)
{
    /// <summary>The Report; null where the owner has no such Session.</summary>
    public async Task<StoredReport?> FindAsync(OwnerId owner, SessionId session, CancellationToken cancellation)
    {
        if (await sessions.ProjectOfAsync(owner, session, cancellation) is not { } project)
        {
            return null;
        }

        var events = await sessions.LoadAsync(owner, session, cancellation);
        var about = ((InterviewEvent.InterviewStarted)events[0]).Sources;
        var sources = await SourcesAsync(owner, project, about, cancellation);
        var report = SessionReport.Of(events, sources);
        var texts = await writing.FindAsync(owner, project, session, report, cancellation);
        return new StoredReport(project, report with { Prose = texts.Prose }, sources.WriteUps)
        {
            Profile = sources.Profile,
            Texts = texts,
        };
    }

    /// <summary>The texts that the Session was started on, whatever the Project says by now; those that are gone are left out.</summary>
    private async Task<ReportSources> SourcesAsync(
        OwnerId owner,
        ProjectId project,
        IReadOnlyList<InterviewSource> about,
        CancellationToken cancellation
    )
    {
        var newest = await library.FindAsync(owner, project, cancellation);
        if (
            newest is not null
            && newest.WriteUps.Select(writeUp => writeUp.Hash).SequenceEqual(about.Select(s => s.Hash))
        )
        {
            return new ReportSources(newest.WriteUps, newest.Profile);
        }

        var writeUps = new List<WriteUp>();
        foreach (var source in about)
        {
            var text = await projects.TextAsync(owner, source.Hash, cancellation);
            if (text is not null && WriteUpReader.Read(text, source.File) is WriteUpReading.Read read)
            {
                writeUps.Add(read.WriteUp);
            }
        }

        return writeUps.Count == 0
            ? ReportSources.None
            : new ReportSources(writeUps, words.Profile(writeUps[0], writeUps[1..]));
    }
}
