using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Tasks;

/// <summary>Tells what a project predicts and what kind of project it is, by all that its write-up says.</summary>
public static class TaskClassifier
{
    /// <summary>Below this the write-up does not say.</summary>
    private const double Least = 6;

    private const double EnoughHints = 8;

    private static readonly ProjectTask[] Usual =
    [
        ProjectTask.BinaryClassification,
        ProjectTask.MulticlassClassification,
        ProjectTask.Regression,
    ];

    /// <summary>What a task says of the kind of project: a write-up of a recommender is one even where it says so once.</summary>
    private static readonly Dictionary<ProjectTask, (ProjectType Type, double Weight)> Suggests = new()
    {
        [ProjectTask.RankingRecommendation] = (ProjectType.RecommendationRanking, 40),
        [ProjectTask.Forecasting] = (ProjectType.Forecasting, 60),
        [ProjectTask.ObjectDetection] = (ProjectType.ComputerVision, 50),
        [ProjectTask.Segmentation] = (ProjectType.ComputerVision, 50),
        [ProjectTask.TextGenerationRag] = (ProjectType.LlmApp, 50),
        [ProjectTask.Clustering] = (ProjectType.AnalysisCaseStudy, 12),
    };

    /// <summary>The task and the type that the write-up speaks for.</summary>
    public static (ProjectTask Task, ProjectType Type) Classify(CuedText text)
    {
        var weights = GroupWeights.Of(text);
        var task = TaskOf(weights, text.Book);
        return (task, TypeOf(weights, text.Book, task));
    }

    private static ProjectTask TaskOf(GroupWeights weights, CueBook book)
    {
        var scores = Scores<ProjectTask>(weights, book, "task");
        return scores.Count == 0 ? ProjectTask.Other
            : scores.Values.Max() >= Least ? Best(scores, ProjectTask.Other)
            : Guess(weights, book);
    }

    /// <summary>
    /// Where no phrase says it by itself, many hints of a classifier or a regression do: they are what most projects are.
    /// </summary>
    private static ProjectTask Guess(GroupWeights weights, CueBook book)
    {
        var (task, hints) = Usual
            .Select(task => (Task: task, Hints: Sum(weights, book, task)))
            .MaxBy(found => found.Hints);
        return hints >= EnoughHints ? task : ProjectTask.Other;
    }

    private static double Sum(GroupWeights weights, CueBook book, ProjectTask task) =>
        book.Group($"task/{SnakeCase.Name(task)}") is { } group ? weights[group] : 0;

    private static ProjectType TypeOf(GroupWeights weights, CueBook book, ProjectTask task)
    {
        var scores = Scores<ProjectType>(weights, book, "type");
        if (scores.Count == 0)
        {
            return ProjectType.Other;
        }

        var otherwise = task == ProjectTask.Other ? ProjectType.Other : ProjectType.AnalysisCaseStudy;
        if (Suggests.TryGetValue(task, out var suggested))
        {
            scores[suggested.Type] += suggested.Weight;
        }

        return Best(scores, otherwise);
    }

    private static T Best<T>(Dictionary<T, double> scores, T otherwise)
        where T : struct, Enum
    {
        var (best, score) = scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First();
        return score < Least ? otherwise : best;
    }

    private static Dictionary<T, double> Scores<T>(GroupWeights weights, CueBook book, string section)
        where T : struct, Enum
    {
        var scores = new Dictionary<T, double>();
        foreach (var value in Enum.GetValues<T>())
        {
            var name = $"{section}/{SnakeCase.Name(value)}";
            if (book.Group(name) is { } group)
            {
                scores[value] = weights.IsClear(group) ? weights[group] : Math.Min(weights[group], Least - 1);
            }
        }

        return scores;
    }
}
