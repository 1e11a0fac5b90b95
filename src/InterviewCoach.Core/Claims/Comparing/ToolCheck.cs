using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>A tool or model that the project does not know, where the project names one of the same kind in its place.</summary>
internal sealed class ToolCheck(SkillCatalogue catalogue, FactWords words)
{
    private const double Aligned = 0.25;
    private const int FewestShared = 2;

    /// <param name="statement">What the CV says.</param>
    /// <param name="said">The same, read.</param>
    /// <param name="named">All skills that the CV's entry names: what it names is not replaced by another.</param>
    /// <param name="project">The project.</param>
    public IEnumerable<Mismatch> Compare(
        CvStatement statement,
        Told said,
        IReadOnlySet<string> named,
        ToldProject project
    )
    {
        foreach (var name in statement.Skills)
        {
            if (
                catalogue.Find(name) is not { } skill
                || !IsThing(skill)
                || skill.IsGeneric
                || project.Skills.Of(name, skill.Kind) is { }
                || IsNamed(skill, project)
            )
            {
                continue;
            }

            var rivals = project
                .Project.Ledger.Claims.Where(claim =>
                    claim.Level >= EvidenceLevel.Listed
                    && !named.Contains(claim.Skill)
                    && catalogue.Find(claim.Skill) is { IsGeneric: false } other
                    && other.Kind == skill.Kind
                    && !catalogue.AllImplied(other).Contains(name)
                    && !catalogue.AllImplied(skill).Contains(claim.Skill)
                )
                .ToList();
            var beside = project
                .Near(said.Words)
                .TakeWhile(near => near.Score >= Aligned && near.Shared >= FewestShared)
                .Take(3)
                .Select(near =>
                    (
                        near.Sentence,
                        Rival: rivals.Find(claim =>
                            Names(catalogue.Find(claim.Skill)!, near.Sentence.Text)
                            || claim.Evidence.Any(evidence =>
                                evidence.At.Lines.Overlaps(near.Sentence.At.Lines)
                                && evidence.At.File == near.Sentence.At.File
                            )
                        )
                    )
                )
                .FirstOrDefault(near => near.Rival is not null);
            if (beside.Rival is { } rival)
            {
                yield return new Mismatch(
                    MismatchKind.Tool,
                    project.Project.Id,
                    name,
                    rival.Skill,
                    said.At,
                    beside.Sentence.At
                );
            }
            else if (
                skill.Kind == SkillKind.Model
                && rivals.Find(claim => claim.Level >= EvidenceLevel.Described) is { Evidence: [var best, ..] } model
            )
            {
                yield return new Mismatch(MismatchKind.Tool, project.Project.Id, name, model.Skill, said.At, best.At);
            }
            else if (
                words.Rivals.FirstOrDefault(group => IsOf(skill, group)) is { } job
                && rivals.Find(claim => IsOf(catalogue.Find(claim.Skill)!, job)) is { Evidence: [var shown, ..] } other
            )
            {
                yield return new Mismatch(
                    MismatchKind.Tool,
                    project.Project.Id,
                    name,
                    other.Skill,
                    said.At,
                    shown.At,
                    IsAsked: true
                );
            }
        }
    }

    /// <summary>Whether the skill, or the family that it belongs to, does the job of the group.</summary>
    private static bool IsOf(Skill skill, IReadOnlySet<string> group) =>
        group.Contains(skill.Name) || skill.Implies.Any(group.Contains);

    private static bool Names(Skill skill, string text) =>
        skill.Terms.Any(term =>
            text.IndexOf(term.Text, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + term.Text.Length == text.Length || !char.IsLetterOrDigit(text[at + term.Text.Length]))
        );

    /// <summary>"Mistral" is a thing that another could stand in place of; "LLM fine-tuning" is a practice.</summary>
    private static bool IsThing(Skill skill) =>
        !(skill.Kind == SkillKind.Llm && char.IsLower(skill.Name[skill.Name.LastIndexOf(' ') + 1]))
        && skill.Kind
            is SkillKind.Language
                or SkillKind.Library
                or SkillKind.Framework
                or SkillKind.Database
                or SkillKind.Cloud
                or SkillKind.Tool
                or SkillKind.Llm
                or SkillKind.Model;

    /// <summary>Whether any source of the project has one of its names.</summary>
    private static bool IsNamed(Skill skill, ToldProject project) =>
        skill.Terms.Any(term =>
            term.Text.Length > 2
            && project
                .Project.Evidence.Prepend(project.Project.WriteUp)
                .Any(source =>
                    source.Lines.Any(line => line.Text.Contains(term.Text, StringComparison.OrdinalIgnoreCase))
                )
        );
}
