using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>
/// Tells the lines of a CV: headings with or without marks, titles of posts and projects, bullets and what continues them.
/// Texts from PDF and word processors have no marks, so that words decide: prompts/claims/cv.yaml. Linear in the text.
/// </summary>
internal sealed class CvLayout(CvWords words)
{
    private const int LongestHeading = 60;
    private const int LongestTitle = 140;
    private const int MostHeadingWords = 6;

    /// <summary>A shorter line was not broken by the page's width.</summary>
    private const int Full = 45;

    private CvSection section = CvSection.Head;
    private int sectionLevel;
    private string entry = "";
    private string part = "";
    private CvLineKind before = CvLineKind.Blank;
    private int lengthBefore;

    /// <summary>The lines, in order. Without any heading that is known all of the text is <see cref="CvSection.Other"/>.</summary>
    public IReadOnlyList<CvLine> Read(IReadOnlyList<SourceLine> lines)
    {
        var read = new List<CvLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var raw = lines[i].Text;
            var text = Plain(raw);
            var next = i + 1 < lines.Count ? lines[i + 1].Text : "";
            // What stands over the columns of a table is no skill.
            var kind = CvTable.IsRule(next) ? CvLineKind.Blank : KindOf(raw, text, isUnderlined: IsRule(next));
            read.Add(new CvLine(i + 1, kind, text, section, entry, part));
            (before, lengthBefore) = (kind, raw.Length);
        }

