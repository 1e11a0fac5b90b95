namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>
/// Another number of the same thing in the same unit. A number that stands anywhere in the write-up, or is the sum, the
/// difference or the ratio of two that do, is taken for that one.
/// </summary>
internal static class FigureConflicts
{
    private const int Enough = 2;

    public static IEnumerable<Contradiction> Find(Statements answer, Stated stated)
    {
        foreach (var said in answer.Asserted.Figures)
        {
            var same = stated.Figures.Where(one => one.Unit == said.Unit).ToList();
            if (same.Count == 0)
            {
                continue;
            }

            var ranked = same.Select(one => (Figure: one, Shared: one.Stems.Count(said.Stems.Contains)))
                .Where(one => one.Shared >= (said.Unit[0] == '#' ? Enough + 1 : Enough))
                .OrderByDescending(one => one.Shared)
                .ToList();
            if (
                ranked.Count > 0
                && !Fits(said, stated, same)
                && ranked.TrueForAll(one =>
                    one.Shared < ranked[0].Shared
                    || IsBeside(one.Figure, ranked[0].Figure)
                    || one.Figure.Value == ranked[0].Figure.Value
                )
            )
            {
                yield return AssertionConflicts.Contradiction(
                    answer,
                    said.Sentence,
                    ranked[0].Figure.Line,
                    ranked[0].Figure.Quote
                );
                yield break;
            }
        }
    }

    private static bool IsBeside(Figure one, Figure other) =>
        one.Sentence == other.Sentence && one.Quote == other.Quote;

    /// <summary>Whether the number stands in the write-up, in that unit or in none, or follows from two of one sentence.</summary>
    private static bool Fits(Figure said, Stated stated, List<Figure> same)
    {
        if (
            stated.Figures.Any(one =>
                one.Unit.Length == 0
                    ? Agree(said, said.Number.Value, one.Number.Value)
                    : one.Unit == said.Unit && Agree(said, said.Value, one.Value)
            )
        )
        {
            return true;
        }

        for (var i = 0; said.IsDifference && i < same.Count; i++)
        {
            for (var j = i + 1; j < same.Count && IsBeside(same[i], same[j]); j++)
            {
                if (Agree(said, said.Value, same[i].Value - same[j].Value))
                {
                    return true;
                }
            }
        }

        if (said.IsDifference && stated.Lists.Any(list => IsDifferenceIn(list, said)))
        {
            return true;
        }

        return said.Unit == "%" && same.Exists(one => Agree(said, said.Value, 100 - one.Value));
    }

    private static bool IsDifferenceIn(OptionList list, Figure said) =>
        list.Items.Any(one =>
            list.Items.Any(other =>
                one.Values.Any(value => other.Values.Any(than => Agree(said, said.Value, value.Value - than.Value)))
            )
        );

    private static bool Agree(Figure said, double value, double stated) =>
        Figure.Agree(value, said.Number.Step * value / said.Number.Value, said.Number.About, stated);
}
