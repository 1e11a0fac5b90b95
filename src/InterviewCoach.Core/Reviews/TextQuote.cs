using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviews;

/// <summary>
/// A stretch of a text, kept so that it can be found in a later version of it: the words, what stood around them, and where.
/// After the text quote and text position selectors of the W3C Web Annotation model (2017).
/// </summary>
/// <param name="Exact">The words, at most <see cref="Longest"/> UTF-16 units; never blank.</param>
/// <param name="Prefix">Up to <see cref="Context"/> units before them.</param>
/// <param name="Suffix">Up to <see cref="Context"/> units after them.</param>
/// <param name="Start">Where they began, in UTF-16 units.</param>
public sealed record TextQuote(string Exact, string Prefix, string Suffix, int Start)
{
    public const int Longest = 2_000;

    /// <summary>Enough to tell one place from another that has the same words.</summary>
    public const int Context = 40;

    /// <summary>
    /// The quote of a stretch, without white space at its ends; what is over <see cref="Longest"/> is left out. Null where the
    /// stretch lies outside the text or holds nothing to read.
    /// </summary>
    public static TextQuote? Of(string text, int start, int length)
    {
        if (start < 0 || length <= 0 || start > text.Length || length > text.Length - start)
        {
            return null;
        }

        var end = start + length;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        end = Whole(text, Math.Min(end, start + Longest));
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        start = Whole(text, start);
        if (end <= start)
        {
            return null;
        }

        var before = Whole(text, Math.Max(0, start - Context));
        return new TextQuote(
            text[start..end],
            text[before..start],
            text[end..Whole(text, Math.Min(text.Length, end + Context))],
            start
        );
    }

    /// <summary>The nearest place at or before this one that lies between characters, not within one.</summary>
    private static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}

/// <summary>Where a quote stands in a version of its text.</summary>
public abstract record Placement
{
    private Placement() { }

    /// <summary>The same words among the same neighbours, wherever those are now.</summary>
    public sealed record Found(int Start, int Length) : Placement;

    /// <summary>The same words among others, or the words a little changed.</summary>
    /// <param name="Changed">Whether the words were changed.</param>
    public sealed record Moved(int Start, int Length, bool Changed) : Placement;

    /// <summary>The words are gone; the quote still tells what they were.</summary>
    public sealed record Orphaned : Placement;

    /// <summary>The stretch, or null where the words are gone.</summary>
    public (int Start, int Length)? Stretch =>
        this switch
        {
            Found found => (found.Start, found.Length),
            Moved moved => (moved.Start, moved.Length),
            _ => null,
        };

    /// <summary>The lines of the text that hold the stretch; null where the words are gone.</summary>
    public LineSpan? LinesIn(string text)
    {
        if (Stretch is not { } at)
        {
            return null;
        }

        var first = 1 + text.AsSpan(0, at.Start).Count('\n');
        return new LineSpan(first, first + text.AsSpan(at.Start, Math.Max(0, at.Length - 1)).Count('\n'));
    }
}
