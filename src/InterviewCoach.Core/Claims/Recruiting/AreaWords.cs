using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Claims.Recruiting;

/// <summary>The areas that employers look at: <c>prompts/claims/areas.yaml</c>.</summary>
internal sealed record AreaWords(
    IReadOnlyList<AreaWords.Area> Areas,
    IReadOnlyDictionary<string, string> Verdicts,
    IReadOnlySet<string> Serving
)
{
    private const string File = "claims/areas.yaml";
    private static readonly Lazy<AreaWords> Loaded = new(() => Load(BuiltInFiles.Under(File), []));
    private static readonly string[] VerdictNames = ["none", "deep", "thin", "mixed", "one"];

    /// <summary>One area.</summary>
    public sealed record Area(
        string Id,
        string Name,
        IReadOnlySet<SkillKind> Kinds,
        IReadOnlySet<string> Skills,
        IReadOnlyList<(PresenceKey Key, string Advice)> Present,
        string None
    );

    /// <summary>As they were when Core was built.</summary>
    public static AreaWords BuiltIn => Loaded.Value;

    /// <summary>The sentence about the portfolio as a whole.</summary>
    public string Portfolio(string id) => Verdicts.GetValueOrDefault(id, "");

    /// <summary>What a write-up holds, in words: "test set held out".</summary>
    public static string Say(PresenceKey key) =>
        SnakeCase.Name(key).Replace('_', ' ').Replace("tests or ci", "tests or CI", StringComparison.Ordinal);

    /// <summary>Reads the file; with errors, what could be read.</summary>
    public static AreaWords Load(IReadOnlyList<KnowledgeFile> files, ICollection<KnowledgeError> errors)
    {
        var (areas, verdicts) = (new List<Area>(), new Dictionary<string, string>(StringComparer.Ordinal));
        var serving = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Path == File))
        {
            if (KnowledgeMap.Parse(file, errors) is not { } map)
            {
                continue;
            }

            areas.AddRange(map.Maps("areas").Select(Read));
            serving.UnionWith(map.Texts("serving").Select(skill => skill.Text));
            if (map.Map("portfolio") is { } portfolio)
            {
                foreach (var name in VerdictNames)
                {
                    verdicts[name] = portfolio.Text(name, required: true) ?? "";
                }

                portfolio.Close();
            }

            map.Close();
        }

        return new AreaWords(areas, verdicts, serving);
    }

    private static Area Read(KnowledgeMap map)
    {
        var present = new List<(PresenceKey, string)>();
        if (map.Map("present") is { } keys)
        {
            foreach (var name in keys.Keys.ToList())
            {
                if (SnakeCase.Parse<PresenceKey>(name) is { } key && keys.Text(name, required: true) is { } advice)
                {
                    present.Add((key, advice));
                }
                else
                {
                    keys.Report(keys.LineOf(name), $"'{name}' is none of {SnakeCase.Names<PresenceKey>()}.");
                }
            }
        }

        var area = new Area(
            map.Text("id", required: true) ?? "",
            map.Text("name", required: true) ?? "",
            map.Texts("kinds").Select(kind => SnakeCase.Parse<SkillKind>(kind.Text)).OfType<SkillKind>().ToHashSet(),
            map.Texts("skills").Select(skill => skill.Text).ToHashSet(StringComparer.Ordinal),
            present,
            map.Text("none", required: true) ?? ""
        );
        map.Close();
        return area;
    }
}
