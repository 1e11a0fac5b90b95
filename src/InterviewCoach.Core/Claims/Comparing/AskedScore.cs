using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>
/// A score that stands in a CV under a post or a list, and in no project. Where it is told of the subject of one project
/// alone, and that project has another value, it is asked whether both are the same work.
/// </summary>
internal sealed class AskedScore(SkillCatalogue catalogue, FactWords words)
{
    private const int InTitle = 2;
    private const int FewestShared = 2;
    private const double LeastShare = 0.4;

    /// <summary>What is asked of one statement.</summary>
    public IEnumerable<Mismatch> Compare(
        CvStatement statement,
        Told said,
        IReadOnlyList<Fact.Metric> stated,
        IReadOnlyList<ToldProject> projects
    )
    {
        var names = statement
            .Skills.SelectMany(name => catalogue.Find(name)?.Terms.Select(term => term.Text).Append(name) ?? [name])
            .Concat(stated.Select(metric => metric.Name));
        var apart = names.SelectMany(name => TextWords.Of(name, words.Common)).ToHashSet(StringComparer.Ordinal);
        var subject = said.Words.Where(word => !apart.Contains(word)).ToHashSet(StringComparer.Ordinal);
        return stated.Count == 0 || About(subject, projects) is not { } project
            ? []
            : MetricCheck.Compare(stated, said, project).Select(one => one with { IsAsked = true });
    }

    /// <summary>The one project of that subject.</summary>
    private static ToldProject? About(HashSet<string> subject, IReadOnlyList<ToldProject> projects)
    {
        var ranked = projects
            .Select(project => (Project: project, Title: project.InTitle(subject), Shared: subject.Count(project.Has)))
            .Where(one => one.Title > 0 ? one.Shared >= 1 : one.Shared >= FewestShared)
            .Where(one => one.Shared >= LeastShare * subject.Count)
            .OrderByDescending(one => Worth(one.Title, one.Shared))
            .ToList();
        return
            ranked.Count == 0
            || ranked.Count > 1 && Worth(ranked[0].Title, ranked[0].Shared) == Worth(ranked[1].Title, ranked[1].Shared)
            ? null
            : ranked[0].Project;
    }

    private static int Worth(int title, int shared) => (InTitle * title) + shared;
}
