using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Skills;

/// <summary>All Skills that are known by name, with their aliases and code signals: the files of <c>prompts/skills/</c>.</summary>
public sealed class SkillCatalogue
{
    private readonly Dictionary<string, Skill> byName = new(StringComparer.Ordinal);

    private SkillCatalogue(IReadOnlyList<Skill> skills)
    {
        Skills = skills;
        foreach (var skill in skills)
        {
            byName[WordFolding.Key(skill.Name)] = skill;
        }

        foreach (var skill in skills)
        {
            foreach (var term in skill.Terms.Where(term => term.Matching != TermMatching.Phrase))
            {
                byName.TryAdd(WordFolding.Key(term.Text), skill);
            }
        }

        Lexicon = new SkillLexicon(skills);
        Signals = new SignalIndex(skills);
    }

    /// <summary>In the order of the files.</summary>
    public IReadOnlyList<Skill> Skills { get; }

    internal SkillLexicon Lexicon { get; }

    internal SignalIndex Signals { get; }

    /// <summary>The Skill of a canonical name or an alias, however it is written; null when it is not known.</summary>
    public Skill? Find(string name) => byName.GetValueOrDefault(WordFolding.Key(name));

    /// <summary>Canonical names of what a Skill implies, and of what that implies.</summary>
    public IReadOnlySet<string> AllImplied(Skill skill)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Skill>([skill]);
        while (open.TryDequeue(out var next))
        {
            foreach (var implied in next.Implies)
            {
                if (all.Add(implied) && Find(implied) is { } found)
                {
                    open.Enqueue(found);
                }
            }
        }

        all.Remove(skill.Name);
        return all;
    }

    /// <summary>Reads and checks the catalogue's files.</summary>
    public static SkillCatalogueReading Load(IEnumerable<KnowledgeFile> files)
    {
        var errors = new List<KnowledgeError>();
        var defined = files.SelectMany(file => SkillFile.Read(file, errors)).ToList();
        if (errors.Count == 0)
        {
            CheckNames(defined, errors);
            CheckImplied(defined, errors);
        }

        return errors.Count == 0
            ? new SkillCatalogueReading.Read(new SkillCatalogue([.. defined.Select(skill => skill.Skill)]))
            : new SkillCatalogueReading.Refused([
                .. errors.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Line),
            ]);
    }

    /// <summary>A name stands for one Skill. Exact names may differ in case alone, as "SIFT" and "sift".</summary>
    private static void CheckNames(List<DefinedSkill> defined, List<KnowledgeError> errors)
    {
        var canonical = new Dictionary<string, DefinedSkill>(StringComparer.Ordinal);
        var terms = new Dictionary<string, DefinedSkill>(StringComparer.Ordinal);
        foreach (var skill in defined)
        {
            if (WordFolding.Split(skill.Skill.Name).Count == 0)
            {
                errors.Add(new KnowledgeError(skill.Path, skill.Line, $"'{skill.Skill.Name}' has no letter or digit."));
            }
            else if (!canonical.TryAdd(WordFolding.Key(skill.Skill.Name), skill))
            {
                Twice(skill, skill.Skill.Name, canonical[WordFolding.Key(skill.Skill.Name)]);
            }
        }

        foreach (var skill in defined)
        {
            foreach (var term in skill.Skill.Terms)
            {
                var isFolded = term.Matching is TermMatching.Folded or TermMatching.Phrase;
                var key = isFolded ? WordFolding.Key(term.Text) : $"{WordFolding.Key(term.Text)}={term.Text}";
                if (!terms.TryAdd(key, skill) && terms[key] != skill)
                {
                    Twice(skill, term.Text, terms[key]);
                }
            }
        }

        void Twice(DefinedSkill again, string name, DefinedSkill first) =>
            errors.Add(
                new KnowledgeError(
                    again.Path,
                    again.Line,
                    $"'{name}' in '{again.Skill.Name}' already names '{first.Skill.Name}' ({first.Path}:{first.Line})."
                )
            );
    }

    private static void CheckImplied(List<DefinedSkill> defined, List<KnowledgeError> errors)
    {
        var names = defined.Select(skill => skill.Skill.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var skill in defined)
        {
            Check(skill, skill.Skill.Implies, "implies");
            Check(skill, skill.Skill.YieldsTo, "yields to");
        }

        void Check(DefinedSkill skill, IReadOnlyList<string> others, string relation) =>
            errors.AddRange(
                others
                    .Where(other => !names.Contains(other))
                    .Select(other => new KnowledgeError(
                        skill.Path,
                        skill.Line,
                        $"'{skill.Skill.Name}' {relation} '{other}', which is no canonical name of the catalogue."
                    ))
            );
    }
}
