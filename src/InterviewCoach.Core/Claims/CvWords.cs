using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Claims;

/// <summary>How CVs are built and how they qualify a skill: <c>prompts/claims/cv.yaml</c>.</summary>
internal sealed record CvWords(
    IReadOnlyDictionary<string, CvSection> Sections,
    IReadOnlySet<string> Fillers,
    IReadOnlyList<(string Phrase, ClaimStrength Strength)> Strengths,
    IReadOnlyList<(string Phrase, Seniority Seniority)> Seniorities,
    IReadOnlySet<string> Posts,
    IReadOnlySet<string> NotSkills,
    IReadOnlyList<string> NotLabels
)
{
    private const string File = "claims/cv.yaml";
    private static readonly Lazy<CvWords> Loaded = new(() => Load(BuiltInFiles.Under(File), []));

    /// <summary>As they were when Core was built.</summary>
    public static CvWords BuiltIn => Loaded.Value;

    /// <summary>Reads the file among those of <c>prompts/claims/</c>; with errors the words hold what could be read.</summary>
    public static CvWords Load(IReadOnlyList<KnowledgeFile> files, ICollection<KnowledgeError> errors)
    {
        var map = files.FirstOrDefault(file => file.Path == File) is { } file ? KnowledgeMap.Parse(file, errors) : null;
        if (map is null)
        {
            errors.Add(new KnowledgeError(File, 1, "The file is missing or empty."));
        }

        var words = new CvWords(
            Named<CvSection>(map, "sections")
                .DistinctBy(pair => pair.Text)
                .ToDictionary(pair => pair.Text, pair => pair.Choice, StringComparer.Ordinal),
            Set(map, "fillers"),
            [.. Named<ClaimStrength>(map, "strengths").OrderByDescending(pair => pair.Text.Length)],
            [.. Named<Seniority>(map, "seniority")],
            Set(map, "posts"),
            Set(map, "not_skills"),
            [.. Set(map, "not_labels")]
        );
        map?.Close();
        return words;
    }

    private static HashSet<string> Set(KnowledgeMap? map, string key) =>
        (map?.Texts(key) ?? []).Select(word => word.Text.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    /// <summary>The texts of a mapping whose keys name choices.</summary>
    private static IEnumerable<(string Text, T Choice)> Named<T>(KnowledgeMap? map, string key)
        where T : struct, Enum
    {
        if (map?.Map(key) is not { } named)
        {
            yield break;
        }

        foreach (var name in named.Keys.ToList())
        {
            var texts = named.Texts(name);
            if (SnakeCase.Parse<T>(name) is not { } choice)
            {
                named.Report(named.LineOf(name), $"'{name}' must be one of {SnakeCase.Names<T>()}.");
                continue;
            }

            foreach (var text in texts)
            {
                yield return (text.Text.ToLowerInvariant(), choice);
            }
        }
    }
}
