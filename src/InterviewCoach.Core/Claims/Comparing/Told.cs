using InterviewCoach.Core.Profiles.Lexing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>One sentence, bullet or row, read for comparing.</summary>
/// <param name="Text">Its words.</param>
/// <param name="At">Where they stand.</param>
/// <param name="Words">The stems of its telling words.</param>
/// <param name="Numbers">Its numbers.</param>
/// <param name="Years">The years it names, in order.</param>
/// <param name="Months">The months it names with a year behind: "2021-03".</param>
/// <param name="Splits">Ratios that make up a whole: "80/20".</param>
/// <param name="Stances">The names of the stands it takes.</param>
/// <param name="IsPlanned">Whether it stands under plans.</param>
internal sealed record Told(
    string Text,
    SourceQuote At,
    IReadOnlySet<string> Words,
    IReadOnlyList<StatedNumber> Numbers,
    IReadOnlyList<int> Years,
    IReadOnlyList<string> Months,
    IReadOnlyList<string> Splits,
    IReadOnlyList<string> Stances,
    bool IsPlanned
)
{
    private const int LongestSentence = 2_000;
    private const int LongestQuote = 300;

    /// <summary>Reads one sentence.</summary>
    public static Told Of(string text, SourceQuote at, FactWords words, bool isPlanned = false)
    {
        var part = text.Length > LongestSentence ? text[..LongestSentence] : text;
        var lexemes = Lexer.Read(part);
        var (years, months) = DatesOf(part, lexemes, words);
        return new Told(
            part,
            at with
            {
                Text = at.Text.Length > LongestQuote ? at.Text[..LongestQuote] : at.Text,
            },
            TextWords.Of(part, lexemes, words.Common),
            [.. StatedNumber.Read(part, lexemes, words)],
            years,
            months,
            SplitsOf(part),
            StancesOf(part, words, isPlanned),
            isPlanned
        );
    }

    /// <summary>The sentences of a write-up; code is read for its facts elsewhere.</summary>
    public static IEnumerable<Told> OfWriteUp(WriteUp source, FactWords words)
    {
        var sections = new Sections();
        foreach (var passage in source.Passages)
        {
            if (
                passage.Kind is PassageKind.Code or PassageKind.FrontMatter or PassageKind.Image
                || passage
                    .HeadingPath.Where(
                        (heading, i) =>
                            words.Others.Any(other => heading.Contains(other, StringComparison.OrdinalIgnoreCase))
                            && !(i == 0 && SubjectHeading.Is(heading, words.Others))
                    )
                    .Any()
            )
            {
                continue;
            }

            var section = sections.Of(passage.HeadingPath);

            if (passage.Kind is PassageKind.Table or PassageKind.Output or PassageKind.Html)
            {
                for (var line = passage.Lines.Start; line <= passage.Lines.End; line++)
                {
                    var row = source.Lines[line - 1].Text;
                    yield return Of(row, new SourceQuote(source.FileName, LineSpan.At(line), row.Trim()), words);
                }

                continue;
            }

            foreach (var sentence in SentenceCutter.Cut(passage.Text))
            {
                var (start, end) = (sentence[0].Start, sentence[^1].End);
                var text = passage.Text[start..end];
                yield return Of(
                    text,
                    new SourceQuote(source.FileName, passage.LinesOf(start, end - start), text),
                    words,
                    section == Section.Planned
                );
            }
        }
    }

    private static (List<int>, List<string>) DatesOf(string text, List<Lexeme> lexemes, FactWords words)
    {
        var (years, months) = (new List<int>(), new List<string>());
        for (var i = 0; i < lexemes.Count; i++)
        {
            var at = lexemes[i].Start;
            var span = text.AsSpan(at, lexemes[i].End - at);
            if (lexemes[i].Kind == LexemeKind.Word && MonthOf(span, words) is > 0 and var month)
            {
                for (var j = i + 1; j < lexemes.Count && j <= i + 3; j++)
                {
                    var rest = text.AsSpan(lexemes[j].Start, lexemes[j].End - lexemes[j].Start);
                    if (YearsIn(rest) is [var year, ..])
                    {
                        months.Add($"{year}-{month:00}");
                        break;
                    }
                }
            }
            else if (lexemes[i].Kind == LexemeKind.Number)
            {
                years.AddRange(YearsIn(span));
            }
        }

        return (years, months);
    }

    private static int MonthOf(ReadOnlySpan<char> word, FactWords words)
    {
        for (var i = 0; i < words.Months.Count && word.Length >= 3; i++)
        {
            var month = words.Months[i];
            if (
                word.Equals(month, StringComparison.OrdinalIgnoreCase)
                || (word.Length is 3 or 4 && month.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            )
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static List<int> YearsIn(ReadOnlySpan<char> text)
    {
        var years = new List<int>();
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (
                text[i..].StartsWith("19") || text[i..].StartsWith("20")
                    ? char.IsAsciiDigit(text[i + 2])
                        && char.IsAsciiDigit(text[i + 3])
                        && (i == 0 || !char.IsLetterOrDigit(text[i - 1]) && text[i - 1] is not ('.' or ','))
                        && (i + 4 == text.Length || !char.IsLetterOrDigit(text[i + 4]))
                    : false
            )
            {
                years.Add(int.Parse(text.Slice(i, 4), System.Globalization.CultureInfo.InvariantCulture));
                i += 3;
            }
        }

        return years;
    }

    /// <summary>"80/20", "70:30", "70/15/15": whole numbers with the same sign between them that make up a hundred.</summary>
    private static List<string> SplitsOf(string text)
    {
        var splits = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '.')))
            {
                continue;
            }

            var (sum, parts, at, number) = (0, 0, i, 0);
            var written = new System.Text.StringBuilder();
            while (at < text.Length && parts < 4)
            {
                var start = at;
                number = 0;
                while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 3)
                {
                    number = number * 10 + text[at] - '0';
                    at++;
                }

                if (at == start)
                {
                    break;
                }

                at += at < text.Length && text[at] == '%' ? 1 : 0;
                (sum, parts) = (sum + number, parts + 1);
                written.Append(parts == 1 ? "" : "/").Append(number);
                if (at >= text.Length || text[at] is not ('/' or ':' or '-' or '–'))
                {
                    break;
                }

                at++;
            }

            if (sum == 100 && parts > 1)
            {
                splits.Add(written.ToString());
                i = at;
            }
        }

        if (splits.Count == 0 && SharesOf(text) is { } shares)
        {
            splits.Add(shares);
        }

        return splits;
    }

    /// <summary>"80% for training, 10% for validation and 10% for testing"; null where no shares make up a whole.</summary>
    private static string? SharesOf(string text)
    {
        if (
            !text.Contains("train", StringComparison.OrdinalIgnoreCase)
            || !text.Contains("test", StringComparison.OrdinalIgnoreCase)
                && !text.Contains("valid", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var shares = new List<int>();
        for (var sign = text.IndexOf('%', StringComparison.Ordinal); sign >= 0; sign = text.IndexOf('%', sign + 1))
        {
            var start = sign;
            while (start > 0 && char.IsAsciiDigit(text[start - 1]) && sign - start < 2)
            {
                start--;
            }

            if (start == sign || start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            {
                return null;
            }

            shares.Add(int.Parse(text.AsSpan(start, sign - start), System.Globalization.CultureInfo.InvariantCulture));
        }

        return shares.Count is 2 or 3 && shares.Sum() == 100 ? string.Join('/', shares) : null;
    }

    private static List<string> StancesOf(string text, FactWords words, bool isPlanned)
    {
        var lower = text.ToLowerInvariant();
        var hits = new List<(int Start, int End, Stance Stance)>();
        foreach (var stance in words.Stances)
        {
            foreach (var cue in stance.Cues)
            {
                var at = lower.IndexOf(cue, StringComparison.Ordinal);
                if (at >= 0 && IsWhole(lower, at, cue))
                {
                    hits.Add((at, at + cue.Length, stance));
                }
            }
        }

        // "Not deployed" is not "deployed": what lies within a longer phrase is not said.
        return
        [
            .. hits.Where(hit =>
                    !hits.Exists(other =>
                        other.Start <= hit.Start
                        && other.End >= hit.End
                        && other.End - other.Start > hit.End - hit.Start
                        && other.Stance != hit.Stance
                    ) && !IsDenied(lower, hit.Start)
                )
                .Select(hit => isPlanned ? hit.Stance.Planned : hit.Stance.Name)
                .OfType<string>()
                .Distinct(),
        ];
    }

    private static bool IsDenied(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.EndsWith(" not")
            || before.EndsWith(" no")
            || before.EndsWith("n't")
            || before.EndsWith(" without")
            || before.EndsWith("instead of a")
            || before.EndsWith("instead of");
    }

    private static bool IsWhole(string text, int at, string cue) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(cue[0]))
        && (at + cue.Length == text.Length || !char.IsLetterOrDigit(text[at + cue.Length]));
}
