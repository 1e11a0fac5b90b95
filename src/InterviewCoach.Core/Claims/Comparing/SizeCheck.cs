using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>
/// A count of rows of data beside the size that the project states, where the two are called otherwise: "525,000
/// applications" and "252,000 records". What is counted may be another thing, so that it is asked.
/// </summary>
internal sealed class SizeCheck(FactWords words)
{
    private const int FewestRows = 100;

    public IEnumerable<Mismatch> Compare(Told said, ToldProject project)
    {
        var sizes = project
            .Project.Profile.Facts.OfType<Fact.Dataset>()
            .Where(dataset => dataset.Size is not null)
            .SelectMany(dataset =>
                StatedNumber
                    .Read(dataset.Size!, Lexer.Read(dataset.Size!), words)
                    .Take(1)
                    .Select(number => (dataset, number))
            )
            .Where(one => one.number.Value >= FewestRows)
            .ToList();
        if (sizes.Count == 0 || said.Numbers.Any(number => sizes.Exists(size => number.Agrees(size.number))))
        {
            yield break;
        }

        foreach (var number in said.Numbers.Where(IsSize))
        {
            if (!NumberCheck.IsAnywhere(number, project))
            {
                var (dataset, size) = sizes[0];
                yield return new Mismatch(
                    MismatchKind.Number,
                    project.Project.Id,
                    number.Written,
                    size.Written,
                    said.At,
                    dataset.At,
                    IsAsked: true
                );
            }
        }
    }

    private bool IsSize(StatedNumber number) =>
        number.Unit == NumberUnit.Plain && number.Value >= FewestRows && number.Nouns.Any(words.DataUnits.Contains);
}
