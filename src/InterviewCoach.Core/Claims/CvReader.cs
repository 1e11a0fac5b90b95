using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>
/// Reads a CV: the skills it claims, with what it promises of each, and what it says was achieved. Names of employers,
/// addresses and spoken languages claim nothing. Takes any text and is linear in it.
/// </summary>
public sealed class CvReader
{
    private const int LongestQuote = 300;
    private const int LongestStatement = 900;
    private const int FewestWords = 4;
    private const int MostLabel = 60;
    private readonly SkillCatalogue catalogue;
    private readonly CvWords words;

    /// <summary>A reader by the catalogue, and by how Core was built to know CVs.</summary>
    public CvReader(SkillCatalogue catalogue) => (this.catalogue, words) = (catalogue, CvWords.BuiltIn);

    /// <summary>Reads a CV.</summary>
    public Cv Read(WriteUp source)
    {
        var lines = new CvLayout(words).Read(source.Lines);
        var named = new SkillLines(catalogue, words, source);
        var skills = new List<AssertedSkill>();
        var promised = Qualifier.None;
        foreach (var line in lines)
        {
            if (line.Kind == CvLineKind.Heading)
            {
                promised = new QualifierReader(words, line.Text, []).Whole();
            }

            // "Languages: Python, R" in a part of the CV that claims nothing else.
            var isLanguages =
                line.Section == CvSection.Aside
                && line.Text.StartsWith("Languages", StringComparison.OrdinalIgnoreCase);
            if (line.Kind != CvLineKind.Blank && (line.Section != CvSection.Aside || isLanguages))
            {
                skills.AddRange(named.Read(line, line.Section == CvSection.Skills ? promised : Qualifier.None));
            }
        }

        return new Cv(source, skills, [.. Statements(source, lines, skills)]);
    }

    /// <summary>The claims of a text that is nothing but names of skills, one a line or between commas: typed by hand.</summary>
    public IReadOnlyList<AssertedSkill> ReadList(WriteUp source)
    {
        var named = new SkillLines(catalogue, words, source);
        return
        [
            .. source.Lines.SelectMany(
                (line, i) =>
                    named.Read(new CvLine(i + 1, CvLineKind.Text, line.Text, CvSection.Skills, "", ""), Qualifier.None)
            ),
        ];
    }

    /// <summary>The words of a line that are shown as proof that it says so.</summary>
    internal static SourceQuote Quote(WriteUp source, LineSpan lines)
    {
        var text = string.Join(' ', source.Text(lines).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new SourceQuote(source.FileName, lines, text.Length > LongestQuote ? text[..LongestQuote] : text);
    }

    private static IEnumerable<CvStatement> Statements(
        WriteUp source,
        IReadOnlyList<CvLine> lines,
        List<AssertedSkill> skills
    )
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind != CvLineKind.Text || line.Section is CvSection.Skills or CvSection.Aside or CvSection.Head)
            {
                continue;
            }

            var (last, length) = (i, line.Text.Length);
            while (
                last + 1 < lines.Count
                && lines[last + 1].Kind == CvLineKind.Continuation
                && length + lines[last + 1].Text.Length <= LongestStatement
            )
            {
                last++;
                length += lines[last].Text.Length;
            }

            var text = string.Join(' ', lines.Skip(i).Take(last - i + 1).Select(part => part.Text));
            var span = new LineSpan(line.Number, lines[last].Number);
            if (text.AsSpan().Count(' ') + 1 >= FewestWords)
            {
                yield return new CvStatement(
                    line.Entry,
                    line.Section,
                    [
                        .. skills
                            .Where(skill => span.Contains(skill.At.Lines.Start) && skill.Kind is not null)
                            .Select(skill => skill.Name)
                            .Distinct(),
                    ],
                    new SourceQuote(source.FileName, span, text)
                );
            }

            i = last;
        }
    }

    /// <summary>The words before the colon that a line begins with; null where it has none.</summary>
    internal static string? LabelOf(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, MostLabel)).IndexOf(':');
        return colon > 0 && !text.AsSpan(colon).StartsWith("://") ? text[..colon] : null;
    }
}
