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
    )
    {
        if (state.Sources is not [var source, ..])
        {
            return new InterviewMaterial("");
        }

        var key = (owner, source);
        if (!cache.TryGetValue(key, out InterviewMaterial? material))
        {
            var text = await projects.TextAsync(owner, source.Hash, cancellation) ?? "";
            material = new InterviewMaterial(
                WriteUpReader.Read(text, source.File) is WriteUpReading.Read read ? read.WriteUp.Whole : text
            );
            cache.Set(
                key,
                material,
                new MemoryCacheEntryOptions { SlidingExpiration = Hot, Size = material.WriteUp.Length + 1 }
            );
        }

        return material!;
    }
}
