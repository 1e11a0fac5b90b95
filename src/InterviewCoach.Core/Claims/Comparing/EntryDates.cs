using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>Years and months: of the data in a sentence, of the project in the title of a CV's entry.</summary>
internal sealed class EntryDates(FactWords words)
{
    private const double Aligned = 0.15;
    private const int FewestShared = 2;
    private const int MostYears = 4;

    /// <summary>A project that names more years names them for more reasons.</summary>
    private const int FewYears = 2;

    /// <summary>The dates in the title of an entry, beside those that the project gives for itself.</summary>
    public IEnumerable<Mismatch> Compare(string entry, SourceQuote first, ToldProject project)
    {
        var at = first with { Text = entry };
        var title = Told.Of(entry, at, words);
        var own = project
            .Sentences.Where(sentence =>
                !sentence.IsPlanned && sentence.Years.Count is > 0 and <= MostYears && IsDated(sentence.Text)
            )
            .ToList();
        if (own.Count != 1 || title.Years.Count == 0)
        {
            yield break;
        }

        if (Differ(title, own[0]) is var (said, stated))
        {
            yield return new Mismatch(MismatchKind.Date, project.Project.Id, said, stated, at, own[0].At);
        }
    }

    /// <summary>The dates in a sentence, beside those of the sentence of the project that speaks of the same.</summary>
    public static IEnumerable<Mismatch> Compare(Told said, ToldProject project)
    {
        if (said.Years.Count == 0)
        {
            yield break;
        }

        foreach (var (sentence, score, shared) in project.Near(said.Words).Take(6))
        {
            if (score < Aligned || shared < FewestShared)
            {
                break;
            }

            if (sentence.Years.Count > 0)
            {
                if (Differ(said, sentence) is var (mine, its) && !IsAnywhere(said, project))
                {
                    yield return new Mismatch(MismatchKind.Date, project.Project.Id, mine, its, said.At, sentence.At);
                }

                yield break;
            }
        }

        var all = project.Sentences.SelectMany(sentence => sentence.Years).Distinct().ToList();
        if (
            all.Count is > 0 and <= FewYears
            && !said.Years.Any(year => all.Contains(year) || IsWithin(year, all))
            && project.Sentences.First(sentence => sentence.Years.Count > 0) is var only
        )
        {
            yield return new Mismatch(
                MismatchKind.Date,
                project.Project.Id,
                string.Join("–", said.Years),
                string.Join("–", only.Years),
                said.At,
                only.At,
                IsAsked: true
            );
        }
    }

    private static bool IsAnywhere(Told said, ToldProject project) =>
        project.Sentences.Any(sentence =>
            said.Years.All(sentence.Years.Contains) && said.Months.All(sentence.Months.Contains)
        );

    private static (string Said, string Stated)? Differ(Told said, Told stated)
    {
        if (said.Months.Count > 0 && stated.Months.Count > 0)
        {
            return said.Months.Any(month => !stated.Months.Contains(month))
                ? (string.Join(" – ", said.Months), string.Join(" – ", stated.Months))
                : null;
        }

        var unknown = said.Years.Any(year => !stated.Years.Contains(year) && !IsWithin(year, stated.Years));
        return unknown ? (string.Join("–", said.Years), string.Join("–", stated.Years)) : null;
    }

    /// <summary>A part of a longer time is no other time; both ends of a time are said to be exact.</summary>
    private static bool IsWithin(int year, IReadOnlyList<int> years) =>
        years.Count > 1 && year > years.Min() && year < years.Max();

    private bool IsDated(string text)
    {
        var all = TextWords.Of(text, new HashSet<string>(StringComparer.Ordinal));
        return all.Any(words.Dated.Contains) && text.Length < 160;
    }
}
