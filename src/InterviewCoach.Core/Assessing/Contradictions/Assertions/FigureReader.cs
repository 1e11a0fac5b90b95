using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>Reads numbers with units and what they are said of.</summary>
internal sealed class FigureReader(Cues cues)
{
    private readonly int notNow = cues.Id("not_now");
    private readonly int aside = cues.Id("is_aside");
    private readonly int ofOther = cues.Id("of_other");
    private readonly int idle = cues.Id("figure_idle");
    private readonly int ofPart = cues.Id("of_part");
    private readonly int correction = cues.Id("correction");

    /// <param name="said">An answer, or a block of a write-up.</param>
    /// <param name="lineAt">The line of a character.</param>
    public IReadOnlyList<Figure> Read(Spoken said, Func<int, int> lineAt)
    {
        var numbers = NumberReader.Read(said.Text);
        if (numbers.Count == 0)
        {
            return [];
        }

        var idleStems = new HashSet<int>();
        foreach (var hit in said.Hits)
        {
            if (hit.Cue == idle)
            {
                idleStems.Add(hit.At);
            }
        }

        var found = new List<Figure>();
        foreach (var number in numbers)
        {
            if (
                (UnitOf(said, number, out var end) is var unit && unit.Length == 0 && said.IsAnswer)
                || IsPartOfName(said, number)
                || (said.IsAnswer && (IsUnsure(said, number, unit.StartsWith('#')) || number.Value == 0))
            )
            {
                continue;
            }

            var (first, last) = said.ClauseAt(number.At);
            var stems = StemsIn(said, first, last, idleStems);
            AddLead(said, number.At, stems, idleStems);
            if (stems.Count == 0 || Begins(said, first))
            {
                AddBefore(said, first, stems, idleStems);
            }

            var sentence = said.Text.Sentences[said.SentenceOf(number.At)];
            var head =
                end < said.Text.Tokens.Length
                && said.Clause[end] == said.Clause[number.At]
                && said.Text.Tokens[end].Word is { Kind: WordKind.Content or WordKind.Common, Value: null } word
                    ? word.Stem
                    : null;
            found.Add(
                new Figure(
                    number,
                    unit,
                    stems,
                    head,
                    lineAt(said.Text.Tokens[number.At].Start),
                    said.SentenceOf(number.At),
                    said.Text.Quote(sentence.Start, sentence.End),
                    number.Value * (unit == "time" ? SecondsOf(said.Text.Tokens[number.End].Word.Text) : 1),
                    IsDifference(said, number, end)
                )
            );
        }

        return found;
    }

    /// <summary>What is no plain value: a bound, a range, a wish, a first try, one that is taken back.</summary>
    private bool IsUnsure(Spoken said, SaidNumber number, bool isCount)
    {
        for (var i = Math.Max(0, number.At - 3); i < number.At; i++)
        {
            if (
                said.Text.Tokens[i].Word.Text
                is "between"
                    or "below"
                    or "above"
                    or "under"
                    or "than"
                    or "over"
                    or "beyond"
                    or "each"
                    or "every"
                    or "per"
                    or "top"
                    or "first"
                    or "last"
                    or "other"
                    or "another"
                    or "extra"
                    or "not"
            )
            {
                return true;
            }
        }

        return (number.At > 0 && said.Text.Tokens[number.At - 1].Word.Text == "from")
            || said.HasInSentence(notNow, number.At)
            || said.HasInSentence(aside, number.At)
            || said.HasInSentence(ofOther, number.At)
            || Array.Exists(
                said.Hits,
                hit =>
                    hit.Cue == correction
                    && said.SentenceOf(hit.At) == said.SentenceOf(number.At)
                    && said.Text.Tokens[hit.At].Word.Text is not ("correct" or "correctly")
            )
            || (isCount && said.HasInClause(ofPart, number.At));
    }

    /// <summary>"Recall@6", "P90": a number that belongs to a name.</summary>
    private static bool IsPartOfName(Spoken said, SaidNumber number)
    {
        var start = said.Text.Tokens[number.At].Start;
        return start > 0
            && (said.Text.Source[start - 1] is '@' or '#' or '_' || char.IsAsciiLetter(said.Text.Source[start - 1]));
    }

