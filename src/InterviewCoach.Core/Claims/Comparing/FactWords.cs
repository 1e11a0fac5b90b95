using System.Globalization;
using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>A stand that a sentence can take, and which others it rules out.</summary>
/// <param name="Name">"time_split".</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Cues">Phrases that take it, small letters.</param>
/// <param name="Excludes">The names of those that cannot hold beside it.</param>
/// <param name="Planned">What it comes to where it is only planned; null for nothing.</param>
internal sealed record Stance(
    string Name,
    MismatchKind Kind,
    IReadOnlyList<string> Cues,
    IReadOnlyList<string> Excludes,
    string? Planned
);

/// <summary>How the same fact is said in a CV and in a write-up: <c>prompts/claims/facts.yaml</c>.</summary>
internal sealed record FactWords(
    IReadOnlySet<string> Common,
    IReadOnlyDictionary<string, double> NumberWords,
    IReadOnlyList<string> About,
    IReadOnlyDictionary<string, double> Times,
    IReadOnlyList<string> Months,
    IReadOnlySet<string> Team,
    IReadOnlySet<string> Folds,
    IReadOnlySet<string> DataUnits,
    IReadOnlySet<string> Measures,
    IReadOnlyList<string> Points,
    IReadOnlyList<string> Changes,
    IReadOnlyList<IReadOnlySet<string>> Rivals,
    IReadOnlyList<IReadOnlySet<string>> Words,
    IReadOnlySet<string> Dated,
    IReadOnlyList<string> Others,
    IReadOnlyList<Stance> Stances
)
{
    private const string File = "claims/facts.yaml";
    private static readonly Lazy<FactWords> Loaded = new(() => Load(BuiltInFiles.Under(File), []));

    /// <summary>As they were when Core was built.</summary>
    public static FactWords BuiltIn => Loaded.Value;

    /// <summary>Reads the file; with errors, what could be read.</summary>
    public static FactWords Load(IReadOnlyList<KnowledgeFile> files, ICollection<KnowledgeError> errors)
    {
        var file = files.FirstOrDefault(file => file.Path == File);
        var map = file is null ? null : KnowledgeMap.Parse(file, errors);
        var words = new FactWords(
            List(map, "common").Select(TextWords.Stem).ToHashSet(StringComparer.Ordinal),
            Numbers(map, "number_words"),
            List(map, "about"),
            Numbers(map, "times"),
            List(map, "months"),
            List(map, "team").Select(TextWords.Stem).ToHashSet(StringComparer.Ordinal),
            List(map, "folds").Select(TextWords.Stem).ToHashSet(StringComparer.Ordinal),
            List(map, "data_units").Select(TextWords.Stem).ToHashSet(StringComparer.Ordinal),
            List(map, "measures").Select(TextWords.Stem).ToHashSet(StringComparer.Ordinal),
            List(map, "points"),
            List(map, "changes"),
            GroupsOf(map, "rivals"),
            GroupsOf(map, "words"),
            List(map, "dated").Select(TextWords.Stem).ToHashSet(StringComparer.Ordinal),
            List(map, "others"),
            [.. StancesOf(map)]
        );
        map?.Close();
        return words;
    }

    private static List<string> List(KnowledgeMap? map, string key) =>
        [.. (map?.Texts(key) ?? []).Select(text => text.Text.ToLowerInvariant())];

    private static Dictionary<string, double> Numbers(KnowledgeMap? map, string key)
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        if (map?.Map(key) is { } named)
        {
            foreach (var name in named.Keys.ToList())
            {
                if (double.TryParse(named.Text(name), CultureInfo.InvariantCulture, out var number))
                {
                    numbers[name] = number;
                }
                else
                {
                    named.Report(named.LineOf(name), $"'{name}' must be a number.");
                }
            }
        }

        return numbers;
    }

    private static List<IReadOnlySet<string>> GroupsOf(KnowledgeMap? map, string key)
    {
        var groups = new List<IReadOnlySet<string>>();
        if (map?.Map(key) is { } jobs)
        {
            foreach (var job in jobs.Keys.ToList())
            {
                groups.Add(jobs.Texts(job).Select(name => name.Text).ToHashSet(StringComparer.Ordinal));
            }
        }

        return groups;
    }

    private static IEnumerable<Stance> StancesOf(KnowledgeMap? map)
    {
        if (map?.Map("stances") is not { } kinds)
        {
            yield break;
        }

        foreach (var kind in kinds.Keys.ToList())
        {
            if (SnakeCase.Parse<MismatchKind>(kind) is not { } known)
            {
                kinds.Report(kinds.LineOf(kind), $"'{kind}' is none of {SnakeCase.Names<MismatchKind>()}.");
                continue;
            }

            var stances = kinds.Map(kind)!;
            foreach (var name in stances.Keys.ToList())
            {
                if (stances.Map(name) is { } stance)
                {
                    yield return new Stance(
                        name,
                        known,
                        List(stance, "cues"),
                        List(stance, "excludes"),
                        stance.Text("planned")
                    );
                    stance.Close();
                }
            }
        }
    }
}
