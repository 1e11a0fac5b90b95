using InterviewCoach.Core.Profiles.Presence;

namespace InterviewCoach.Core.Profiles.Statements;

/// <summary>A name as the text has it, and where its words stand in the sentence.</summary>
internal readonly record struct Name(string Text, int Word, int Words)
{
    /// <summary>For telling whether two names are the same.</summary>
    public string Key { get; } = Fold(Text);

    /// <summary>Lower case, letters and digits only, without the words that say only that it is a model.</summary>
    private static string Fold(string text)
    {
        var folded = string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));
        foreach (var ending in (string[])["classifier", "regressor", "model", "models", "s"])
        {
            if (folded.Length > ending.Length + 2 && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                folded = folded[..^ending.Length];
            }
        }

        return folded;
    }
}

/// <summary>Finds the names of a group in a sentence.</summary>
internal static class Names
{
    private const int Longest = 60;

    /// <summary>In order; where two overlap, the longer.</summary>
    public static IReadOnlyList<Name> Of(Sentence sentence, CueGroup? group)
    {
        List<CueHit>? hits = null;
        foreach (var hit in sentence.Hits)
        {
            if (hit.Cue.Group == group)
            {
                (hits ??= []).Add(hit);
            }
        }

        if (hits is null)
        {
            return [];
        }

        var taken = new List<CueHit>();
        foreach (var hit in hits.OrderByDescending(hit => hit.Words).ThenBy(hit => hit.Word))
        {
            if (!taken.Exists(other => hit.Word < other.Word + other.Words && other.Word < hit.Word + hit.Words))
            {
                taken.Add(hit);
            }
        }

        return
        [
            .. taken
                .OrderBy(hit => hit.Word)
                .Select(hit => new Name(Text(sentence, hit), hit.Word, hit.Words))
                .Where(name => name.Text.Length is > 1 and <= Longest),
        ];
    }

    private static string Text(Sentence sentence, CueHit hit)
    {
        var first = sentence.Words[hit.Word];
        var last = sentence.Words[hit.Word + hit.Words - 1];
        var end = last.Start + last.Length;
        if (end < sentence.Text.Length && sentence.Text[end] == '%')
        {
            end++;
        }

        return end <= sentence.Text.Length && end > first.Start ? sentence.Text[first.Start..end] : "";
    }
}
