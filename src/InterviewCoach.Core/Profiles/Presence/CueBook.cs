using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>A phrase with the weight it lends to its group.</summary>
internal sealed record Cue(CueGroup Group, CuePhrase Phrase, int Weight, bool InHeadings);

/// <summary>The cues for one thing to be noticed: a presence key, a task, a stage, a sense such as "planned".</summary>
/// <param name="Name">Section and key: "presence/baseline".</param>
/// <param name="Number">Position among the groups.</param>
/// <param name="Enough">The score from which a sentence shows it.</param>
internal sealed record CueGroup(string Name, int Number, int Enough);

/// <summary>A cue found in a sentence.</summary>
internal readonly record struct CueHit(Cue Cue, int Word, int Words);

/// <summary>
/// What the reader of profiles knows of how people write: phrases with weights, from <c>prompts/profile/</c>. Read once,
/// used for every WriteUp.
/// </summary>
public sealed class CueBook
{
    private readonly Dictionary<string, CueGroup> _groups;

    internal CueBook(CueVocabulary vocabulary, IReadOnlyList<CueGroup> groups, IReadOnlyList<Cue> cues)
    {
        Vocabulary = vocabulary;
        _groups = groups.ToDictionary(group => group.Name, StringComparer.Ordinal);
        InText = new CueIndex(vocabulary.Count, [.. cues.Where(cue => !cue.InHeadings)]);
        InHeadings = new CueIndex(vocabulary.Count, [.. cues.Where(cue => cue.InHeadings)]);
    }

    /// <summary>A book without cues: it notices nothing.</summary>
    public static CueBook Empty { get; } = new(new CueVocabulary(), [], []);

    internal CueVocabulary Vocabulary { get; }

    /// <summary>The cues for headings.</summary>
    internal CueIndex InHeadings { get; }

    /// <summary>The cues for all other text.</summary>
    internal CueIndex InText { get; }

    /// <summary>Reads the files of <c>prompts/profile/</c>. With errors the book holds what could be read.</summary>
    public static CueBook Load(IReadOnlyList<KnowledgeFile> files, out IReadOnlyList<KnowledgeError> errors) =>
        CueBookReader.Read(files, out errors);

    /// <summary>The group of that name, or null when no file speaks of it.</summary>
    internal CueGroup? Group(string name) => _groups.GetValueOrDefault(name);

    /// <summary>All groups of a section, in the order of the files.</summary>
    internal IEnumerable<CueGroup> Section(string section) =>
        _groups
            .Values.Where(group => group.Name.StartsWith(section + "/", StringComparison.Ordinal))
            .OrderBy(group => group.Number);
}
