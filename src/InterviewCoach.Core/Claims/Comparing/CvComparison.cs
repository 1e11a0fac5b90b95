using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Datasets;
using InterviewCoach.Core.Profiles.Metrics;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>
/// Holds what a CV says of a project against what the project says: numbers, metrics, tools, dates, data, how it was tested,
/// whose work it was, whether it is in use. It is silent where the CV may speak of something else, or says the same more
/// roughly or in other words.
/// </summary>
public sealed class CvComparison(SkillCatalogue catalogue)
{
    /// <summary>The share of a title's words that a CV's entry has to hold to be about that project.</summary>
    private const double SameTitle = 0.6;

    /// <summary>The share of an entry's words that the project has to hold.</summary>
    private const double SameStory = 0.55;
    private const int FewestWords = 6;

    /// <summary>Statements of one post beside the project's need more in common to be of it.</summary>
    private const double SameSentence = 0.6;
    private const int FewestShared = 5;

    private readonly FactWords words = FactWords.BuiltIn;

    /// <summary>The mismatches, in the order of the CV; one for each kind and place.</summary>
    public IReadOnlyList<Mismatch> Compare(Cv cv, IReadOnlyList<CandidateProject> projects)
    {
        var told = projects.Select(project => new ToldProject(project, catalogue, words)).ToList();
        var metrics = MetricReader.Read(cv.Source).ToLookup(metric => metric.At.Lines.Start);
        var datasets = DatasetReader.Read(cv.Source).ToLookup(dataset => dataset.At.Lines.Start);
        var asked = new AskedScore(catalogue, words);
        var found = new List<Mismatch>();
        foreach (var entry in cv.Statements.GroupBy(statement => (statement.Section, statement.Entry)))
        {
            var statements = entry
                .Select(statement => (Statement: statement, Told: Told.Of(statement.At.Text, statement.At, words)))
                .ToList();
            var title = TextWords.Of(entry.Key.Entry, words.Common);
            var all = string.Join('\n', statements.Select(one => one.Statement.At.Text));
            var skills = statements.SelectMany(one => one.Statement.Skills).ToHashSet(StringComparer.Ordinal);
            if (Linked(told, title, [.. statements.Select(one => one.Told)]) is { } whole)
            {
                found.AddRange(new EntryDates(words).Compare(entry.Key.Entry, statements[0].Statement.At, whole));
                foreach (var (statement, one) in statements)
                {
                    Check(statement, one, whole);
                }
            }
            else
            {
                foreach (var (statement, one) in statements)
                {
                    if (
                        told.MaxBy(project => project.Share(one.Words)) is { } nearest
                        && nearest.Share(one.Words) >= SameSentence
                        && one.Words.Count(nearest.Has) >= FewestShared
                        && nearest.Near(one.Words) is [{ Score: >= 0.4, Shared: >= 3 }, ..]
                    )
                    {
                        Check(statement, one, nearest);
                    }
                    else
                    {
                        found.AddRange(asked.Compare(statement, one, Scores(statement), told));
                    }
                }
            }

            void Check(CvStatement statement, Told one, ToldProject project)
            {
                var stated = Scores(statement);
                found.AddRange(MetricCheck.Compare(stated, one, project));
                found.AddRange(new NumberCheck(words).Compare(one, stated, project));
                found.AddRange(new ToolCheck(catalogue, words).Compare(statement, one, skills, project));
                found.AddRange(EntryDates.Compare(one, project));
                found.AddRange(
                    DatasetCheck.Compare(Lines(statement).SelectMany(line => datasets[line]), one, project, words)
                );
                found.AddRange(new SizeCheck(words).Compare(one, project));
                found.AddRange(new PointsCheck(words).Compare(one, project));
                found.AddRange(StanceCheck.Compare(one, project, words));
                found.AddRange(new VariantCheck(words).Compare(one, all, project));
            }

            List<Fact.Metric> Scores(CvStatement statement) => [.. Lines(statement).SelectMany(line => metrics[line])];
        }

        return [.. found.DistinctBy(one => (one.Kind, one.Claimed.Lines.Start, one.Said))];
    }

    private static IEnumerable<int> Lines(CvStatement statement) =>
        Enumerable.Range(statement.At.Lines.Start, statement.At.Lines.End - statement.At.Lines.Start + 1);

    /// <summary>The project that a whole entry of the CV is about; null where none surely is.</summary>
    private static ToldProject? Linked(List<ToldProject> projects, HashSet<string> title, List<Told> statements)
    {
        var story = statements.SelectMany(one => one.Words).Concat(title).ToHashSet(StringComparer.Ordinal);
        var byTitle = projects.MaxBy(project => project.TitleShare(title));
        if (byTitle?.TitleShare(title) >= SameTitle)
        {
            return byTitle;
        }

        var byStory = projects.MaxBy(project => project.Share(story));
        return story.Count >= FewestWords && byStory?.Share(story) >= SameStory ? byStory : null;
    }
}
