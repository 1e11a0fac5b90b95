using InterviewCoach.Core.Profiles.Lexing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>The sentence that a line of a source is part of, over all lines that it is wrapped over, without marks.</summary>
internal static class WholeSentence
{
    /// <summary>The sentence; the line itself where it is code, a row of a table or a picture.</summary>
    /// <param name="source">The source of the line.</param>
    /// <param name="at">The line.</param>
    /// <param name="names">Of several sentences on the line, the one that holds one of these is meant.</param>
    public static SourceQuote Of(WriteUp source, SourceQuote at, IReadOnlyCollection<string> names)
    {
        var sentences = All(source, at);
        return sentences.FirstOrDefault(sentence =>
                names.Any(name => sentence.Text.Contains(name, StringComparison.OrdinalIgnoreCase))
            ) ?? (sentences.Count == 0 ? at : sentences[0]);
    }

    /// <summary>All sentences that the line is part of; none where it is code, a row of a table or a picture.</summary>
    public static IReadOnlyList<SourceQuote> All(WriteUp source, SourceQuote at)
    {
        var passage = source.Passages.FirstOrDefault(passage =>
            passage.Kind is PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote or PassageKind.Heading
            && passage.Lines.Overlaps(at.Lines)
        );
        return passage is null
            ? []
            : SentenceCutter
                .Cut(passage.Text)
                .Select(lexemes => (lexemes[0].Start, lexemes[^1].End))
                .Select(span => new SourceQuote(
                    at.File,
                    passage.LinesOf(span.Start, span.End - span.Start),
                    passage.Text[span.Start..span.End].ReplaceLineEndings(" ").Trim()
                ))
                .Where(sentence => sentence.Lines.Overlaps(at.Lines) && sentence.Text.Any(char.IsLetter))
                .ToList();
    }
}
