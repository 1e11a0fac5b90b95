namespace InterviewCoach.Core.WriteUps;

/// <summary>Cuts text without cutting a character in two.</summary>
public static class WholeCharacters
{
    /// <summary>At most <paramref name="longest"/> UTF-16 units (2 or more); what was cut shows as "…".</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }
}
