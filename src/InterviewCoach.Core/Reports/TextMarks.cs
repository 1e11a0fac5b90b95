using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Reports;

/// <summary>A stretch of a text, marked or not.</summary>
public readonly record struct MarkedText(string Text, TextMark? Mark);

/// <summary>Finds quotes in the answer they were taken from, and takes a text apart at its marks.</summary>
public static class TextMarks
{
    /// <summary>The marks of an answer: what is denied before what is shown, none over another.</summary>
    internal static IReadOnlyList<TextMark> In(string text, Assessment answer, IReadOnlyList<RubricPoint> rubric)
    {
        var wanted = answer
            .Contradictions.Select(said => (said.Quote, Kind: MarkKind.Contradiction, Note: said.Stated))
            .Concat(
                answer
                    .Points.Where(point => point.Covered)
                    .Select(point =>
                        (point.Quote, MarkKind.Point, rubric.FirstOrDefault(other => other.Id == point.Id)?.Text ?? "")
                    )
            );
        var marks = new List<TextMark>();
        foreach (var (quote, kind, note) in wanted)
        {
            var start = quote.Length == 0 ? -1 : text.IndexOf(quote, StringComparison.Ordinal);
            if (start < 0)
            {
                continue;
            }

            var same = marks.FindIndex(mark => mark.Start == start && mark.Length == quote.Length && mark.Kind == kind);
            if (same >= 0)
            {
                marks[same] = marks[same] with { Note = $"{marks[same].Note}; {note}" };
            }
            else if (!marks.Exists(mark => start < mark.Start + mark.Length && mark.Start < start + quote.Length))
            {
                marks.Add(new TextMark(start, quote.Length, kind, note));
            }
        }

        return marks.OrderBy(mark => mark.Start).ToList();
    }

    /// <summary>The text in stretches; marks that lie outside it or over one another are passed over.</summary>
    public static IEnumerable<MarkedText> Apart(string text, IReadOnlyList<TextMark> marks)
    {
        var next = 0;
        foreach (var mark in marks.OrderBy(mark => mark.Start))
        {
            if (mark.Start < next || mark.Length <= 0 || mark.Length > text.Length - mark.Start)
            {
                continue;
            }

            if (mark.Start > next)
            {
                yield return new MarkedText(text[next..mark.Start], null);
            }

            next = mark.Start + mark.Length;
            yield return new MarkedText(text[mark.Start..next], mark);
        }

        if (next < text.Length)
        {
            yield return new MarkedText(text[next..], null);
        }
    }
}
