namespace InterviewCoach.Core.Claims;

/// <summary>What a line of a CV is.</summary>
internal enum CvLineKind
{
    Blank,

    /// <summary>Opens a section, or a part of one.</summary>
    Heading,

    /// <summary>Names a post or a project.</summary>
    Title,

    /// <summary>Begins a bullet or a paragraph.</summary>
    Text,

    /// <summary>Goes on with the one before.</summary>
    Continuation,
}

/// <summary>A line of a CV and where it stands.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Without the marks of lists, headings and bold type.</param>
/// <param name="Section">The section it belongs to.</param>
/// <param name="Entry">The post or project it stands under; empty where there is none.</param>
/// <param name="Part">The heading of the part of the section; empty where there is none.</param>
internal readonly record struct CvLine(
    int Number,
    CvLineKind Kind,
    string Text,
    CvSection Section,
    string Entry,
    string Part
);
