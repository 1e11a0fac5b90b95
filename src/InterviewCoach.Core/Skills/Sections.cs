using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>What a part of a write-up says of the skills named in it.</summary>
internal enum Section
{
    /// <summary>Tells what was done.</summary>
    Story,

    /// <summary>Lists tools, libraries, requirements: names alone.</summary>
    Tools,

    /// <summary>How to install and run it.</summary>
    Setup,

    /// <summary>What is planned: no evidence.</summary>
    Planned,

    /// <summary>References, licence, people, contents: no evidence.</summary>
    Aside,
}

/// <summary>Tells sections by their headings.</summary>
internal sealed class Sections
{
    private const int LongestHeading = 120;

    private static readonly string[] PlannedWords =
    [
        "future",
        "next step",
        "roadmap",
        "todo",
        "to-do",
        "to do",
        "planned",
        "upcoming",
        "coming soon",
        "what's next",
        "whats next",
        "further work",
        "further improvement",
        "possible improvement",
        "potential improvement",
        "possible extension",
        "areas for improvement",
        "areas of improvement",
        "scope for improvement",
        "enhancements",
        "extensions",
        "backlog",
        "not included",
        "not implemented",
        "not yet",
        "not in this",
        "what's not",
        "what is not",
        "what's missing",
        "what is missing",
        "non-goals",
        "wishlist",
        "out of scope",
    ];

    private static readonly string[] AsideWords =
    [
        "reference",
        "bibliograph",
        "license",
        "licence",
        "citation",
        "acknowledg",
        "credits",
        "contact",
        "author",
        "contributing",
        "contributor",
        "how to contribute",
        "contribution guide",
        "about me",
        "connect with",
        "let's connect",
        "related work",
        "further reading",
        "read more",
        "learn more",
        "table of contents",
        "contents",
        "useful links",
        "disclaimer",
        "maintainer",
        "support us",
        "support this",
        "faq",
    ];

    private static readonly string[] ToolWords =
    [
        "tech stack",
        "techstack",
        "technolog",
        "technical stack",
        "tools",
        "tool used",
        "tooling",
        "librar",
        "dependenc",
        "requirement",
        "prerequisite",
        "pre-requisite",
        "built with",
        "built using",
        "packages",
        "stack:",
        "stack used",
        "frameworks",
        "software",
        "skills",
        "toolkit",
        "resources used",
        "languages",
        "modules used",
        "tech used",
    ];

    private static readonly string[] SetupWords =
    [
        "install",
        "setup",
        "set up",
        "getting started",
        "quick start",
        "quickstart",
        "how to run",
        "how to use",
        "usage",
        "run locally",
        "running",
        "run the",
        "environment",
        "preparation",
        "reproduc",
    ];

    private readonly Dictionary<string, Section> known = new(StringComparer.Ordinal);

    /// <summary>What a Passage's headings say, innermost first: the first that says anything decides.</summary>
    public Section Of(IReadOnlyList<string> headingPath, string? innermost = null)
    {
        if (innermost is not null && Known(innermost) is { } own and not Section.Story)
        {
            return own == Section.Setup && Of(headingPath) == Section.Tools ? Section.Tools : own;
        }

        for (var i = headingPath.Count - 1; i >= 0; i--)
        {
            if (Known(headingPath[i]) is var section and not Section.Story)
            {
                return i == 0 && IsSubject(headingPath[0], section) ? Section.Story : section;
            }
        }

        return Section.Story;
    }

    /// <summary>Whether the topmost heading names what the project is about.</summary>
    private static bool IsSubject(string heading, Section section) =>
        section switch
        {
            Section.Aside => SubjectHeading.Is(heading, AsideWords),
            Section.Tools => SubjectHeading.Is(heading, ToolWords),
            _ => false,
        };

    private Section Known(string heading)
    {
        if (!known.TryGetValue(heading, out var section))
        {
            known.Add(heading, section = Of(heading));
        }

        return section;
    }

    /// <summary>What one heading says.</summary>
    public static Section Of(string heading)
    {
        var text = (heading.Length > LongestHeading ? heading[..LongestHeading] : heading).ToLowerInvariant();
        if (HasAny(text, PlannedWords) || Words(text) is "improvements" or "improvement" or "ideas")
        {
            return Section.Planned;
        }

        if (
            (HasAny(text, ToolWords) && !HasAny(text, ["adding", "updating"]))
            || Words(text) is "stack" or "my stack" or "the stack"
        )
        {
            return Section.Tools;
        }

        if (HasAny(text, AsideWords) || Words(text) is "resources" or "team" or "links" or "sources" or "support")
        {
            return Section.Aside;
        }

        return HasAny(text, SetupWords) ? Section.Setup : Section.Story;
    }

    /// <summary>Whether the words before a colon announce a list of tools: "Packages: …", "Frameworks used: …".</summary>
    public static bool IsToolLabel(string label)
    {
        var text = label.ToLowerInvariant();
        return HasAny(text, ToolWords)
            || Words(text)
                is "language"
                    or "framework"
                    or "platform"
                    or "environment"
                    or "version"
                    or "backend"
                    or "frontend"
                    or "database"
                    or "library"
                    or "python version"
                    or "model"
                    or "llm"
                    or "embeddings"
                    or "embedding model"
                    or "vector store"
                    or "vector database";
    }

    private static bool HasAny(string text, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            var at = text.IndexOf(phrase, StringComparison.Ordinal);
            if (at == 0 || (at > 0 && !char.IsLetter(text[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The letters of a heading, without its number and its ornaments.</summary>
    private static string Words(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && !char.IsLetter(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetter(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }
}
