namespace InterviewCoach.Core.Assessing.Fitting;

/// <summary>Examples of one kind of content.</summary>
/// <param name="Kind">Its name, a word.</param>
/// <param name="Points">Wordings of rubric points that ask for it.</param>
/// <param name="Shown">Sentences that show it.</param>
/// <param name="NotShown">Sentences about the same that do not.</param>
public sealed record KindExamples(
    string Kind,
    IReadOnlyList<string> Points,
    IReadOnlyList<string> Shown,
    IReadOnlyList<string> NotShown
)
{
    /// <summary>
    /// Reads lines "= kind", "? wording of a point", "+ sentence that shows it", "- sentence that does not"; a kind may come
    /// again.
    /// </summary>
    /// <exception cref="FormatException">A line begins with nothing of these.</exception>
    public static IReadOnlyList<KindExamples> Parse(IEnumerable<string> lines)
    {
        var kinds = new SortedDictionary<string, (List<string> Points, List<string> Shown, List<string> Not)>(
            StringComparer.Ordinal
        );
        var current = (Points: new List<string>(), Shown: new List<string>(), Not: new List<string>());
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var text = line[1..].Trim();
            switch (line[0])
            {
                case '=':
                    current = kinds.TryGetValue(text, out var known) ? known : kinds[text] = ([], [], []);
                    break;
                case '?':
                    current.Points.Add(text);
                    break;
                case '+':
                    current.Shown.Add(text);
                    break;
                case '-':
                    current.Not.Add(text);
                    break;
                default:
                    throw new FormatException($"A line must begin with =, ?, + or -: '{line}'");
            }
        }

        return
        [
            .. kinds.Select(pair => new KindExamples(pair.Key, pair.Value.Points, pair.Value.Shown, pair.Value.Not)),
        ];
    }
}
