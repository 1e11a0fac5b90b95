using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Stories;

/// <summary>Where a story would hold what it does not: the best line to point at when something is absent.</summary>
internal sealed class Places(WriteUp writeUp, ProjectProfile profile, Scores scores)
{
    private const int LongestQuote = 240;

    /// <summary>The title, or the first line with words.</summary>
    public SourceQuote Title { get; } =
        writeUp
            .Passages.Where(passage => passage.Kind is PassageKind.Heading)
            .Take(1)
            .Concat(writeUp.Passages.Take(1))
            .Select(passage => Of(writeUp, passage))
            .FirstOrDefault(new SourceQuote(writeUp.FileName, LineSpan.At(1), ""));

    /// <summary>The headline score, or the section where scores would stand.</summary>
    public SourceQuote Results =>
        scores.Headline is { } headline && headline.At.File == writeUp.FileName
            ? headline.At
            : Section(Stage.Evaluation);

    /// <summary>Where the data are spoken of.</summary>
    public SourceQuote Data =>
        profile.Facts.FirstOrDefault(fact => fact is Fact.Dataset && fact.At.File == writeUp.FileName)?.At
        ?? Section(Stage.DataUnderstanding);

    /// <summary>Where the model is spoken of.</summary>
    public SourceQuote Model =>
        profile
            .Facts.OfType<Fact.ModelUse>()
            .Where(use => use.At.File == writeUp.FileName)
            .MaxBy(use => use.Role == ModelRole.Chosen)
            ?.At
        ?? Section(Stage.Modelling);

    /// <summary>The first words about the project.</summary>
    public SourceQuote Overview =>
        profile
            .Facts.OfType<Fact.Statement>()
            .FirstOrDefault(fact => fact.Aspect == Aspect.Overview && fact.At.File == writeUp.FileName)
            ?.At
        ?? Title;

    /// <summary>The heading of the first section of a stage, else its first words, else the title.</summary>
    public SourceQuote Section(Stage stage)
    {
        Passage? words = null;
        foreach (var passage in writeUp.Passages)
        {
            if (profile.Stages.TryGetValue(passage.Index, out var of) && of == stage)
            {
                if (passage.Kind == PassageKind.Heading)
                {
                    return Of(writeUp, passage);
                }

                words ??= passage.Kind is PassageKind.Paragraph or PassageKind.ListItem ? passage : null;
            }
        }

        return words is null ? Title : Of(writeUp, words);
    }

    /// <summary>The last section's heading: what comes at the end of a story belongs behind it.</summary>
    public SourceQuote End =>
        writeUp.Passages.LastOrDefault(passage => passage.Kind == PassageKind.Heading) is { } heading
            ? Of(writeUp, heading)
            : Title;

    public SourceQuote At(Passage passage) => Of(writeUp, passage);

    /// <summary>A line of the text.</summary>
    public SourceQuote Line(int number) =>
        Short(new SourceQuote(writeUp.FileName, LineSpan.At(number), writeUp.Lines[number - 1].Text.Trim()));

    /// <summary>The quote, cut where it is long.</summary>
    public static SourceQuote Short(SourceQuote quote) =>
        quote.Text.Length <= LongestQuote ? quote : quote with { Text = WholeCharacters.Cut(quote.Text, LongestQuote) };

    private static SourceQuote Of(WriteUp writeUp, Passage passage)
    {
        var line = passage.Lines.Start;
        return Short(new SourceQuote(writeUp.FileName, LineSpan.At(line), writeUp.Lines[line - 1].Text.Trim()));
    }
}
