using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>The files of <c>prompts/profile/</c> as they were when Core was built, for readers that are given no others.</summary>
internal static class BuiltInCues
{
    private const string Folder = "profile/";

    private static readonly Lazy<CueBook> Loaded = new(() => CueBook.Load(Files(), out _));

    /// <summary>The book.</summary>
    public static CueBook Book => Loaded.Value;

    /// <summary>Its files, in the order of their names.</summary>
    public static IReadOnlyList<KnowledgeFile> Files() => BuiltInFiles.Under(Folder);
}
