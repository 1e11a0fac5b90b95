using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Histories;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Recruiting;

/// <summary>
/// Who committed what, beside what the write-up says of who did what. It asks where the boundary lies; a history shows who
/// committed, not who thought, reviewed or sat beside, so that it accuses nobody.
/// </summary>
/// <param name="Authors">The people of the history, programs left out; those with the most commits first.</param>
/// <param name="Said">What the write-up says of whose work it was.</param>
/// <param name="Notes">What to know before reading anything into the numbers.</param>
/// <param name="Questions">What an interviewer may ask about the boundary.</param>
public sealed record OwnershipAudit(
    IReadOnlyList<GitAuthor> Authors,
    IReadOnlyList<SourceQuote> Said,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Questions
)
{
    private const int MostQuotes = 4;
    private const int MostAreas = 3;

    /// <summary>The audit of a project that came with its history.</summary>
    public static OwnershipAudit Of(GitHistory history, ProjectProfile profile)
    {
        var words = OwnershipWords.BuiltIn;
        var people = history.Authors.Where(author => !author.IsBot).ToList();
        var said = profile.Facts.OfType<Fact.Ownership>().ToList();
        var saysI = said.Exists(one => one.Kind is OwnershipKind.FirstPerson);
        var saysWho = said.Exists(one => one.Kind is OwnershipKind.Contribution);
        var saysWe = said.Exists(one => one.Kind == OwnershipKind.We);
        var (notes, questions) = (new List<string>(), new List<string>());

        Note(history.Shape == HistoryShape.Squashed, "squashed");
        Note(history.Shape == HistoryShape.Imported, "imported");
        Note(history.Paired > 0, "paired");
        Note(!history.IsComplete, "long");
        Note(people.Count == 0, "nobody");

        Ask(people.Count > 1 && saysI && !saysWho, "several-and-i");
        Ask(people.Count > 1 && !saysI && !saysWho, "several-unsaid");
        Ask(people.Count == 1 && saysWe && !saysWho, "one-and-we");
        Ask(history.Paired > 0, "paired");
        Ask(history.Shape == HistoryShape.Imported, "imported");
        Ask(history.Shape == HistoryShape.Squashed && people.Count > 0, "squashed");
        foreach (var area in Boundaries(people))
        {
            questions.Add(
                words
                    .Question("area")
                    .Replace("{area}", area.Folder, StringComparison.Ordinal)
                    .Replace("{author}", area.Author, StringComparison.Ordinal)
            );
        }

        return new OwnershipAudit(
            people,
            [.. said.Select(one => one.At).Distinct().Take(MostQuotes)],
            notes,
            questions
        );

        void Note(bool holds, string id) => Add(notes, holds, words.Note(id));

        void Ask(bool holds, string id) => Add(questions, holds, words.Question(id));

        void Add(List<string> to, bool holds, string text)
        {
            if (holds)
            {
                to.Add(text.Replace("{paired}", $"{history.Paired}", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Folders that only one of several people ever touched.</summary>
    private static IEnumerable<(string Folder, string Author)> Boundaries(List<GitAuthor> people) =>
        people.Count < 2
            ? []
            : people
                .SelectMany(author => author.Areas.Select(area => (area.Folder, author.Name)))
                .Where(area => area.Folder != ".")
                .GroupBy(area => area.Folder)
                .Where(group => group.Count() == 1)
                .Select(group => (group.Key, group.First().Name))
                .Take(MostAreas);
}
