using System.Buffers;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>
/// The parts of a platform by the short names that they have beside it: "AWS (S3, Lambda)" names AWS Lambda. A part is a
/// skill that implies the platform and whose name ends in the short one.
/// </summary>
internal sealed class SkillParts
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(",;|•·()");
    private readonly Dictionary<(string Whole, string Part), Skill> parts = [];

    public SkillParts(SkillCatalogue catalogue)
    {
        foreach (var skill in catalogue.Skills)
        {
            for (
                var space = skill.Name.IndexOf(' ', StringComparison.Ordinal);
                space > 0;
                space = skill.Name.IndexOf(' ', space + 1)
            )
            {
                foreach (var whole in skill.Implies)
                {
                    parts.TryAdd((whole, WordFolding.Key(skill.Name[(space + 1)..])), skill);
                }
            }
        }
    }

    /// <summary>The parts named in brackets or behind a colon after a platform, that are not named in full.</summary>
    /// <param name="text">The line.</param>
    /// <param name="known">Where it names skills, in order.</param>
    public IEnumerable<(Skill Skill, int Start, int End)> In(
        string text,
        IReadOnlyList<(Skill Skill, int Start, int End)> known
    )
    {
        foreach (var (whole, _, end) in known)
        {
            var open = end;
            while (open < text.Length && text[open] is ' ' or '*' or '_')
            {
                open++;
            }

            if (open >= text.Length || text[open] is not ('(' or ':'))
            {
                continue;
            }

            var last = text[open] == ':' ? text.Length : Close(text, open);
            for (var start = open + 1; start < last; )
            {
                var length = text.AsSpan(start, last - start).IndexOfAny(Ends);
                var stop = length < 0 ? last : start + length;
                var item = text[start..stop].Trim(' ', '*', '_', '`', '.');
                if (
                    item.Length > 1
                    && char.IsAsciiLetterUpper(item[0])
                    && !known.Any(one => one.Start < stop && one.End > start)
                    && parts.TryGetValue((whole.Name, WordFolding.Key(item)), out var part)
                )
                {
                    yield return (part, start, stop);
                }

                start = stop + 1;
            }
        }
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] == '(' ? 1 : 0;
            depth -= text[at] == ')' ? 1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return text.Length;
    }
}
