using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>What stands between two mentions; what is in closed parentheses does not count.</summary>
/// <param name="Words">How many words and numbers.</param>
/// <param name="OtherWords">How many words that neither say "is" nor hedge.</param>
/// <param name="IsExplicit">Whether it says "is": "=", ":", "of", "was", "reached", an arrow.</param>
/// <param name="IsBlocked">Whether it turns to something else: a full stop, "and", "while", "than".</param>
/// <param name="Commas">How many commas.</param>
/// <param name="Marks">How many marks but parentheses, quotes and commas.</param>
/// <param name="BreaksLine">Whether a line ends in it.</param>
/// <param name="OpensParenthesis">Whether a parenthesis is opened and not closed.</param>
/// <param name="ClosesParenthesis">Whether a parenthesis that was open before is closed.</param>
/// <param name="OnlyJoins">Whether it holds nothing but what joins the items of a list.</param>
internal readonly record struct Gap(
    int Words,
    int OtherWords,
    bool IsExplicit,
    bool IsBlocked,
    int Commas,
    int Marks,
    bool BreaksLine,
    bool OpensParenthesis,
    bool ClosesParenthesis,
    bool OnlyJoins
)
{
    public static Gap Between(MetricSentence sentence, int from, int to)
    {
        var (words, others, commas, marks, depth) = (0, 0, 0, 0, 0);
        var (isExplicit, isBlocked, closes, onlyJoins) = (false, false, false, true);
        for (var at = from; at < to; at++)
        {
            if (sentence.Mark(at) == '(')
            {
                depth++;
                continue;
            }

            if (sentence.Mark(at) == ')')
            {
                closes |= depth == 0;
                depth = Math.Max(0, depth - 1);
                continue;
            }

            if (depth > 0 && Closes(sentence, at, to))
            {
                onlyJoins = false;
                continue;
            }

            var mark = sentence.Mark(at);
            if (mark == '\0')
            {
                words++;
                var word = sentence.Word(at);
                isExplicit |= Says(word);
                others += Says(word) ? 0 : 1;
                isBlocked |= Turns(word) && !JoinsSplits(sentence, at);
                onlyJoins &= Joins(word);
            }
            else if (mark == ',')
            {
                commas++;
            }
            else
            {
                isExplicit |= mark is '=' or ':' or '→' or '≈' or '~' or '>' or '≥';
                isBlocked |= mark is ';' or '.';
                onlyJoins &= mark is '/' or '&' or '|' or '+' or '-' or '–' or '→' or '>';
                marks += mark is '"' or '“' or '”' or '\'' ? 0 : 1;
            }
        }

        return new Gap(
            words,
            others,
            isExplicit,
            isBlocked,
            commas,
            marks,
            Breaks(sentence, from, to),
            depth > 0,
            closes,
            onlyJoins
        );
    }

    /// <summary>"58% train and test accuracy".</summary>
    private static bool JoinsSplits(MetricSentence sentence, int at) =>
        sentence.Mentions.Exists(mention => mention is Mention.Split && mention.Next == at)
        && sentence.Mentions.Exists(mention => mention is Mention.Split or Mention.Named && mention.First == at + 1);

    private static bool Closes(MetricSentence sentence, int at, int to)
    {
        for (var next = at; next < to; next++)
        {
            if (sentence.Mark(next) == ')')
            {
                return true;
            }
        }

        return false;
    }

    private static bool Breaks(MetricSentence sentence, int from, int to)
    {
        if (from <= 0 || to >= sentence.Lexemes.Count)
        {
            return false;
        }

        return sentence
                .Text.AsSpan(
                    sentence.Lexemes[from - 1].End,
                    Math.Max(0, sentence.Lexemes[to].Start - sentence.Lexemes[from - 1].End)
                )
                .IndexOf('\n') >= 0;
    }

    private static bool Says(ReadOnlySpan<char> word) =>
        word
            is "of"
                or "is"
                or "was"
                or "are"
                or "were"
                or "at"
                or "to"
                or "reached"
                or "reaches"
                or "reaching"
                or "around"
                or "about"
                or "approximately"
                or "over"
                or "above"
                or "exceeding"
                or "equals"
                or "between"
                or "being"
                or "hit"
                or "from";

    private static bool Turns(ReadOnlySpan<char> word) =>
        word
            is "and"
                or "but"
                or "while"
                or "than"
                or "with"
                or "whereas"
                or "compared"
                or "to"
                or "from"
                or "by"
                or "plus"
                or "or"
                or "versus"
                or "vs";

    private static bool Joins(ReadOnlySpan<char> word) =>
        word is "and" or "or" or "vs" or "versus" or "to" or "as" or "well" or "then" or "respectively";
}
