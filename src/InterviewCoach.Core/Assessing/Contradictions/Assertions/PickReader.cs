using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>
/// Reads what was chosen or runs: "I chose the GRU", "this blend is what runs every night", "LightGBM was kept", "the average
/// was not adopted". What stands behind "instead of", "over" or "than" is what was not.
/// </summary>
internal sealed class PickReader(Cues cues)
{
    private const string Combination = "option_model__combination";
    private readonly IReadOnlyDictionary<int, string> models = cues.Family("model_");
    private readonly IReadOnlyDictionary<int, string> options = cues.Family("option_");
    private readonly int picks = cues.Id("picks");
    private readonly int picksWeakly = cues.Id("picks_weakly");
    private readonly int picksNot = cues.Id("picks_not");
    private readonly int label = cues.Id("label_choice");
    private readonly int notNow = cues.Id("not_now");
    private readonly int aside = cues.Id("is_aside");

    /// <summary>Words behind which the other thing is named.</summary>
    private static readonly HashSet<string> Contrasts =
    [
        "instead",
        "over",
        "than",
        "rather",
        "against",
        "versus",
        "vs",
        "not",
        "before",
        "after",
        "without",
        "although",
        "since",
        "because",
        "as",
    ];

    private static readonly HashSet<string> Pronouns = ["this", "that", "it", "which", "these", "those", "and", "so"];

    public IReadOnlyList<Pick> Read(Spoken said)
    {
        List<Pick>? found = null;
        foreach (var hit in said.Hits)
        {
            var isFirm = hit.Cue == picks;
            var isNot = hit.Cue == picksNot;
            if (
                (!isFirm && !isNot && hit.Cue != picksWeakly)
                || IsMotion(said, hit)
                || said.HasInClause(notNow, hit.At)
                || (!isNot && said.HasInClause(aside, hit.At))
                || (said.IsAnswer && said.HasInSentence(aside, hit.At) && !isFirm)
            )
            {
                continue;
            }

            var isTakenUp = false;
            var (first, end) = RangeOf(said, hit);
            if (isNot && !said.IsAnswer)
            {
                first = said.Text.Sentences[said.SentenceOf(hit.At)].FirstToken;
            }

            var named = OptionsIn(said, first, end);
            if (named.Count == 0 && said.IsAnswer && isFirm && IsAnaphoric(said, hit.At, out var from))
            {
                first = from;
                isTakenUp = true;
                named = OptionsIn(said, first, end);
            }

            (found ??= []).Add(
                new Pick(
                    named,
                    StemsIn(said, first, end),
                    isNot != (said.Text.Tokens[hit.At].Negated && !isNot),
                    isFirm || isNot || IsSince(said, hit.At),
                    isTakenUp,
                    said.SentenceOf(hit.At)
                )
            );
        }

        // "**Choice.** XGBoost with quantile loss": the label says what is said.
        if (
            !said.IsAnswer
            && found?.Exists(pick => pick.Options.Count > 0 || pick.Stems.Count > 1) is not true
            && said.Label.Contains(label)
            && said.Text.Tokens.Length > 0
            && !said.Hits.Any(hit => hit.Cue == notNow || hit.Cue == aside || hit.Cue == picksNot)
        )
        {
            var (first, end) = AfterLabel(said);
            end = CutAt(said, first, end);
            (found ??= []).Add(new Pick(OptionsIn(said, first, end), StemsIn(said, first, end), false, true, false, 0));
        }

        return found ?? [];
    }

    /// <summary>The first clause that holds more than the label.</summary>
    private (int First, int End) AfterLabel(Spoken said)
    {
        var (first, end) = said.ClauseAt(0);
        while (
            end < said.Text.Tokens.Length
            && Enumerable
                .Range(first, end - first)
                .All(i =>
                    said.Text.Tokens[i].Word.Kind is WordKind.Function
                    || Array.Exists(said.Hits, hit => hit.Cue == label && i >= hit.At && i < hit.At + hit.Length)
                )
        )
        {
            (first, end) = said.ClauseAt(end);
        }

        return (first, end);
    }

    /// <summary>"Is used in the lab since harvest": what is written to be in use since some time is what was chosen.</summary>
    private static bool IsSince(Spoken said, int at)
    {
        var (first, end) = said.ClauseAt(at);
        for (var i = first; !said.IsAnswer && i < end; i++)
        {
            if (said.Text.Tokens[i].Word.Text == "since")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every option that is named.</summary>
    public IReadOnlyList<string> All(Spoken said) => OptionsIn(said, 0, said.Text.Tokens.Length);

    /// <summary>"Went from 0.17 to 0.24" is no "went with": cues take one preposition for another.</summary>
    private static bool IsMotion(Spoken said, CueHit hit) =>
        said.Text.Tokens[hit.At].Word.Stem == "go"
        && said.Text.Tokens[hit.At + hit.Length - 1].Word.Text
            is "from"
                or "in"
                or "on"
                or "of"
                or "by"
                or "at"
                or "for";

    /// <summary>The clause of a cue, up to a word of contrast.</summary>
    private static (int First, int End) RangeOf(Spoken said, CueHit hit)
    {
        var (first, end) = said.ClauseAt(hit.At);
        for (var i = hit.At - 1; i >= first; i--)
        {
            if (Contrasts.Contains(said.Text.Tokens[i].Word.Text) && said.Text.Tokens[i].Word.Text != "not")
            {
                return (i + 1 < hit.At ? i + 1 : hit.At, CutAt(said, hit.At + hit.Length, end));
            }
        }

        return (first, CutAt(said, hit.At + hit.Length, end));
    }

    private static int CutAt(Spoken said, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Contrasts.Contains(said.Text.Tokens[i].Word.Text))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>"That is the one that runs": what is meant was said right before.</summary>
    private static bool IsAnaphoric(Spoken said, int at, out int from)
    {
        var sentence = said.Text.Sentences[said.SentenceOf(at)];
        var (first, _) = said.ClauseAt(at);
        from = first;
        if (!Pronouns.Contains(said.Text.Tokens[first].Word.Text))
        {
            return false;
        }

        if (first > sentence.FirstToken)
        {
            from = said.ClauseAt(first - 1).First;
            return true;
        }

        if (said.SentenceOf(at) > 0)
        {
            from = said.Text.Sentences[said.SentenceOf(at) - 1].FirstToken;
            return true;
        }

        return false;
    }

    /// <summary>The options between two tokens; a combination stands for what it combines.</summary>
    private List<string> OptionsIn(Spoken said, int first, int end)
    {
        var named = new List<string>();
        var covered = first - 1;
        foreach (var hit in said.Hits)
        {
            if (hit.At < first || hit.At >= end || hit.At < covered)
            {
                continue;
            }

            var name =
                models.TryGetValue(hit.Cue, out var model) ? "model_" + model
                : options.TryGetValue(hit.Cue, out var option) ? "option_" + option
                : null;
            if (name is not null && !named.Contains(name) && !said.Text.Tokens[hit.At].Negated)
            {
                named.Add(name);
                covered = hit.At + hit.Length;
            }
        }

        return named.Contains(Combination) ? [Combination] : named;
    }

    private static HashSet<string> StemsIn(Spoken said, int first, int end)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
        {
            var word = said.Text.Tokens[i].Word;
            if (word.Kind is not (WordKind.Function or WordKind.Light))
            {
                stems.Add(word.Stem);
            }
        }

        return stems;
    }
}
