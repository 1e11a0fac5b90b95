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

    public static IEnumerable<Finding> Apply(WriteUp writeUp, List<Finding> findings)
    {
        var left = findings;
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

            var rule = Word(line.Text, inCode >= 0 ? inCode + InCode.Length : inText + InText.Length);
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
                        "Remove the comment.",
                        line.Cell
                    )
                );
            }

            left = left.Where(found => !Hit(found)).ToList();
        }

        return left.Concat(unused);
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
