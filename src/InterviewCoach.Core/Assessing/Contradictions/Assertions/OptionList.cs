namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>Alternatives that a write-up lists side by side with their results: "persistence 19.8; XGBoost 9.1; LSTM 9.4".</summary>
/// <param name="Items">The alternatives, in order.</param>
internal sealed record OptionList(IReadOnlyList<OptionItem> Items)
{
    /// <summary>The alternatives that some words name: those with most of the stems that no other alternative has.</summary>
    public IReadOnlyList<OptionItem> NamedBy(IReadOnlySet<string> stems)
    {
        var best = 0;
        List<OptionItem> named = [];
        foreach (var item in Items)
        {
            var own = item.Own.Count(stems.Contains);
            if (own > best)
            {
                (best, named) = (own, [item]);
            }
            else if (own == best && own > 0)
            {
                named.Add(item);
            }
        }

        return named;
    }
}

/// <summary>One of several alternatives.</summary>
/// <param name="Stems">Stems of its name.</param>
/// <param name="Own">Those that name no other of the list.</param>
/// <param name="Options">What of it has a name of its own.</param>
/// <param name="Values">Its results, by the measure's column, one without a name in a list; and whether less is better.</param>
/// <param name="IsOurs">Whether it is called the writer's own.</param>
/// <param name="Line">Its line.</param>
/// <param name="Quote">Its words.</param>
internal sealed record OptionItem(
    IReadOnlySet<string> Stems,
    IReadOnlySet<string> Own,
    IReadOnlyList<string> Options,
    IReadOnlyList<(string Column, double Value, bool? LowerIsBetter)> Values,
    bool IsOurs,
    int Line,
    string Quote
);
