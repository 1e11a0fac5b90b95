namespace InterviewCoach.Core.Profiles.Histories;

/// <summary>
/// Who committed what to the project's repository. It tells who committed, not who thought, paired or reviewed: something to
/// ask about, never an accusation.
/// </summary>
/// <param name="Commits">All commits read, merges included.</param>
/// <param name="Merges">Those of them with more than one parent.</param>
/// <param name="First">When the first of them was written.</param>
/// <param name="Last">When the last of them was written.</param>
/// <param name="Authors">The people, those with the most commits first; two addresses under one name are one person.</param>
/// <param name="Shape">What a reader should know before reading anything into the numbers.</param>
/// <param name="IsComplete">Whether all of the log was read, and not only its newest part.</param>
public sealed record GitHistory(
    int Commits,
    int Merges,
    DateTimeOffset First,
    DateTimeOffset Last,
    IReadOnlyList<GitAuthor> Authors,
    HistoryShape Shape,
    bool IsComplete
)
{
    /// <summary>Commits that name a second author, as pairs do.</summary>
    public int Paired { get; init; }
}

/// <summary>How a history came about, as far as its numbers tell.</summary>
public enum HistoryShape
{
    /// <summary>Work committed as it went on.</summary>
    Ordinary,

    /// <summary>One or two commits hold everything: how the work went cannot be seen.</summary>
    Squashed,

    /// <summary>The first commit brought most of what there is: a copy, a template or a course's starting point.</summary>
    Imported,
}

/// <summary>One author of commits.</summary>
/// <param name="Name">As the repository's mailmap has it.</param>
/// <param name="IsBot">Whether it is a program by its name.</param>
/// <param name="Commits">Commits, merges left out.</param>
/// <param name="Added">Lines added, in text files.</param>
/// <param name="Deleted">Lines deleted, in text files.</param>
/// <param name="Files">Different files touched.</param>
/// <param name="First">When the first commit was written.</param>
/// <param name="Last">When the last commit was written.</param>
/// <param name="Areas">The folders at the top that were touched, "." for files beside them; the most touched first.</param>
public sealed record GitAuthor(
    string Name,
    bool IsBot,
    int Commits,
    long Added,
    long Deleted,
    int Files,
    DateTimeOffset First,
    DateTimeOffset Last,
    IReadOnlyList<GitArea> Areas
);

/// <summary>A folder at the top of the repository and how often files in it were touched.</summary>
/// <param name="Folder">Its name, "." for the files beside the folders.</param>
/// <param name="Changes">Files touched, counted once for each commit.</param>
public sealed record GitArea(string Folder, int Changes);
