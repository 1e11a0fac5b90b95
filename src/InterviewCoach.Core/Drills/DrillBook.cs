using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Drills;

/// <summary>How a claim is challenged, by what kind of skill it is: the first level of a drill.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Texts">What is asked, by how far the claim is backed; with the slots of <see cref="DrillBook"/>.</param>
/// <param name="Hint">A scaffold for who does not know.</param>
/// <param name="Rubric">What a strong answer holds.</param>
/// <param name="Deeper">What is asked below it of a skill that the book has nothing of its own on.</param>
public sealed record Challenge(
    SkillKind Kind,
    Topic Topic,
    IReadOnlyDictionary<EvidenceLevel, string> Texts,
    string Hint,
    IReadOnlyList<RubricPoint> Rubric,
    IReadOnlyList<DeeperQuestion> Deeper
);

/// <summary>What claims are drilled with: the files of <c>prompts/drills/</c>.</summary>
/// <param name="Challenges">By kind of skill; every kind that can be claimed has one.</param>
/// <param name="Deeper">By the catalogue's name of a skill: what someone who has used it would know.</param>
public sealed record DrillBook(
    IReadOnlyDictionary<SkillKind, Challenge> Challenges,
    IReadOnlyDictionary<string, IReadOnlyList<DeeperQuestion>> Deeper
)
{
    /// <summary>The skill's name.</summary>
    public const string SkillSlot = "{skill}";

    /// <summary>The words that back the claim best; where there are some.</summary>
    public const string QuoteSlot = "{quote}";

    /// <summary>The file that those words stand in.</summary>
    public const string FileSlot = "{file}";

    /// <summary>Reads the files. What is wrong with them is returned, never thrown.</summary>
    /// <param name="files">The files.</param>
    /// <param name="catalogue">Every skill of the book must be in it.</param>
    public static DrillBookReading Load(IReadOnlyList<KnowledgeFile> files, SkillCatalogue catalogue) =>
        DrillBookReader.Read(files, catalogue);
}

/// <summary>What reading the book came to.</summary>
public abstract record DrillBookReading
{
    private DrillBookReading() { }

    /// <summary>All files are good.</summary>
    public sealed record Read(DrillBook Book) : DrillBookReading;

    /// <summary>What is wrong, by file and line; never empty.</summary>
    public sealed record Faulty(IReadOnlyList<KnowledgeError> Errors) : DrillBookReading;
}
