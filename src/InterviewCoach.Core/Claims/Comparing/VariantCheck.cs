using System.Text.RegularExpressions;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>
/// Names that differ in their number ("ResNet34" and "ResNet18"), and words of which a project has one ("Adam" and "SGD"),
/// where the project never has what the CV says.
/// </summary>
internal sealed partial class VariantCheck(FactWords words)
{
    private const int ShortestStem = 2;

    public IEnumerable<Mismatch> Compare(Told said, string entry, ToldProject project)
    {
        var mine = NamesIn(said.Text).ToList();
        foreach (var (stem, number, written) in mine)
        {
            var its = project
                .Sentences.SelectMany(sentence =>
                    NamesIn(sentence.Text).Select(name => (Sentence: sentence, Name: name))
                )
                .Where(one => one.Name.Stem == stem)
                .ToList();
            var isThere = its.Exists(one => one.Name.Number == number) || HasWord(project, written);
            if (
                !isThere
                && its.Find(one => !mine.Exists(other => other.Stem == stem && other.Number == one.Name.Number))
                    is { Sentence: { } sentence } other
            )
            {
                yield return new Mismatch(
                    MismatchKind.Tool,
                    project.Project.Id,
                    written,
                    other.Name.Written,
                    said.At,
                    sentence.At
                );
            }
        }

        foreach (var group in words.Words)
        {
            foreach (var word in group.Where(word => Holds(said.Text, word) && !HasWord(project, word)))
            {
                var others = group.Where(other => other != word && HasWord(project, other)).ToList();
                if (
                    others is [var only]
                    && !Holds(entry, only)
                    && project.Sentences.FirstOrDefault(sentence => Holds(sentence.Text, only)) is { } sentence
                )
                {
                    yield return new Mismatch(MismatchKind.Tool, project.Project.Id, word, only, said.At, sentence.At);
                }
            }
        }
    }

    private static IEnumerable<(string Stem, string Number, string Written)> NamesIn(string text) =>
        Names()
            .Matches(text)
            .Where(name =>
                name.Groups["stem"].Value is var stem && stem.Length >= ShortestStem && stem.Any(char.IsUpper)
            )
            .Select(name => (name.Groups["stem"].Value.ToLowerInvariant(), name.Groups["number"].Value, name.Value));

    private static bool HasWord(ToldProject project, string word) =>
        project
            .Project.Evidence.Prepend(project.Project.WriteUp)
            .Any(source => source.Lines.Any(line => Holds(line.Text, word)));

    private static bool Holds(string text, string word)
    {
        for (
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + word.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"\b(?<stem>[A-Za-z]{2,20})[-_]?(?<number>[0-9]{1,4})(?![0-9A-Za-z%.,]*[0-9])",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Names();
}
