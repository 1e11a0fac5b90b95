using System.Globalization;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>
/// Finds figures that may well be results, whether or not it is known what they measure: where there are any, nobody may be
/// told that the write-up holds no number.
/// </summary>
internal static class FigureReader
{
    private const string Results = "results";
    private const int FewestCells = 3;

    /// <summary>The tables of figures, and the lines with figures in a section on results, in document order.</summary>
    public static IEnumerable<SourceQuote> Read(ProjectProfile profile, Families families)
    {
        if (profile.Text?.WriteUp is not { } writeUp)
        {
            return [];
        }

        return writeUp
            .Passages.Where(passage =>
                passage.Kind switch
                {
                    PassageKind.Table => Figures(passage.Text.Split(['|', '\n'])) >= FewestCells,
                    PassageKind.Paragraph or PassageKind.ListItem => passage.HeadingPath.Any(heading =>
                        families.Holds(Families.Quote, Results, heading)
                    )
                        && Figures(passage.Text.Split([' ', '\n', '(', ')', ':', '=', '~', '≈'])) > 0,
                    _ => false,
                }
            )
            .Select(passage => new SourceQuote(
                writeUp.FileName,
                LineSpan.At(passage.Lines.Start),
                passage.Text.Split('\n')[0]
            ));
    }

    /// <summary>How many of the cells are a number with a fraction, or a share.</summary>
    private static int Figures(IEnumerable<string> cells) =>
        cells.Count(cell =>
        {
            var text = cell.Trim(' ', '*', '_', '`', ',', ';', '.');
            var cut = text.IndexOf('±', StringComparison.Ordinal);
            var number = (cut > 0 ? text[..cut] : text).Trim();
            return (number.Contains('.', StringComparison.Ordinal) || number.EndsWith('%'))
                && double.TryParse(
                    number.TrimEnd('%', ' '),
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out _
                );
        });
}
