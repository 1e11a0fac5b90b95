using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Jobs;

/// <summary>
/// Reads which skills a job description asks for: what is required, what is nice to have, of which several one is enough, and
/// for how many years. Takes any text and is linear in it.
/// </summary>
public sealed class JobReader(SkillCatalogue catalogue)
{
    private const int LongestHeading = 60;
    private const int MostHeadingWords = 7;
    private readonly JobWords words = JobWords.BuiltIn;

    /// <summary>Reads a job description.</summary>
    public JobDescription Read(WriteUp source)
    {
        var reader = new WordReader(catalogue.Lexicon, source.Lines);
        var mentions = new Mentions(catalogue.Lexicon, source.Lines, inCv: true);
        var hedges = new Hedges(source.Lines);
        var asked = new List<AskedSkill>();
        JobNeed? section = JobNeed.Required;
        var hasHeading = source.Lines.Any(line => HeadingOf(line.Text) is not null);
        section = hasHeading ? JobNeed.Mentioned : section;
        for (var i = 0; i < source.Lines.Count; i++)
        {
            var text = source.Lines[i].Text;
            if (HeadingOf(text) is { } heading)
            {
                section = heading.Need;
                if (!heading.HasMore)
                {
                    continue;
                }
            }

            if (section is not { } whole)
            {
                continue;
            }

            var read = reader.Read(LineSpan.At(i + 1), byLine: true).ToList();
            var found =
                read.Count == 0
                    ? []
                    : mentions
                        .Find(read, amongTools: whole != JobNeed.Mentioned)
                        .Where(mention => !hedges.Denies(read, mention.First))
                        .ToList();
            if (found.Count > 0)
            {
                asked.AddRange(Line(text, whole, read, found, CvReader.Quote(source, LineSpan.At(i + 1))));
            }
        }

        return new JobDescription(source, Once(asked), DomainOf(source));
    }

    /// <summary>The groups of one line, sentence by sentence: a sentence may turn what its heading says.</summary>
    private IEnumerable<AskedSkill> Line(
        string text,
        JobNeed section,
        List<Word> read,
        List<Mention> found,
        SourceQuote at
    )
    {
        var spans = found.Select(one => (read[one.First].Start, End: EndOf(read, one))).ToList();
        var qualifiers = new QualifierReader(CvWords.BuiltIn, text, spans);
        var group = new List<string>();
        double? years = null;
        var need = section;
        for (var i = 0; i < found.Count; i++)
        {
            var isNew = i == 0 || !AreAlternatives(text, read, found[i - 1], found[i]);
            if (isNew && group.Count > 0)
            {
                yield return new AskedSkill([.. group.Distinct()], need, years, at);
                group.Clear();
                years = null;
            }

            group.Add(found[i].Skill.Name);
            years ??= qualifiers.For(spans[i].Start, spans[i].End).Years;
            need = NeedOf(text, spans[i].Start, section);
        }

        yield return new AskedSkill([.. group.Distinct()], need, years, at);
    }

    /// <summary>"Python or R", "cloud platforms such as AWS, GCP": one of them is enough.</summary>
    private bool AreAlternatives(string text, List<Word> read, Mention one, Mention other)
    {
        if (read[one.First].Sentence != read[other.First].Sentence)
        {
            return false;
        }

        var (from, to) = (EndOf(read, one), read[other.First].Start);
        if (from >= to)
        {
            return true;
        }

        var between = text[from..to].ToLowerInvariant();
        if (between.Contains(" or ", StringComparison.Ordinal) || between.Trim() is "/" or "or")
        {
            return true;
        }

        if (between.Contains(" and ", StringComparison.Ordinal) || between.AsSpan().ContainsAny(';', '|'))
        {
            return false;
        }

        // In "A, B, or C" the "or" comes last; in "such as A, B" the words before the list say it.
        var isListed = between.Trim(' ', ',').Length == 0;
        return isListed && (EndsInOr(text, to) || FollowsExamples(text, read[one.First].Start));
    }

