namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>
/// Tells which of the models that a sentence names a value is of: the one it stands beside, else the one it comes after.
/// Where one is held against another ("U-Net beat the baseline with 0.71"), the value is of the one that is told of.
/// </summary>
internal static class ScoredModel
{
    /// <summary>"0.52 for a simple threshold baseline".</summary>
    private const int NearBehind = 4;

    /// <summary>"compared with the much simpler baseline".</summary>
    private const int NearComparison = 4;

    /// <summary>The name of the model; null where the sentence leaves it open.</summary>
    public static string? Of(MetricSentence sentence, Mention.Value value)
    {
        var behind = sentence.Models.Find(model => model.First >= value.Next);
        if (behind is not null && IsNamedBehind(sentence, value, behind))
        {
            return behind.Name;
        }

        var before = sentence.Models.FindLast(model => model.First < value.Index);
        if (before is null)
        {
            return behind?.Name;
        }

        if (IsItsOwn(sentence, before, value))
        {
            return before.Name;
        }

        var isSecond = HasScore(sentence, 0, value.Index);
        if (!IsComparedWith(sentence, before))
        {
            // "XGBoost got 0.91, against 0.84": of whom is not said.
            return isSecond && IsComparedWith(sentence, value) ? null : before.Name;
        }

        var told = sentence.Models.FindLast(model => model.Next <= before.First);
        return HasScore(sentence, 0, before.First) ? before.Name : told?.Name;
    }

    /// <summary>"0.91 for XGBoost", "0.91 (XGBoost)"; not "0.84 (U-Net: 0.80)".</summary>
    private static bool IsNamedBehind(MetricSentence sentence, Mention.Value value, Mention.Model model)
    {
        if (model.First - value.Next > NearBehind || IsNextScored(sentence, model))
        {
            return false;
        }

        return sentence.Mark(value.Next) == '('
            || IsLink(sentence.Word(value.Next)) && !HasScore(sentence, value.Next, model.First);
    }

    private static bool IsLink(ReadOnlySpan<char> word) => word is "for" or "with" or "using" or "from" or "of" or "by";

    /// <summary>Whether a score of its own follows the model: "U-Net: 0.80", "naive Bayes's 76%".</summary>
    private static bool IsNextScored(MetricSentence sentence, Mention.Model model) =>
        HasScore(sentence, model.Next, model.Next + 1)
        || (sentence.Mark(model.Next) is ':' or '=' or '(' || sentence.Word(model.Next) is "at" or "with" or "had")
            && HasScore(sentence, model.Next + 1, model.Next + 2);

    /// <summary>Whether the model is what another one is held against.</summary>
    private static bool IsComparedWith(MetricSentence sentence, Mention model)
    {
        for (var end = model.First; end > 0 && model.First - end < NearComparison; end--)
        {
            if (sentence.CueEndsAt(MetricCue.Comparison, end))
            {
                return true;
            }

            if (sentence.Lexemes[end - 1].Number is not null || sentence.Mark(end - 1) is ',' or ';' or ':')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the value is said of the model right before it: "the baseline (0.52)", "a baseline of 0.52".</summary>
    private static bool IsItsOwn(MetricSentence sentence, Mention.Model model, Mention.Value value)
    {
        var opened = false;
        for (var at = model.Next; at < value.Index; at++)
        {
            if (sentence.Word(at) is "which" or "whose" or "that")
            {
                return true;
            }

            opened |= sentence.Mark(at) == '(';
            opened &= sentence.Mark(at) != ')';
        }

        return opened
            || value.Index == model.Next
            || value.Index == model.Next + 1
                && (sentence.Word(model.Next) is "of" || sentence.Mark(model.Next) is ':' or '=');
    }

    private static bool HasScore(MetricSentence sentence, int from, int to) =>
        sentence.Mentions.Exists(mention =>
            mention is Mention.Value value
            && value.Index >= from
            && value.Index < to
            && MetricNumbers.IsStrong(value.Number)
        );
}
