using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Claims.Jobs;

/// <summary>How a candidate stands to a skill that is asked for. Names in JSON are snake_case.</summary>
public enum FitStatus
{
    /// <summary>Neither claimed nor shown.</summary>
    Absent,

    /// <summary>Claimed, or named by a project; nothing can be looked at.</summary>
    Claimed,

    /// <summary>A project proves it.</summary>
    Proved,
}

/// <summary>A skill that is asked for beside what the candidate has of it.</summary>
/// <param name="Asked">What is asked for.</param>
/// <param name="Status">How the candidate stands to it.</param>
/// <param name="Claim">The best of what is claimed of it; of an absent one it holds no place and no project.</param>
/// <param name="YearsShort">How many years are missing to those asked for; null where none are asked or said.</param>
public sealed record FitSkill(AskedSkill Asked, FitStatus Status, CandidateClaim Claim, double? YearsShort);

/// <summary>One step by which a project absorbs a skill.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Step">What to do, concretely.</param>
/// <param name="Reason">Why this project can absorb it.</param>
public sealed record ProjectStep(string Skill, string Step, string Reason);

/// <summary>The project that would absorb most of what is missing.</summary>
/// <param name="Project">The project's <see cref="CandidateProject.Id"/>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Keep">What to keep: what the candidate knows.</param>
/// <param name="Steps">What to add, the required first.</param>
/// <param name="Adjust">What to adjust to the employer's domain; null where it is not known.</param>
public sealed record OneGoodProject(
    string Project,
    string Title,
    string Keep,
    IReadOnlyList<ProjectStep> Steps,
    string? Adjust
);

/// <summary>A candidate beside a job.</summary>
/// <param name="Job">The job.</param>
/// <param name="Skills">What it asks for, in its order.</param>
/// <param name="OneGoodProject">What to do about what is missing; null where nothing is, or there is no project.</param>
public sealed record JobFit(JobDescription Job, IReadOnlyList<FitSkill> Skills, OneGoodProject? OneGoodProject);

/// <summary>Holds a candidate's claims and projects against what a job asks for.</summary>
public sealed class JobFitReader(SkillCatalogue catalogue)
{
    private const int MostSteps = 5;

    /// <summary>The fit.</summary>
    public JobFit Read(
        JobDescription job,
        IReadOnlyList<AssertedSkill> asserted,
        IReadOnlyList<CandidateProject> projects
    )
    {
        var asked = job
            .Asked.SelectMany(one => one.Skills)
            .Distinct()
            .Select(name => new AssertedSkill(
                name,
                catalogue.Find(name)?.Kind,
                Qualifier.None,
                CvSection.Other,
                job.Asked.First(one => one.Skills.Contains(name)).At
            ))
            .ToList();
        var claims = new CandidateLedgerReader(catalogue)
            .Read(asked, projects)
            .Claims.Where(claim => claim.Asserted.Count > 0)
            .ToDictionary(claim => claim.Skill, claim => WithCv(claim, asserted), StringComparer.OrdinalIgnoreCase);
        var skills = job.Asked.Select(one => FitOf(one, claims)).ToList();
        return new JobFit(job, skills, GoodProject(job, skills, projects));
    }

    /// <summary>The claim with the places of the CV that claim the skill, or one that includes it.</summary>
    private CandidateClaim WithCv(CandidateClaim claim, IReadOnlyList<AssertedSkill> asserted)
    {
        var places = asserted
            .Where(one =>
                one.Name.Equals(claim.Skill, StringComparison.OrdinalIgnoreCase)
                || catalogue.Find(one.Name) is { } skill && catalogue.AllImplied(skill).Contains(claim.Skill)
            )
            .ToList();
        return claim with
        {
            Asserted = places,
            Qualifier = places.Aggregate(Qualifier.None, (all, one) => all.Or(one.Qualifier)),
        };
    }

    private static FitSkill FitOf(AskedSkill asked, Dictionary<string, CandidateClaim> claims)
    {
        var best = asked
            .Skills.Select(name => claims[name])
            .OrderByDescending(StatusOf)
            .ThenByDescending(claim => claim.Level)
            .First();
        double? missing =
            asked.Years is { } years && best.Qualifier.Years is { } had && had < years ? years - had : null;
        return new FitSkill(asked, StatusOf(best), best, missing);
    }

    private static FitStatus StatusOf(CandidateClaim claim) =>
        claim.IsProved ? FitStatus.Proved
        : claim.Asserted.Count > 0 || claim.Level > EvidenceLevel.Unsupported ? FitStatus.Claimed
        : FitStatus.Absent;

    private OneGoodProject? GoodProject(
        JobDescription job,
        List<FitSkill> skills,
        IReadOnlyList<CandidateProject> projects
    )
    {
        var missing = skills
            .Where(skill => skill.Status != FitStatus.Proved && skill.Asked.Need != JobNeed.Mentioned)
            .OrderByDescending(skill => skill.Asked.Need)
            .ThenBy(skill => skill.Status)
            .Select(skill => catalogue.Find(skill.Asked.Skills[0]))
            .OfType<Skill>()
            .ToList();
        if (missing.Count == 0 || projects.Count == 0)
        {
            return null;
        }

        var steps = StepWords.BuiltIn;
        var best = projects
            .Select(project =>
                (
                    Project: project,
                    Worth: missing.Sum(skill => steps.WorthOf(skill, project.Profile))
                        + project.Profile.Stages.Values.Distinct().Count()
                )
            )
            .OrderByDescending(one => one.Worth)
            .First()
            .Project;
        var keep = StepWords.KeepOf(best.Profile);
        return new OneGoodProject(
            best.Id,
            best.Title,
            keep,
            [
                .. missing
                    .Select(skill => steps.StepFor(skill, best, keep))
                    .OfType<ProjectStep>()
                    .DistinctBy(step => step.Step)
                    .Take(MostSteps),
            ],
            job.Domain
        );
    }
}
