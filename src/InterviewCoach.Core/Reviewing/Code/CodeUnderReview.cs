using InterviewCoach.Core.Reviewing.Code.Flow;
using InterviewCoach.Core.Reviewing.Python;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>The code of a write-up after it was followed: what happened, and the lines to point at.</summary>
internal sealed class CodeUnderReview
{
    private const int LongestQuote = 200;

    private readonly PythonSource source;

    private readonly IReadOnlyCollection<int> unread;

    private CodeUnderReview(PythonSource source, Trace trace, IReadOnlyCollection<int> unread) =>
        (this.source, Trace, this.unread) = (source, trace, unread);

    public Trace Trace { get; }

    public static CodeUnderReview Of(WriteUp writeUp)
    {
        var source = PythonSource.Of(writeUp);
        var unread = new SortedSet<int>();
        return new CodeUnderReview(source, Interpreter.Follow(source.Parse(unread)), unread);
    }

    /// <summary>Where statements begin that could not be read as Python, in order; the rest was followed.</summary>
    public IEnumerable<UnreadCode> Unread =>
        unread.Select(line =>
        {
            var (at, cell) = Quote(line);
            return new UnreadCode(at, cell);
        });

    /// <summary>The text of the whole program, line by line.</summary>
    public IEnumerable<string> Lines => source.Lines.Select(line => line.Text);

    /// <summary>A finding of a rule at a line of the program.</summary>
    public Finding Find(RulePage page, int line, string message, params IEnumerable<(string What, int Line)> related)
    {
        var (at, cell) = Quote(line);
        var places = related
            .Where(place => place.Line > 0 && place.Line != line)
            .Distinct()
            .Select(place =>
            {
                var (quote, placeCell) = Quote(place.Line);
                return new RelatedPlace(place.What, quote, placeCell);
            })
            .ToList();
        return new Finding(page.Id, page.Severity, at, message, page.Remedy, cell, places);
    }

    /// <summary>The line as a reader would name it: "line 12", "cell 3, line 2".</summary>
    public string Name(int line) =>
        Quote(line) switch
        {
            (var at, { } cell) => $"cell {cell}, line {at.Lines.Start}",
            (var at, null) => $"line {at.Lines.Start}",
        };

    private (SourceQuote At, int? Cell) Quote(int line)
    {
        var found = source.Lines[Math.Clamp(line, 1, source.Lines.Count) - 1];
        var text = found.Text.Trim();
        return (
            new SourceQuote(
                source.File,
                LineSpan.At(found.Number),
                text.Length > LongestQuote ? text[..LongestQuote] : text
            ),
            found.Cell
        );
    }
}