        return read.TrueForAll(line => line.Section == CvSection.Head)
            ? [.. read.Select(line => line with { Section = CvSection.Other })]
            : read;
    }

    private CvLineKind KindOf(string raw, string text, bool isUnderlined)
    {
        if (text.Length == 0 || IsRule(raw) || CvTable.IsRule(raw))
        {
            return CvLineKind.Blank;
        }

        var level = Level(raw);
        var isMarked = level > 0 || isUnderlined;
        if (
            !IsItem(raw, text)
            && SectionOf(text, isMarked) is { } opened
            && (!isMarked || level <= Math.Max(2, sectionLevel))
        )
        {
            (section, sectionLevel, entry, part) = (
                opened,
                level,
                "",
                opened == CvSection.Skills ? text.TrimEnd(':') : ""
            );
            return CvLineKind.Heading;
        }

        if (level > 0 && level <= sectionLevel && section != CvSection.Head)
        {
            (section, sectionLevel, entry, part) = (CvSection.Other, level, "", "");
            return CvLineKind.Heading;
        }

        if (section == CvSection.Skills && (isMarked || IsBold(raw) && text.EndsWith(':')))
        {
            part = text.TrimEnd(':');
            return CvLineKind.Heading;
        }

        if (
            section is CvSection.Experience or CvSection.Projects or CvSection.Education
            && IsTitle(raw, text, isMarked)
        )
        {
            // A title may run over two lines: the post, then the employer with the dates.
            entry = before == CvLineKind.Title ? $"{entry} | {text}" : text;
            return CvLineKind.Title;
        }

        return !IsBullet(raw) && before is CvLineKind.Text or CvLineKind.Continuation && lengthBefore >= Full
            ? CvLineKind.Continuation
            : CvLineKind.Text;
    }

    /// <summary>An item of a list opens no section: "* Programming languages" over the languages. In capitals it may.</summary>
    private static bool IsItem(string raw, string text) =>
        IsBullet(raw) && !IsBold(raw) && text.Any(char.IsLower) || CvTable.IsRow(raw);

    private CvSection? SectionOf(string text, bool isMarked)
    {
        var heading = text.TrimEnd(':', ' ');
        if (heading.Length > LongestHeading)
        {
            return null;
        }

        var parts = heading
            .ToLowerInvariant()
            .Split([' ', '/', ',', '(', ')', '&', '|', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > MostHeadingWords)
        {
            return null;
        }

        if (parts is ["languages"])
        {
            // Of programming or of people: what is listed decides, and a spoken one is no skill of the catalogue.
            return CvSection.Skills;
        }

        CvSection? found = null;
        foreach (var word in parts)
        {
            var name = word.Trim('.', '\'', '’', '_');
            if (words.Sections.TryGetValue(name, out var named))
            {
                // "Skills and interests" are skills; "languages" alone is decided by what is listed.
                found = found is null or CvSection.Aside ? named : found;
            }
            else if (!words.Fillers.Contains(name) && name.Any(char.IsLetterOrDigit) && !isMarked)
            {
                return null;
            }
            else if (!words.Fillers.Contains(name) && name.Any(char.IsLetterOrDigit) && parts.Length > 3)
            {
                return null;
            }
        }

        return found;
    }

    private bool IsTitle(string raw, string text, bool isMarked)
    {
        if (text.Length > LongestTitle || text.EndsWith('.') && !text.EndsWith("Inc.", StringComparison.Ordinal))
        {
            return false;
        }

        if (isMarked)
        {
            return true;
        }

        var years = Years(text);
        if (IsBullet(raw) && !IsBold(raw) && !HasPost(text) && section != CvSection.Education)
        {
            return false;
        }

        if (years > 0 && (IsRange(text) || years == 1 && !IsBullet(raw) && text.Length < LongestHeading))
        {
            return true;
        }

        return !IsBullet(raw)
            && (
                IsBold(raw)
                || text.Length < LongestTitle / 2
                    && before is CvLineKind.Blank or CvLineKind.Heading or CvLineKind.Title
                    && !text.Contains(':', StringComparison.Ordinal)
                    && text.Count(c => c == ',') < 3
                    && (section == CvSection.Projects || HasPost(text))
            );
    }

    private bool HasPost(string text) =>
        text.ToLowerInvariant()
            .Split([' ', ',', '|', '-', '–', '/', '('], StringSplitOptions.RemoveEmptyEntries)
            .Any(words.Posts.Contains);

    /// <summary>"2019 – 2021", "Jan 2020 - present".</summary>
    private static bool IsRange(string text) =>
        text.Contains("present", StringComparison.OrdinalIgnoreCase)
        || text.Contains("current", StringComparison.OrdinalIgnoreCase)
        || Years(text) > 1 && text.AsSpan().IndexOfAny('-', '–', '—') >= 0
        || Years(text) > 1 && text.Contains(" to ", StringComparison.Ordinal);

    private static int Years(string text)
    {
        var count = 0;
        for (var i = 0; i + 3 < text.Length; i++)
        {
            if (
                (i == 0 || !char.IsLetterOrDigit(text[i - 1]))
                && (text.AsSpan(i).StartsWith("19") || text.AsSpan(i).StartsWith("20"))
                && char.IsAsciiDigit(text[i + 2])
                && char.IsAsciiDigit(text[i + 3])
                && (i + 4 == text.Length || !char.IsLetterOrDigit(text[i + 4]))
            )
            {
                count++;
            }
        }

        return count;
    }

    internal static bool IsBullet(string raw)
    {
        var text = raw.AsSpan().TrimStart();
        return text.Length > 1
            && (
                text[0] is '•' or '‣' or '◦' or '▪' or '●' or '○' or '■' or '·' or '⁃' or '➢' or '✓' or '\uF0B7'
                || text[0] is '-' or '*' or '+' or '–' && char.IsWhiteSpace(text[1])
                || char.IsAsciiDigit(text[0]) && text[1] is '.' or ')'
            );
    }

    private static bool IsBold(string raw)
    {
        var text = raw.AsSpan().Trim();
        return text.StartsWith("**") || text.StartsWith("__");
    }

    private static bool IsRule(string raw)
    {
        var text = raw.AsSpan().Trim();
        return text.Length >= 3 && text.TrimStart("-=_*~ ").IsEmpty;
    }

    private static int Level(string raw)
    {
        var text = raw.AsSpan().TrimStart();
        var level = text.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && text[level] == ' ' ? level : 0;
    }

    private static string Plain(string raw)
    {
        var text = raw.AsSpan().Trim();
        if (Level(raw) is > 0 and var level)
        {
            text = text[level..].Trim().TrimEnd('#').Trim();
        }
        else if (IsBullet(raw))
        {
            text = text[(char.IsAsciiDigit(text[0]) ? 2 : 1)..].Trim();
        }

        return text.ToString()
            .Replace("**", "", StringComparison.Ordinal)
            .Replace("__", "", StringComparison.Ordinal)
            .Trim('*', '_', '|', ' ', '>');
    }
}
