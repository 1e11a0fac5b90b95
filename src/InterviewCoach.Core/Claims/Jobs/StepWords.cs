using System.Globalization;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Claims.Jobs;

/// <summary>By which step a project absorbs a skill: <c>prompts/claims/steps.yaml</c>.</summary>
internal sealed record StepWords(IReadOnlyList<StepWords.Rule> Rules)
{
    private const string File = "claims/steps.yaml";
    private static readonly Lazy<StepWords> Loaded = new(() => Load(BuiltInFiles.Under(File), []));

    /// <summary>One rule.</summary>
    public sealed record Rule(
        IReadOnlySet<string> Skills,
        IReadOnlySet<SkillKind> Kinds,
        IReadOnlySet<ProjectType> Types,
        string Step,
        string Why
    )
    {
        /// <summary>How well it fits; 0 where it does not.</summary>
        public int Worth(Skill skill, ProjectProfile profile)
        {
            var named =
                Skills.Contains(skill.Name) ? 4
                : Kinds.Contains(skill.Kind) ? 1
                : 0;
            return named == 0 || (Types.Count > 0 && !Types.Contains(profile.Type))
                ? 0
                : named + (Types.Count > 0 ? 2 : 0);
        }
    }

    /// <summary>As they were when Core was built.</summary>
    public static StepWords BuiltIn => Loaded.Value;

    /// <summary>How well a project can absorb a skill.</summary>
    public int WorthOf(Skill skill, ProjectProfile profile) => Rules.Max(rule => rule.Worth(skill, profile));

    /// <summary>The step; null where no rule fits.</summary>
    public ProjectStep? StepFor(Skill skill, CandidateProject project, string keep)
    {
        var rule = Rules.MaxBy(rule => rule.Worth(skill, project.Profile));
        return rule is null || rule.Worth(skill, project.Profile) == 0
            ? null
            : new ProjectStep(skill.Name, Fill(rule.Step), Fill(rule.Why));

        string Fill(string text) =>
            text.Replace("{skill}", skill.Name, StringComparison.Ordinal)
                .Replace("{project}", project.Title, StringComparison.Ordinal)
                .Replace("{keep}", keep, StringComparison.Ordinal)
                .Replace("{data}", DataOf(project), StringComparison.Ordinal);
    }

    /// <summary>"the 40,000 parcels (Olist) of Late deliveries": its data in its own words.</summary>
    private static string DataOf(CandidateProject project) =>
        project.Profile.MainDataset() switch
        {
            { Size: { } size, Name: { } name } => $"the {size} of {project.Title} ({name})",
            { Size: { } size } => $"the {size} of {project.Title}",
            { Name: { } name } => $"the data of {project.Title} ({name})",
            _ => $"the data of {project.Title}",
        };

    /// <summary>What the project has: its model with its score, or its model, or its result.</summary>
    public static string KeepOf(ProjectProfile profile)
    {
        var headline = new Headline(profile, Families.None);
        var metric = headline.Metrics is [var first, ..] ? first : null;
        var model = metric?.Model ?? (headline.Models is [var used, ..] ? used.Name : null);
        return (model, metric) switch
        {
            ({ } name, { } score) => string.Create(
                CultureInfo.InvariantCulture,
                $"{name} ({score.Name} {score.ValueText})"
            ),
            ({ } name, null) => name,
            (null, { } score) => $"the present result ({score.Name} {score.ValueText})",
            _ => "the present result",
        };
    }

    /// <summary>Reads the file; with errors, what could be read.</summary>
    public static StepWords Load(IReadOnlyList<KnowledgeFile> files, ICollection<KnowledgeError> errors)
    {
        var rules = new List<Rule>();
        foreach (var file in files.Where(file => file.Path == File))
        {
            if (KnowledgeMap.Parse(file, errors) is not { } map)
            {
                continue;
            }

            foreach (var item in map.Maps("steps"))
            {
                rules.Add(
                    new Rule(
                        item.Texts("skills").Select(text => text.Text).ToHashSet(StringComparer.Ordinal),
                        item.Choices<SkillKind>("kinds", "kind").ToHashSet(),
                        item.Choices<ProjectType>("types", "project type").ToHashSet(),
                        item.Text("step", required: true) ?? "",
                        item.Text("why", required: true) ?? ""
                    )
                );
                item.Close();
            }

            map.Close();
        }

        return new StepWords(rules);
    }
}
