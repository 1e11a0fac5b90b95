using System.Globalization;

namespace InterviewCoach.Core.Claims;

/// <summary>
/// Reads what one line of a CV promises of the skills it names: "Python (primary)", "Familiar with: Scala, Go", "5+ years of
/// SQL". Behind a skill it is of that skill; before a colon, "in" or "with" it is of all skills up to the next of its kind.
/// </summary>
internal sealed class QualifierReader
{
    private const int LongestLine = 2_000;

    /// <summary>"Strong" right before a name is of that name alone.</summary>
    private const int Tight = 2;

    private static readonly string[] YearWords = ["years", "year", "yrs", "yr", "yoe"];

    private readonly record struct Hit(int Start, int End, ClaimStrength? Strength, double? Years);

    private readonly string line;
    private readonly List<Hit> hits = [];
    private readonly IReadOnlyList<(int Start, int End)> skills;

    /// <param name="words">The words that qualify.</param>
    /// <param name="text">The line.</param>
    /// <param name="skills">Where it names skills, in order.</param>
    public QualifierReader(CvWords words, string text, IReadOnlyList<(int Start, int End)> skills)
    {
        line = (text.Length > LongestLine ? text[..LongestLine] : text).ToLowerInvariant();
        this.skills = skills = [.. skills.Where(skill => skill.End <= line.Length)];
        foreach (var (phrase, strength) in words.Strengths)
        {
            for (
                var at = line.IndexOf(phrase, StringComparison.Ordinal);
                at >= 0;
                at = line.IndexOf(phrase, at + phrase.Length, StringComparison.Ordinal)
            )
            {
                var hit = new Hit(at, at + phrase.Length, strength, null);
                if (IsWhole(hit) && !hits.Exists(other => other.Start < hit.End && hit.Start < other.End))
                {
                    hits.Add(hit);
                }
            }
        }

        Years();
        hits.RemoveAll(hit => skills.Any(skill => skill.Start < hit.End && hit.Start < skill.End));
        hits.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    /// <summary>What the line says of its skills as a whole: of a heading, what holds for the lines under it.</summary>
    public Qualifier Whole() => hits.Aggregate(Qualifier.None, (all, hit) => all.Or(Of(hit)));

    /// <summary>What is promised of the skill that stands from start to end.</summary>
    public Qualifier For(int start, int end)
    {
        if (end > line.Length)
        {
            return Qualifier.None;
        }

        var (first, last) = Item(start, end);
        var own = hits.Where(hit => hit.Start >= end && hit.End <= last && !NamesBetween(end, hit.Start)).ToList();
        var strength = own.Find(hit => hit.Strength is not null).Strength ?? Before(start, first, hit => hit.Strength);
        var years = own.Find(hit => hit.Years is not null).Years ?? Before(start, first, hit => hit.Years);
        return new Qualifier(strength ?? ClaimStrength.Unsaid, years);
    }

    private static Qualifier Of(Hit hit) => new(hit.Strength ?? ClaimStrength.Unsaid, hit.Years);

    private T? Before<T>(int start, int first, Func<Hit, T?> value)
        where T : struct
    {
        for (var i = hits.Count - 1; i >= 0; i--)
        {
            var hit = hits[i];
            if (hit.End > start || value(hit) is not { } found)
            {
                continue;
            }

            var isInItem = hit.Start >= first;
            if (isInItem || Governs(hit) && !Ends(hit.End, start) && !ClosedBefore(hit, start))
            {
                return found;
            }

            // "Familiar with PyTorch, basic R, Git": what another item says of itself ends what was said before the list.
            if (!isInItem && hit.Strength is not null && !Governs(hit) && !ClosedBefore(hit, start))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether it leads a list, and does not stand behind a skill or right before a single one.</summary>
    private bool Governs(Hit hit)
    {
        var (first, _) = Item(hit.Start, hit.End);
        return !skills.Any(skill => skill.Start >= first && skill.End <= hit.Start)
            && (
                hit.Years is not null
                || !skills.Any(skill => skill.Start >= hit.End && skill.Start - hit.End < Tight)
                || line[hit.Start..hit.End] is var phrase
                    && (
                        phrase.EndsWith(" in", StringComparison.Ordinal)
                        || phrase.EndsWith("with", StringComparison.Ordinal)
                        || phrase.EndsWith(" of", StringComparison.Ordinal)
                    )
            );
    }

    /// <summary>Whether it stands in brackets that are closed before a place.</summary>
    private bool ClosedBefore(Hit hit, int place)
    {
        var open = line.LastIndexOf('(', Math.Max(0, hit.Start - 1));
        var closed = open < 0 ? -1 : line.IndexOf(')', open);
        return closed >= hit.End && closed < place;
    }

    /// <summary>Whether a sentence or a list ends between two places.</summary>
    private bool Ends(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (line[i] is ';' or '|' || line[i] == '.' && i + 1 < line.Length && line[i + 1] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    private bool NamesBetween(int from, int to) => skills.Any(skill => skill.Start >= from && skill.End <= to);

    /// <summary>The item of the list that holds the stretch, with the brackets behind it.</summary>
    private (int First, int Last) Item(int start, int end)
    {
        var first = start;
        while (first > 0 && line[first - 1] is not (',' or ';' or '|' or '•' or '·' or '(' or ':'))
        {
            first--;
        }

        var (last, depth) = (end, 0);
        while (last < line.Length)
        {
            var c = line[last];
            depth += c == '(' ? 1 : 0;
            if (depth == 0 && c is ',' or ';' or '|' or '•' or '·' or ')')
            {
                break;
            }

            depth -= c == ')' && depth > 0 ? 1 : 0;
            last++;
        }

        return (first, last);
    }

    private bool IsWhole(Hit hit) =>
        (hit.Start == 0 || !char.IsLetterOrDigit(line[hit.Start - 1]))
        && (hit.End == line.Length || !char.IsLetterOrDigit(line[hit.End]));

    /// <summary>"5+ years", "3 yrs", "2.5 years of".</summary>
    private void Years()
    {
        foreach (var word in YearWords)
        {
            for (
                var at = line.IndexOf(word, StringComparison.Ordinal);
                at >= 0;
                at = line.IndexOf(word, at + word.Length, StringComparison.Ordinal)
            )
            {
                var hit = new Hit(at, at + word.Length, null, null);
                var end = at;
                while (end > 0 && line[end - 1] is ' ' or '+' or '-')
                {
                    end--;
                }

                var start = end;
                while (start > 0 && (char.IsAsciiDigit(line[start - 1]) || line[start - 1] == '.'))
                {
                    start--;
                }

                if (
                    IsWhole(hit)
                    && double.TryParse(line.AsSpan(start, end - start), CultureInfo.InvariantCulture, out var years)
                    && years is > 0 and < 60
                    && !hits.Exists(other => other.Start == start)
                )
                {
                    hits.Add(new Hit(start, hit.End, null, years));
                }
            }
        }
    }
}