    private static double SecondsOf(string unit) =>
        unit switch
        {
            "ms" or "millisecond" or "milliseconds" => 0.001,
            "minute" or "minutes" => 60,
            "hour" or "hours" => 3_600,
            "day" or "days" => 86_400,
            "week" or "weeks" => 7 * 86_400,
            "month" or "months" => 30 * 86_400,
            "year" or "years" => 365 * 86_400,
            _ => 1,
        };

    private static bool IsDifference(Spoken said, SaidNumber number, int end)
    {
        var tokens = said.Text.Tokens;
        return (number.At > 0 && tokens[number.At - 1].Word.Text is "by")
            || (number.At > 1 && tokens[number.At - 2].Word.Text is "by" && number.About)
            || (
                end < tokens.Length
                && tokens[end].Sentence == tokens[number.At].Sentence
                && tokens[end].Word.Text
                    is "point"
                        or "points"
                        or "more"
                        or "less"
                        or "fewer"
                        or "higher"
                        or "lower"
                        or "better"
                        or "worse"
                        or "faster"
                        or "cheaper"
            );
    }

    private static bool Begins(Spoken said, int first) =>
        said.Text.Tokens[first].Word.Text is "it" or "this" or "that" or "which"
        || (
            said.Text.Tokens[first].Word.Text is "and" or "so"
            && first + 1 < said.Text.Tokens.Length
            && said.Text.Tokens[first + 1].Word.Text is "it" or "this" or "that"
        );

    /// <summary>In "median error: 3,900 EUR for the table, 2,100 EUR for trees", what stands before the colon goes for all.</summary>
    private static void AddLead(Spoken said, int at, HashSet<string> stems, HashSet<int> idleStems)
    {
        var sentence = said.Text.Sentences[said.SentenceOf(at)];
        for (var i = sentence.FirstToken; !said.IsAnswer && i + 1 < at; i++)
        {
            var between = said.Text.Source.AsSpan(
                said.Text.Tokens[i].End..Math.Max(said.Text.Tokens[i].End, said.Text.Tokens[i + 1].Start)
            );
            if (between.Contains(':'))
            {
                stems.UnionWith(StemsIn(said, said.ClauseAt(i).First, i + 1, idleStems));
            }
        }
    }

    /// <summary>Adds what is said right before, which "it" or a bare "Result:" takes up.</summary>
    private static void AddBefore(Spoken said, int first, HashSet<string> stems, HashSet<int> idleStems)
    {
        for (var tries = 0; tries < 3 && first > 0; tries++)
        {
            var (from, to) = said.ClauseAt(first - 1);
            var more = StemsIn(said, from, to, idleStems);
            stems.UnionWith(more);
            if (more.Count > 0)
            {
                return;
            }

            first = from;
        }
    }

    private static HashSet<string> StemsIn(Spoken said, int first, int end, HashSet<int> idleStems)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
        {
            var word = said.Text.Tokens[i].Word;
            if (
                word.Kind is WordKind.Content or WordKind.Common
                && word.Value is null
                && !idleStems.Contains(i)
                && !Units.IsTime(word.Text)
                && !Units.IsMoney(word.Text)
                && word.Text is not ("percent" or "percentage")
            )
            {
                stems.Add(word.Stem);
            }
        }

        return stems;
    }

    private static string UnitOf(Spoken said, SaidNumber number, out int end)
    {
        end = number.End;
        if (number.Percent)
        {
            return "%";
        }

        var text = said.Text;
        var before = text.Source.AsSpan(0, text.Tokens[number.At].Start).TrimEnd();
        var after = text.Source.AsSpan(text.Tokens[number.End - 1].End).TrimStart();
        if ((before.Length > 0 && Units.IsCurrency(before[^1])) || (after.Length > 0 && Units.IsCurrency(after[0])))
        {
            return "money";
        }

        if (end >= text.Tokens.Length || text.Tokens[end].Sentence != text.Tokens[number.At].Sentence)
        {
            return "";
        }

        var next = text.Tokens[end].Word;
        if (after.Length > 0 && ",;:).".Contains(after[0], StringComparison.Ordinal))
        {
            return "";
        }

        end++;
        return Units.IsMoney(next.Text) ? "money"
            : Units.IsTime(next.Text) ? "time"
            : next.Kind is WordKind.Content or WordKind.Common
            && next.Value is null
            && next.Text.EndsWith('s')
            && number.Value == Math.Floor(number.Value)
                ? "#" + next.Stem
            : "";
    }
}
