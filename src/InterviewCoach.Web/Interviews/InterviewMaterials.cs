using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace InterviewCoach.Web.Interviews;

/// <summary>
/// The texts that answers are held against: those that the Session was started on, whatever the Project says by now.
/// </summary>
public sealed class InterviewMaterials(ProjectStore projects, IMemoryCache cache)
{
    private static readonly TimeSpan Hot = TimeSpan.FromMinutes(10);

    /// <summary>What the Interview is about; empty where the text is gone.</summary>
    public async ValueTask<InterviewMaterial> OfAsync(
        OwnerId owner,
        InterviewState state,
        CancellationToken cancellation
    ) => (await KeptAsync(owner, state, cancellation)).Material;

    /// <summary>The write-up as it was when the Session was started; null where the text is gone.</summary>
    public async ValueTask<WriteUp?> WriteUpAsync(
        OwnerId owner,
        InterviewState state,
        CancellationToken cancellation
    ) => (await KeptAsync(owner, state, cancellation)).WriteUp;

    private async ValueTask<Kept> KeptAsync(OwnerId owner, InterviewState state, CancellationToken cancellation)
    {
        if (state.Sources is not [var source, ..])
        {
            return new Kept(null, new InterviewMaterial(""));
        }

        var key = (owner, source);
        if (!cache.TryGetValue(key, out Kept? kept))
        {
            var text = await projects.TextAsync(owner, source.Hash, cancellation) ?? "";
            var writeUp = WriteUpReader.Read(text, source.File) is WriteUpReading.Read read ? read.WriteUp : null;
            kept = new Kept(writeUp, new InterviewMaterial(writeUp?.Whole ?? text));
            cache.Set(
                key,
                kept,
                new MemoryCacheEntryOptions { SlidingExpiration = Hot, Size = kept.Material.WriteUp.Length + 1 }
            );
        }

        return kept!;
    }

    private sealed record Kept(WriteUp? WriteUp, InterviewMaterial Material);
}
