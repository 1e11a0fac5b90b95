namespace InterviewCoach.Core.Skills;

/// <summary>What a Skill is. Names in YAML are snake_case.</summary>
public enum SkillKind
{
    /// <summary>A language to write programs, queries or documents in.</summary>
    Language,

    /// <summary>Something that code imports.</summary>
    Library,

    /// <summary>A web framework, a user interface, a tool of business intelligence.</summary>
    Framework,

    /// <summary>Where data are kept, searched, streamed or computed on in bulk.</summary>
    Database,

    /// <summary>A cloud, one of its services, or a host.</summary>
    Cloud,

    /// <summary>A program to build, ship, track, serve, watch or edit with.</summary>
    Tool,

    /// <summary>Language models and what is built around them.</summary>
    Llm,

    /// <summary>A model family or an algorithm.</summary>
    Model,

    /// <summary>A way of working with data and models.</summary>
    Method,

    /// <summary>A statistical test or technique.</summary>
    Statistics,

    /// <summary>A practice of engineering, delivery or project work.</summary>
    Practice,

    /// <summary>A whole field, such as machine learning: known by name, never claimed from a write-up.</summary>
    Field,
}

/// <summary>How a Skill shows outside prose.</summary>
/// <param name="Imports">Modules, dotted, as a Python import names them.</param>
/// <param name="Calls">Names that code calls: "KMeans", "joblib.dump".</param>
/// <param name="Commands">Beginnings of a command line: "streamlit run".</param>
/// <param name="Files">File names, folders, or endings such as "*.tf", lower case.</param>
public sealed record CodeSignals(
    IReadOnlyList<string> Imports,
    IReadOnlyList<string> Calls,
    IReadOnlyList<string> Commands,
    IReadOnlyList<string> Files
);

/// <summary>A Skill of the catalogue.</summary>
/// <param name="Name">Canonical, spelt as the field spells it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Terms">How write-ups name it, the canonical name among them where it counts by itself.</param>
/// <param name="Decoys">Phrases that hold one of its names and mean something else.</param>
/// <param name="Implies">Canonical names of Skills that who has this one has for certain.</param>
/// <param name="YieldsTo">Canonical names of Skills that, where claimed, leave this one out: they share an acronym.</param>
/// <param name="Signals">How it shows in code, in a shell and in a folder.</param>
/// <param name="IsGeneric">A family name, which says nothing more where one of its members is claimed.</param>
/// <param name="IsGoal">What a whole project does, as object detection: the project's results are its results.</param>
public sealed record Skill(
    string Name,
    SkillKind Kind,
    IReadOnlyList<SkillTerm> Terms,
    IReadOnlyList<string> Decoys,
    IReadOnlyList<string> Implies,
    IReadOnlyList<string> YieldsTo,
    CodeSignals Signals,
    bool IsGeneric,
    bool IsGoal
);

/// <summary>How a name of a Skill is told from the other words of a text.</summary>
public enum TermMatching
{
    /// <summary>Case, hyphens, plurals and line breaks do not matter.</summary>
    Folded,

    /// <summary>Only in this case: "SQL", "LIME".</summary>
    Exact,

    /// <summary>An ordinary word that is also a name: in this case, and only among tools or after a word such as "using".</summary>
    Wary,

    /// <summary>Several words: "imput*" is any word that begins so, "..." skips up to four words.</summary>
    Phrase,
}

/// <summary>One way to name a Skill.</summary>
public sealed record SkillTerm(string Text, TermMatching Matching);
