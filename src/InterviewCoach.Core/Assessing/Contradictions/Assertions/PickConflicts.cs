namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>Something else is said to have been chosen, or to run, than is written.</summary>
internal static class PickConflicts
{
    public static IEnumerable<Contradiction> Find(Statements answer, Stated stated)
    {
        var said = answer.Asserted.Picks.Where(pick => !pick.IsDenied).ToList();
        if (said.Count == 0)
        {
            yield break;
        }

        var written = stated
            .Lines.SelectMany(line => line.Asserted.Picks.Select(pick => (Line: line, Pick: pick)))
            .ToList();
        var saidFirmly = said.Where(pick => pick.IsFirm).SelectMany(pick => pick.Options).ToHashSet();
        foreach (var pick in said)
        {
            foreach (var group in pick.Options.GroupBy(CategoryOf))
            {
                if (group.Count() == 1 && Against(group.First(), pick, written, stated, saidFirmly) is { } line)
                {
                    yield return AssertionConflicts.Contradiction(answer, pick.Sentence, line.Line, line.Pick.Sentence);
                    yield break;
                }
            }

            if (pick.IsFirm && (AgainstList(pick, written, stated) ?? AgainstTurnedDown(pick, written)) is { } chosen)
            {
                yield return AssertionConflicts.Contradiction(answer, pick.Sentence, chosen.Line, chosen.Pick.Sentence);
                yield break;
            }
        }
    }

    /// <summary>An option with a name of its own, where another of its kind was chosen or it was turned down.</summary>
    private static (Statements Line, Pick Pick)? Against(
        string option,
        Pick pick,
        List<(Statements Line, Pick Pick)> written,
        Stated stated,
        HashSet<string> saidFirmly
    )
    {
        var category = CategoryOf(option);
        var chosen = written
            .Where(one => one.Pick is { IsDenied: false, IsFirm: true })
            .Where(one => one.Pick.Options.Any(other => CategoryOf(other) == category))
            .ToList();
        if (
            written.Exists(one => !one.Pick.IsDenied && one.Pick.Options.Any(other => AreKin(other, option)))
            || (!pick.IsFirm && (saidFirmly.Count > 0 || !IsListed(option, stated)))
        )
        {
            return null;
        }

        // What a pick of several combines is no pick of any one of them.
        var turnedDown = written.Find(one =>
            one.Pick is { IsDenied: true, IsFirm: true } && one.Pick.Options.Contains(option)
        );
        return turnedDown.Line is not null && chosen.Count > 0 ? turnedDown
            : turnedDown.Line is not null && pick.IsFirm ? turnedDown
            : chosen.Count > 0 ? chosen[0]
            : null;
    }

    private static bool IsListed(string option, Stated stated) =>
        stated.Lists.Any(list => list.Items.Any(item => item.Options.Contains(option)));

    /// <summary>An alternative of a list, where another of the list was chosen.</summary>
    private static (Statements Line, Pick Pick)? AgainstList(
        Pick pick,
        List<(Statements Line, Pick Pick)> written,
        Stated stated
    )
    {
        foreach (var list in stated.Lists)
        {
            if (
                list.NamedBy(pick.Stems) is not [var named]
                || (pick.IsTakenUp && named.Own.Count(pick.Stems.Contains) < 2)
            )
            {
                continue;
            }

            var chosen = written
                .Where(one => one.Pick is { IsDenied: false, IsFirm: true })
                .Select(one => (one.Line, one.Pick, Items: list.NamedBy(one.Pick.Stems)))
                .Where(one => one.Items.Count > 0)
                .ToList();
            if (
                chosen.Count > 0
                && !chosen.Exists(one =>
                    one.Items.Contains(named) || one.Items.Any(item => item.Own.Any(pick.Stems.Contains))
                )
            )
            {
                return (chosen[0].Line, chosen[0].Pick);
            }
        }

        return null;
    }

    /// <summary>Something without a known name, two words of which are said of what was turned down and of nothing chosen.</summary>
    private static (Statements Line, Pick Pick)? AgainstTurnedDown(
        Pick pick,
        List<(Statements Line, Pick Pick)> written
    )
    {
        bool Shares(Pick other) => other.Stems.Count(pick.Stems.Contains) >= 2;
        var turnedDown = written.Find(one => one.Pick.IsDenied && Shares(one.Pick));
        return
            turnedDown.Line is null
            || pick.Options.Count > 0
            || written.Exists(one => !one.Pick.IsDenied && one.Pick.Stems.Any(pick.Stems.Contains))
            ? null
            : turnedDown;
    }

    private static string CategoryOf(string option) =>
        option.StartsWith("model_", StringComparison.Ordinal)
            ? "model"
            : option["option_".Length..option.IndexOf("__", StringComparison.Ordinal)];

    private static bool AreKin(string one, string other) =>
        one == other
        || (
            one.StartsWith("model_", StringComparison.Ordinal)
            && other.StartsWith("model_", StringComparison.Ordinal)
            && Kinship.AreKin(one["model_".Length..], other["model_".Length..])
        );
}
