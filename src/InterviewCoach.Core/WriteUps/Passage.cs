namespace InterviewCoach.Core.WriteUps;

/// <summary>What a Passage is in the document.</summary>
public enum PassageKind
{
    Heading,
    Paragraph,
    ListItem,
    Table,
    Code,
    Output,
    Image,
    Quote,
    Html,
    FrontMatter,
}

/// <summary>
/// A block of a WriteUp: a paragraph, a list item, a table, a code cell, an image. Passages are in document order and do
/// not overlap; lines between them are blank or markup that carries no words.
/// </summary>
/// <param name="Index">Position among the WriteUp's Passages, from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Where it stands.</param>
/// <param name="HeadingPath">Headings above it, outermost first, as plain text. A heading's own path excludes itself.</param>
/// <param name="Text">Its words without markup; code and tables keep their line breaks.</param>
/// <param name="Level">Heading level 1–6, or list nesting depth from 1; else 0.</param>
/// <param name="Language">Info string of a code fence or the notebook's language, lower case; else null.</param>
public sealed record Passage(
    int Index,
    PassageKind Kind,
    LineSpan Lines,
    IReadOnlyList<string> HeadingPath,
    string Text,
    int Level = 0,
    string? Language = null
);
