using InterviewCoach.Core.Profiles;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>The name of a dataset that the project does not know, where it names another.</summary>
internal static class DatasetCheck
{
    public static IEnumerable<Mismatch> Compare(
        IEnumerable<Fact.Dataset> named,
        Told said,
        ToldProject project,
        FactWords words
    )
    {
        var stated = project
            .Project.Profile.Facts.OfType<Fact.Dataset>()
            .Where(dataset => dataset.Name is not null)
            .ToList();
        foreach (var dataset in named.Where(dataset => dataset.Name is not null))
        {
            var name = TextWords.Of(dataset.Name!, words.Common);
            var unknown = name.Where(word => !project.Has(word)).ToList();
            if (
                stated.Count > 0
                && unknown.Count > 0
                && unknown.Any(word => IsProper(word, dataset.Name!))
                && !stated.Exists(other => TextWords.Of(other.Name!, words.Common).SetEquals(name))
                && !stated.Exists(other => said.Text.Contains(other.Name!, StringComparison.OrdinalIgnoreCase))
            )
            {
                yield return new Mismatch(
                    MismatchKind.Dataset,
                    project.Project.Id,
                    dataset.Name!,
                    stated[0].Name!,
                    said.At,
                    stated[0].At
                );
            }
        }
    }

    /// <summary>Whether the word is written as a name: "MNIST", "Titanic".</summary>
    private static bool IsProper(string stem, string name)
    {
        var at = name.IndexOf(stem, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (char.IsUpper(name[at]) || name.Any(char.IsDigit));
    }
}
