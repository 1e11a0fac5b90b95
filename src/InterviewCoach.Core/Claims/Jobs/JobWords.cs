using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Claims.Jobs;

/// <summary>How job descriptions are written: <c>prompts/claims/job.yaml</c>.</summary>
/// <param name="Headings">Phrases of headings, longest first; null for what is passed over.</param>
/// <param name="Lines">Phrases that turn a line.</param>
/// <param name="Examples">Phrases before lists of which one item is enough.</param>
/// <param name="Domains">Words of a domain, and what is adjusted to it.</param>
internal sealed record JobWords(
    IReadOnlyList<(string Phrase, JobNeed? Need)> Headings,
    IReadOnlyList<(string Phrase, JobNeed Need)> Lines,
    IReadOnlyList<string> Examples,
    IReadOnlyList<(IReadOnlyList<string> Words, string Adjust)> Domains
)
{
    private const string File = "claims/job.yaml";
    private static readonly Lazy<JobWords> Loaded = new(() => Load(BuiltInFiles.Under(File), []));

    /// <summary>As they were when Core was built.</summary>
    public static JobWords BuiltIn => Loaded.Value;

    /// <summary>Reads the file; with errors, what could be read.</summary>
    public static JobWords Load(IReadOnlyList<KnowledgeFile> files, ICollection<KnowledgeError> errors)
    {
        var headings = new List<(string, JobNeed?)>();
        var lines = new List<(string, JobNeed)>();
        var domains = new List<(IReadOnlyList<string>, string)>();
        var examples = new List<string>();
        foreach (var file in files.Where(file => file.Path == File))
        {
            if (KnowledgeMap.Parse(file, errors) is not { } map)
            {
                continue;
            }

            foreach (var need in Enum.GetValues<JobNeed>())
            {
                headings.AddRange(
                    Texts(map.Map("headings"), SnakeCase.Name(need)).Select(text => (text, (JobNeed?)need))
                );
                lines.AddRange(Texts(map.Map("lines"), SnakeCase.Name(need)).Select(text => (text, need)));
            }

            headings.AddRange(Texts(map.Map("headings"), "ignored").Select(text => (text, (JobNeed?)null)));
            examples.AddRange(Texts(map, "examples"));
            if (map.Map("domains") is { } all)
            {
                foreach (var name in all.Keys.ToList())
                {
                    if (all.Map(name) is { } domain)
                    {
                        domains.Add((Texts(domain, "words"), domain.Text("adjust", required: true) ?? ""));
                        domain.Close();
                    }
                }
            }

            map.Close();
        }

        return new JobWords([.. headings.OrderByDescending(heading => heading.Item1.Length)], lines, examples, domains);
    }

    private static List<string> Texts(KnowledgeMap? map, string key) =>
        [.. (map?.Texts(key) ?? []).Select(text => text.Text.ToLowerInvariant())];
}
