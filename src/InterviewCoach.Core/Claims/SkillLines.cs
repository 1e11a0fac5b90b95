using System.Buffers;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>Finds the skills that one line of a CV claims.</summary>
internal sealed class SkillLines
{
    private const int MostItemWords = 4;
    private const int LongestItem = 40;
    private const int FewestListed = 3;
    private const int MostListedWords = 7;
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;|•·\t");
    private static readonly SearchValues<char> AddressSigns = SearchValues.Create("/@.");
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("()[]<>@:/{}\"");

    private readonly CvWords words;
    private readonly WriteUp source;
    private readonly WordReader reader;
    private readonly Mentions mentions;
    private readonly Hedges hedges;
    private readonly SkillParts parts;

    public SkillLines(SkillCatalogue catalogue, CvWords words, WriteUp source)
    {
        (this.words, this.source) = (words, source);
        reader = new WordReader(catalogue.Lexicon, source.Lines);
        mentions = new Mentions(catalogue.Lexicon, source.Lines, inCv: true);
        hedges = new Hedges(source.Lines);
        parts = new SkillParts(catalogue);
    }

    /// <summary>The skills a line claims; each once.</summary>
    /// <param name="line">The line.</param>
    /// <param name="promised">What the heading above promises of all of them.</param>
    public IReadOnlyList<AssertedSkill> Read(CvLine line, Qualifier promised)
    {
        var text = source.Lines[line.Number - 1].Text;
        if (line.Section == CvSection.Head && IsContact(text) || IsReference(text))
        {
            return [];
        }

        var isList = line.Section == CvSection.Skills || IsToolList(line.Text);
        var read = reader.Read(LineSpan.At(line.Number), byLine: true).ToList();
        var found = read.Count == 0 ? [] : mentions.Find(read, isList);
        var spans = found.Select(one => SpanOf(read, one)).ToList();
        var qualifiers = new QualifierReader(words, text, spans);
        var at = CvReader.Quote(source, LineSpan.At(line.Number));
        var claimed = new List<AssertedSkill>();
        for (var i = 0; i < found.Count; i++)
        {
            if (!Counts(line, found[i], text, spans[i]) || hedges.Denies(read, found[i].First))
            {
                continue;
            }

            var qualifier = line.Section is CvSection.Experience or CvSection.Projects or CvSection.Education
                ? new Qualifier(
                    ClaimStrength.Unsaid,
                    qualifiers.For(spans[i].Start, spans[i].End).Years,
                    SeniorityOf(line)
                )
                : qualifiers.For(spans[i].Start, spans[i].End);
            if (found.Count == 1 && line.Section == CvSection.Skills && CvTable.IsRow(text))
            {
                qualifier = qualifier.Or(new QualifierReader(words, text, spans).Whole());
            }

            if (qualifier.Strength == ClaimStrength.Unsaid)
            {
                qualifier = qualifier with { Strength = promised.Strength, Years = qualifier.Years ?? promised.Years };
            }

            claimed.Add(new AssertedSkill(found[i].Skill.Name, found[i].Skill.Kind, qualifier, line.Section, at));
        }

        foreach (
            var (part, start, end) in parts.In(
                text,
                [.. found.Zip(spans, (one, span) => (one.Skill, span.Start, span.End))]
            )
        )
        {
            spans.Add((start, end));
            claimed.Add(new AssertedSkill(part.Name, part.Kind, promised, line.Section, at));
        }

        if (
            line.Section == CvSection.Skills
            && line.Kind is CvLineKind.Text or CvLineKind.Continuation
            && !IsOfPeople(line)
        )
        {
            claimed.AddRange(Unknown(line, text, spans, at, promised));
        }

        return
        [
            .. claimed
                .GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
                .Select(group =>
                    group.Aggregate((one, other) => one with { Qualifier = one.Qualifier.Or(other.Qualifier) })
                ),
        ];
    }

    private static (int Start, int End) SpanOf(List<Word> read, Mention mention) =>
        (read[mention.First].Start, read[mention.Last].Start + read[mention.Last].Length);

    private static bool Counts(CvLine line, Mention mention, string text, (int Start, int End) span)
    {
        var kind = mention.Skill.Kind;
        if (kind == SkillKind.Field && line.Section != CvSection.Skills)
        {
            return false;
        }

        // An employer may be called like its product: "Databricks, Amsterdam (2020 – 2022)".
        if (
            line is { Kind: CvLineKind.Title, Section: CvSection.Experience }
            && kind is SkillKind.Cloud or SkillKind.Database or SkillKind.Tool or SkillKind.Llm
        )
        {
            return false;
        }

        if (line.Kind == CvLineKind.Heading && line.Section != CvSection.Skills)
        {
            return false;
        }

        var rest = text.AsSpan(Math.Min(span.End, text.Length)).TrimStart("*_ ");
        var isLink = span.Start > 0 && text[span.Start - 1] == '[' && rest.StartsWith("](");
        var isAddress =
            rest.StartsWith(":")
            && rest.Trim(":*_ ") is var address
            && address.IndexOf(' ') < 0
            && address.IndexOfAny(AddressSigns) >= 0;
        return !(isLink && line.Section != CvSection.Skills) && !isAddress;
    }

