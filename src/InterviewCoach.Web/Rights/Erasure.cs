using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Rights;

/// <summary>
/// Removes what somebody wants removed. On the app's own server its files are scrubbed, too; on another its vacuum and its
/// backups are its administrator's.
/// </summary>
public sealed class Erasure(OwnedRowStore rows, Database database)
{
    /// <summary>False where the owner has no such Project.</summary>
    public async Task<bool> ProjectAsync(OwnerId owner, ProjectId project, CancellationToken cancellation)
    {
        var removed = await rows.RemoveProjectAsync(owner, project, cancellation);
        await ScrubAsync();
        return removed;
    }

    public async Task AccountAsync(OwnerId owner, CancellationToken cancellation)
    {
        await rows.RemoveAccountAsync(owner, cancellation);
        await ScrubAsync();
    }

    /// <summary>Not given up when the browser is closed meanwhile: it was promised.</summary>
    private Task ScrubAsync() => database.IsEmbedded ? rows.ScrubAsync(CancellationToken.None) : Task.CompletedTask;
}
