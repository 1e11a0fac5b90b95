namespace InterviewCoach.Core.Questions.Binding;

/// <summary>Finds a word or phrase in a text only where it stands by itself, whatever the case of letters.</summary>
internal static class WholeWords
{
    /// <summary>Where the phrase first stands in the text at or after the start, or −1.</summary>
    public static int Find(string text, string phrase, int start = 0)
    {
        if (phrase.Length == 0)
        {
            return -1;
        }

        for (
            var at = text.IndexOf(phrase, start, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + phrase.Length;
            var opens = at == 0 || !char.IsLetterOrDigit(phrase[0]) || !char.IsLetterOrDigit(text[at - 1]);
            var closes = end == text.Length || !char.IsLetterOrDigit(phrase[^1]) || !char.IsLetterOrDigit(text[end]);
            if (opens && closes)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether an acronym stands only at the end of another name: the CNN of "Summariser-CNN" is news, not a network.</summary>
    public static bool IsTail(string name, string text)
    {
        if (!name.All(char.IsUpper))
        {
            return false;
        }

        var found = false;
        for (var at = Find(text, name); at >= 0; at = Find(text, name, at + 1))
        {
            if (at < 2 || text[at - 1] != '-' || !char.IsLetter(text[at - 2]))
            {
                return false;
            }

            found = true;
        }

        return found;
    }
}