    private static bool EndsInOr(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny(".;|") is >= 0 and var stop ? from + stop : text.Length;
        var rest = text[from..end];
        var or = rest.IndexOf(" or ", StringComparison.OrdinalIgnoreCase);
        var and = rest.IndexOf(" and ", StringComparison.OrdinalIgnoreCase);
        return or >= 0 && (and < 0 || or < and);
    }

    private bool FollowsExamples(string text, int to)
    {
        var start = text.AsSpan(0, to).LastIndexOfAny(".;|") + 1;
        var before = text[start..to];
        return words.Examples.Any(phrase => before.Contains(phrase, StringComparison.OrdinalIgnoreCase));
    }

    private JobNeed NeedOf(string text, int at, JobNeed section)
    {
        var start = Math.Max(text.AsSpan(0, at).LastIndexOf(". "), text.AsSpan(0, at).LastIndexOf(';')) + 1;
        var (stop, semicolon) = (text.AsSpan(at).IndexOf(". "), text.AsSpan(at).IndexOf(';'));
        var length = stop < 0 || (semicolon >= 0 && semicolon < stop) ? semicolon : stop;
        var sentence = text[start..(length < 0 ? text.Length : at + length)].ToLowerInvariant();
        foreach (var (phrase, need) in words.Lines)
        {
            if (sentence.Contains(phrase, StringComparison.Ordinal))
            {
                return need;
            }
        }

        return section;
    }

    private (JobNeed? Need, bool HasMore)? HeadingOf(string raw)
    {
        var text = raw.Trim().TrimStart('#', '*', '_', ' ', '>').TrimEnd('*', '_', ' ');
        if (
            text.Length == 0
            || raw.AsSpan().TrimStart() is ['-' or '•' or '+', ..]
            || raw.AsSpan().TrimStart().StartsWith("* ")
        )
        {
            return null;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var head = (colon > 0 ? text[..colon] : text).Trim('*', ' ', '_').ToLowerInvariant();
        var isShort = head.Length <= LongestHeading && head.AsSpan().Count(' ') < MostHeadingWords;
        var isMarked = raw.AsSpan().TrimStart() is ['#' or '*', ..];
        if (!isShort || (colon < 0 && !isMarked && head.AsSpan().ContainsAny(',', '.')))
        {
            return null;
        }

        foreach (var (phrase, need) in words.Headings)
        {
            var at = head.IndexOf(phrase, StringComparison.Ordinal);
            if (
                at >= 0
                && (at == 0 || !char.IsLetter(head[at - 1]))
                && (at + phrase.Length == head.Length || !char.IsLetter(head[at + phrase.Length]))
                && (isMarked || colon > 0 || head.Length - phrase.Length <= LongestHeading / 3)
            )
            {
                return (need, colon > 0 && colon + 1 < text.TrimEnd('*', ' ').Length);
            }
        }

        return null;
    }

    /// <summary>Each skill once, where it is asked for most; the longest time asked for it.</summary>
    private static List<AskedSkill> Once(List<AskedSkill> asked)
    {
        var kept = new List<AskedSkill>();
        foreach (var one in asked.OrderByDescending(one => one.Need))
        {
            var fresh = one.Skills.Where(skill => !kept.Exists(other => other.Skills.Contains(skill))).ToList();
            if (fresh.Count == one.Skills.Count)
            {
                kept.Add(one);
            }
        }

        return kept;
    }

    private string? DomainOf(WriteUp source)
    {
        var whole = source.Whole.ToLowerInvariant();
        return words
            .Domains.Select(domain => (domain.Adjust, Count: domain.Words.Sum(word => CountOf(whole, word))))
            .Where(domain => domain.Count > 1)
            .OrderByDescending(domain => domain.Count)
            .Select(domain => domain.Adjust)
            .FirstOrDefault();
    }

    private static int CountOf(string text, string word)
    {
        var count = 0;
        for (
            var at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)
        )
        {
            var end = at + word.Length;
            count +=
                (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])) ? 1 : 0;
        }

        return count;
    }

    private static int EndOf(List<Word> read, Mention mention) => read[mention.Last].Start + read[mention.Last].Length;
}