    private Seniority SeniorityOf(CvLine line)
    {
        var entry = line
            .Entry.ToLowerInvariant()
            .Split([' ', ',', '|', '-', '–', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var (phrase, seniority) in words.Seniorities)
        {
            if (entry.Contains(phrase))
            {
                return seniority;
            }
        }

        return Seniority.Unsaid;
    }

    /// <summary>Whether a line lists tools: behind a label that says so, or because it holds nothing but short items.</summary>
    private static bool IsToolList(string text)
    {
        if (CvReader.LabelOf(text) is { } label && Sections.IsToolLabel(label))
        {
            return true;
        }

        var items = text.Split(
            [',', '|', '•', '·'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return items.Length >= FewestListed
            && !text.EndsWith('.')
            && items.All(item => item.AsSpan().Count(' ') < FewestListed);
    }

    private bool IsOfPeople(CvLine line)
    {
        var label = (CvReader.LabelOf(line.Text) ?? "").ToLowerInvariant();
        var part = line.Part.ToLowerInvariant();
        return part == "languages"
            || words.NotLabels.Any(no =>
                label.Contains(no, StringComparison.Ordinal) || part.Contains(no, StringComparison.Ordinal)
            );
    }

    /// <summary>Items of a list of skills that the catalogue does not know.</summary>
    private IEnumerable<AssertedSkill> Unknown(
        CvLine line,
        string text,
        List<(int Start, int End)> known,
        SourceQuote at,
        Qualifier promised
    )
    {
        var label = CvReader.LabelOf(text);
        var start = Math.Max(CvTable.Items(text), label is null ? 0 : label.Length + 1);
        if (start == 0 && text.AsSpan().IndexOfAny(Separators) < 0)
        {
            if (
                known.Count == 0
                && IsItem(line)
                && WithoutTags(line.Text) is var single
                && !single.Contains(' ')
                && IsName(single)
            )
            {
                yield return new AssertedSkill(single, null, promised, line.Section, at);
            }

            yield break;
        }

        if (text.TrimEnd().EndsWith('.') || !IsEnumeration(text.AsSpan(start)))
        {
            yield break;
        }

        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny(Separators) is >= 0 and var length ? start + length : text.Length;
            var item = text[start..end].Trim(' ', '-', '*', '_', '`', '.', '#', '>');
            if (!known.Exists(span => span.Start < end && span.End > start) && IsName(item))
            {
                yield return new AssertedSkill(item, null, promised, line.Section, at);
            }

            start = end + 1;
        }
    }

    /// <summary>Whether it lists things: no part between commas runs on as a sentence does.</summary>
    private static bool IsEnumeration(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(Separators))
        {
            if (text[range].Trim().Count(' ') >= MostListedWords)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A bullet, or a cell of a page, that nothing stands under.</summary>
    private bool IsItem(CvLine line)
    {
        var raw = source.Lines[line.Number - 1].Text;
        if (
            raw.Contains("<br", StringComparison.OrdinalIgnoreCase)
            || raw.Contains("<li", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        return CvLayout.IsBullet(raw)
            && (line.Number == source.Lines.Count || Indent(source.Lines[line.Number].Text) <= Indent(raw));
    }

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart().Length;

    private static string WithoutTags(string text)
    {
        for (
            var open = text.IndexOf('<', StringComparison.Ordinal);
            open >= 0 && text.IndexOf('>', open) is > 0 and var close;
            open = text.IndexOf('<', StringComparison.Ordinal)
        )
        {
            text = text.Remove(open, close - open + 1);
        }

        return text.Trim();
    }

    private bool IsName(string item)
    {
        var lower = item.ToLowerInvariant();
        return item.Length is > 1 and <= LongestItem
            && item.AsSpan().Count(' ') < MostItemWords
            && (item.Any(char.IsAsciiLetterUpper))
            && item.AsSpan().IndexOfAny(NotInNames) < 0
            && !words.NotSkills.Any(no => lower.Contains(no, StringComparison.Ordinal))
            && new QualifierReader(words, item, []).Whole() == Qualifier.None;
    }

    /// <summary>Where a link of the text leads: "[python-badge]: https://…".</summary>
    private static bool IsReference(string text) =>
        text.StartsWith('[') && text.Contains("]: http", StringComparison.OrdinalIgnoreCase);

    private static bool IsContact(string text) =>
        text.AsSpan().ContainsAny('@', '+')
        || text.Contains("://", StringComparison.Ordinal)
        || text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || text.Contains(".com/", StringComparison.OrdinalIgnoreCase)
        || text.Contains("](", StringComparison.Ordinal);
}
