using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing;

/// <summary>
/// Findings that the author has answered in the source: <c># coach: disable=RULE reason</c> on the line or the line above,
/// or <c>&lt;!-- coach-disable RULE: reason --&gt;</c> for the whole document.
/// </summary>
internal static class Suppressions
{
    private const string InCode = "# coach: disable=";
    private const string InText = "<!-- coach-disable ";

    /// <summary>A suppression that suppressed nothing is a finding of its own under this id.</summary>
    public const string Unused = "unused-suppression";

    public static readonly RulePage UnusedPage = new(
        Unused,
        RuleKind.Code,
        Severity.Note,
        "A comment suppresses a finding that is not there.",
        "A suppression that suppresses nothing hides the finding when it comes back, with a reason that was given for "
            + "another text.",
        "Remove the comment.",
        "What was this comment an answer to?",
        """
        # coach: disable=unseeded-split the split is stored in a file
        X_train, X_test = train_test_split(X, random_state=1)
        """,
        """
        # coach: disable=unseeded-split the split is stored in a file
        X_train, X_test = train_test_split(X)
        """
    );

    /// <summary>The findings that are left, with those on comments that suppressed nothing; and those that were suppressed.</summary>
    public static (IEnumerable<Finding> Left, IReadOnlyList<SuppressedFinding> Suppressed) Apply(
        WriteUp writeUp,
        List<Finding> findings
    )
    {
        var left = findings;
        var suppressed = new List<SuppressedFinding>();
        var unused = new List<Finding>();
        for (var n = 0; n < writeUp.Lines.Count; n++)
        {
            var line = writeUp.Lines[n];
            var inCode = line.Text.IndexOf(InCode, StringComparison.Ordinal);
            var inText = inCode < 0 ? line.Text.IndexOf(InText, StringComparison.Ordinal) : -1;
            if (inCode < 0 && inText < 0)
            {
                continue;
            }

            var start = inCode >= 0 ? inCode + InCode.Length : inText + InText.Length;
            var rule = Word(line.Text, start);
            var number = line.CellLine ?? n + 1;
            bool Hit(Finding found) =>
                found.RuleId == rule
                && (inText >= 0 || (found.Cell == line.Cell && found.At.Lines.Start - number is 0 or 1));
            if (!left.Exists(Hit))
            {
                unused.Add(
                    new Finding(
                        Unused,
                        Severity.Note,
                        new SourceQuote(writeUp.FileName, LineSpan.At(number), line.Text.Trim()),
                        $"Nothing of \"{rule}\" is found here.",
                        UnusedPage.Remedy,
                        line.Cell
                    )
                );
            }

            var reason = Reason(line.Text.AsSpan(start + rule.Length));
            suppressed.AddRange(left.Where(Hit).Select(found => new SuppressedFinding(found, reason)));
            left = left.Where(found => !Hit(found)).ToList();
        }

        return (left.Concat(unused), suppressed);
    }

    /// <summary>What the comment says after the rule, up to its end.</summary>
    private static string Reason(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf("-->");
        return (end < 0 ? rest : rest[..end]).Trim(" :\t").ToString();
    }

    private static string Word(string text, int start)
    {
        var end = start;
        while (
            end < text.Length
            && (char.IsAsciiLetterLower(text[end]) || text[end] == '-')
            && !text.AsSpan(end).StartsWith("--")
        )
        {
            end++;
        }

        return text[start..end];
    }
}
