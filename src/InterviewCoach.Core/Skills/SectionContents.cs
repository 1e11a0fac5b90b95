using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>What stands under a heading, before the next one.</summary>
/// <param name="HasResult">A result is stated.</param>
/// <param name="HasProof">There is code, a picture, or a file.</param>
internal readonly record struct Content(bool HasResult, bool HasProof);

/// <summary>Looks under the headings of a source, at each Passage once.</summary>
internal sealed class SectionContents(WriteUp source)
{
    /// <summary>What stands under a heading.</summary>
    public Content Of(Passage heading)
    {
        var (hasResult, hasProof) = (false, false);
        for (var i = heading.Index + 1; i < source.Passages.Count; i++)
        {
            var passage = source.Passages[i];
            if (passage.Kind == PassageKind.Heading)
            {
                break;
            }

            hasProof |= passage.Kind is PassageKind.Code or PassageKind.Image or PassageKind.Output;
            for (var line = passage.Lines.Start; line <= passage.Lines.End; line++)
            {
                var signs = LineSigns.Of(source.Lines[line - 1].Text);
                hasResult |= signs.HasResult && signs.HasMetric;
                hasProof |= signs.HasFile || signs.HasPicture;
            }
        }

        return new Content(hasResult, hasProof);
    }
}
