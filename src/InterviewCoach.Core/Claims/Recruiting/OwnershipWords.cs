using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Claims.Recruiting;

/// <summary>What is said and asked about a history: <c>prompts/claims/ownership.yaml</c>.</summary>
internal sealed record OwnershipWords(IReadOnlyDictionary<string, string> Texts)
{
    private const string File = "claims/ownership.yaml";
    private static readonly Lazy<OwnershipWords> Loaded = new(() => Load(BuiltInFiles.Under(File), []));
    private static readonly string[] Notes = ["squashed", "imported", "paired", "long", "nobody"];

    private static readonly string[] Questions =
    [
        "several-and-i",
        "several-unsaid",
        "one-and-we",
        "paired",
        "imported",
        "squashed",
        "area",
    ];

    /// <summary>As they were when Core was built.</summary>
    public static OwnershipWords BuiltIn => Loaded.Value;

    public string Note(string id) => Texts.GetValueOrDefault($"notes.{id}", "");

    public string Question(string id) => Texts.GetValueOrDefault($"questions.{id}", "");

    /// <summary>Reads the file; with errors, what could be read.</summary>
    public static OwnershipWords Load(IReadOnlyList<KnowledgeFile> files, ICollection<KnowledgeError> errors)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Path == File))
        {
            if (KnowledgeMap.Parse(file, errors) is { } map)
            {
                Read(map, "notes", Notes);
                Read(map, "questions", Questions);
                map.Close();
            }
        }

        return new OwnershipWords(texts);

        void Read(KnowledgeMap map, string part, string[] names)
        {
            if (map.Map(part) is { } inner)
            {
                foreach (var name in names)
                {
                    texts[$"{part}.{name}"] = inner.Text(name, required: true) ?? "";
                }

                inner.Close();
            }
        }
    }
}
