namespace InterviewCoach.Core.Questions.Planning;

/// <summary>The content words of a question, to tell whether two questions say the same thing.</summary>
internal sealed record Wording(IReadOnlySet<string> Words)
{
    private static readonly HashSet<string> Common = new HashSet<string>(
        (
            "a an and any are as at be been by can did do does for from had has have how i if in is it its just me my no not "
            + "of on one or own say should so tell than that the their them then there these they this those to up us was were "
            + "what when where which who why will with would you your yours about after all also before but could each into "
            + "more most much only other out over same some such through under until very well"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The wording of a text; its slots do not count, for they are the project's words.</summary>
    public static Wording Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in text.ToLowerInvariant().Split([.. " \n\t.,;:!?-–—…\"'“”’()/"]))
        {
            if (word.Length > 2 && !Common.Contains(word))
            {
                words.Add(Stem(word));
            }
        }

        return new Wording(words);
    }

    /// <summary>Share of common words among all words of the two, from 0 to 1 (Jaccard).</summary>
    public double Likeness(Wording other)
    {
        var common = Words.Count(other.Words.Contains);
        var all = Words.Count + other.Words.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    /// <summary>Rough: "models", "modelled" and "modelling" come out alike, which is all that is needed here.</summary>
    private static string Stem(string word)
    {
        foreach (var ending in new[] { "ing", "ed", "es", "s" })
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
