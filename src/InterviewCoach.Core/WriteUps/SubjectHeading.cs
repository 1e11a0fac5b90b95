namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// The topmost heading of a part may name what a project is about with a word that elsewhere names a section: "License Plate
/// Detection" is no licence, "Software Defect Prediction" no list of tools.
/// </summary>
internal static class SubjectHeading
{
    /// <summary>Words that follow the name of a section and leave it one: "Contact information", "Licence of the data".</summary>
    private static readonly HashSet<string> Followers = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "or",
        "of",
        "to",
        "for",
        "in",
        "on",
        "the",
        "this",
        "used",
        "use",
        "us",
        "me",
        "info",
        "information",
        "details",
        "note",
        "notes",
        "notice",
        "section",
        "list",
        "links",
        "terms",
        "guide",
        "guidelines",
        "instructions",
        "steps",
        "with",
        "by",
        "here",
        "requirements",
        "stack",
        "tools",
        "libraries",
        "dependencies",
        "packages",
        "versions",
        "setup",
        "set",
        "we",
        "i",
        "that",
        "required",
        "needed",
        "installed",
        "installation",
        "name",
        "cited",
        "page",
        "materials",
        "papers",
        "articles",
        "works",
        "work",
        "bibtex",
        "agreement",
        "file",
        "it",
        "your",
        "a",
        "an",
        "as",
        "from",
    };

    /// <summary>Whether each of the names of sections in the topmost heading only describes the word behind it.</summary>
    /// <param name="heading">The topmost heading.</param>
    /// <param name="sections">Words by which sections are told, small letters.</param>
    public static bool Is(string heading, IEnumerable<string> sections)
    {
        var found = sections
            .Select(word => heading.IndexOf(word, StringComparison.OrdinalIgnoreCase))
            .Where(at => at == 0 || at > 0 && !char.IsLetter(heading[at - 1]))
            .ToList();
        return found.Count > 0 && found.TrueForAll(at => Describes(heading, at));
    }

    /// <summary>Whether a word of the heading, which would make it a section, only describes the word behind it.</summary>
    /// <param name="heading">The topmost heading.</param>
    /// <param name="start">Where the word begins.</param>
    private static bool Describes(ReadOnlySpan<char> heading, int start)
    {
        var end = start;
        while (end < heading.Length && char.IsLetter(heading[end]))
        {
            end++;
        }

        if (end >= heading.Length || heading[end] != ' ')
        {
            return false;
        }

        var rest = heading[(end + 1)..].TrimStart();
        var length = 0;
        while (length < rest.Length && char.IsLetter(rest[length]))
        {
            length++;
        }

        return length > 0 && !Followers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..length]);
    }
}
