using InterviewCoach.Core.Reviewing;
using InterviewCoach.Web.Projects;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Reviewing;

/// <summary>Reviews of Projects, and what their owners say to them.</summary>
public sealed class ReviewDesk(ProjectLibrary library, DecisionStore decisions)
{
    /// <summary>The review of the Project's newest version; null when the owner has none of that id.</summary>
    public async Task<ProjectReview?> FindAsync(OwnerId owner, ProjectId project, CancellationToken cancellation)
    {
        if (await library.FindAsync(owner, project, cancellation) is not { } newest)
        {
            return null;
        }

        var before = await BeforeAsync(owner, newest, cancellation);
        var said = await decisions.ListAsync(owner, project, cancellation);
        return new ProjectReview(newest, before, said.ToDictionary(decision => decision.Fingerprint));
    }

    /// <summary>
    /// Decisions on findings that a new version keeps under other words go over to them. Called once, when the version has
    /// been handed in.
    /// </summary>
    public async Task CarryOverAsync(OwnerId owner, ProjectId project, CancellationToken cancellation)
    {
        if (
            await library.FindAsync(owner, project, cancellation) is not { } newest
            || await BeforeAsync(owner, newest, cancellation) is not { } before
        )
        {
            return;
        }

        var said = (await decisions.ListAsync(owner, project, cancellation)).ToDictionary(item => item.Fingerprint);
        var comparison = new ReviewComparison(before.Review.Findings, newest.Review.Findings);
        foreach (var name in Fingerprints.Of(newest.Review.Findings).Where(name => !said.ContainsKey(name)))
        {
            if (comparison.EarlierName(name) is { } earlier && said.TryGetValue(earlier, out var decision))
            {
                await decisions.DecideAsync(owner, project, decision with { Fingerprint = name }, cancellation);
            }
        }
    }

    private async Task<LoadedProject?> BeforeAsync(
        OwnerId owner,
        LoadedProject newest,
        CancellationToken cancellation
    ) =>
        newest.Row.Version > 1
            ? await library.FindAsync(owner, newest.Row.Id, newest.Row.Version - 1, cancellation)
            : null;
}
