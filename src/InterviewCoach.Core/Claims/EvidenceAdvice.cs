using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Claims;

/// <summary>What a candidate can do about a claim that is not proved.</summary>
/// <param name="Evidence">What evidence would look like.</param>
/// <param name="Wording">How the line in the CV should be worded until then.</param>
public sealed record Advice(string Evidence, string Wording);

/// <summary>What evidence looks like by skill and by kind: <c>prompts/claims/evidence.yaml</c>.</summary>
public sealed class EvidenceAdvice
{
    private const string File = "claims/evidence.yaml";
    private static readonly Lazy<EvidenceAdvice> Loaded = new(() => Load(BuiltInFiles.Under(File), []));
    private static readonly string[] Parts = ["evidence", "unsupported", "listed", "described"];

    private readonly Dictionary<string, string> texts;

    private EvidenceAdvice(Dictionary<string, string> texts) => this.texts = texts;

    /// <summary>As it was when Core was built.</summary>
    public static EvidenceAdvice BuiltIn => Loaded.Value;

    /// <summary>The skills that have words of their own.</summary>
    public IReadOnlyList<string> Skills =>
        [
            .. texts
                .Keys.Where(key => key.StartsWith("skill:", StringComparison.Ordinal))
                .Select(key => key.Split(':', '\n')[1])
                .Distinct(),
        ];

    /// <summary>What to do about a claim; null for one that is proved and promises no more than is shown.</summary>
    public Advice? For(CandidateClaim claim)
    {
        if (claim.IsProved)
        {
            return null;
        }

        return new Advice(Text(claim.Skill, claim.Kind, "evidence"), Wording(claim.Skill, claim.Kind, claim.Level));
    }

    /// <summary>How the line in a CV should be worded until the skill can be defended.</summary>
    public string Wording(string skill, SkillKind? kind, EvidenceLevel level) =>
        Text(
            skill,
            kind,
            level switch
            {
                EvidenceLevel.Unsupported => "unsupported",
                EvidenceLevel.Listed => "listed",
                _ => "described",
            }
        );

    /// <summary>Reads the file; with errors, what could be read.</summary>
    public static EvidenceAdvice Load(IReadOnlyList<KnowledgeFile> files, ICollection<KnowledgeError> errors)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Path == File))
        {
            if (KnowledgeMap.Parse(file, errors) is not { } map)
            {
                continue;
            }

            Read(map.Map("default"), "default");
            if (map.Map("kinds") is { } kinds)
            {
                foreach (var name in kinds.Keys.ToList())
                {
                    if (SnakeCase.Parse<SkillKind>(name) is null)
                    {
                        kinds.Report(kinds.LineOf(name), $"'{name}' is none of {SnakeCase.Names<SkillKind>()}.");
                    }

                    Read(kinds.Map(name), $"kind:{name}");
                }
            }

            if (map.Map("skills") is { } skills)
            {
                foreach (var name in skills.Keys.ToList())
                {
                    Read(skills.Map(name), $"skill:{name}");
                }
            }

            map.Close();
        }

        return new EvidenceAdvice(texts);

        void Read(KnowledgeMap? map, string owner)
        {
            foreach (var part in Parts)
            {
                if (map?.Text(part, required: owner == "default") is { } text)
                {
                    texts[$"{owner}\n{part}"] = text;
                }
            }

            map?.Close();
        }
    }

    private string Text(string skill, SkillKind? of, string part)
    {
        var kind = of is { } known ? SnakeCase.Name(known) : "";
        var text =
            texts.GetValueOrDefault($"skill:{skill}\n{part}")
            ?? texts.GetValueOrDefault($"kind:{kind}\n{part}")
            ?? texts.GetValueOrDefault($"default\n{part}")
            ?? "";
        return text.Replace("{skill}", skill, StringComparison.Ordinal);
    }
}
