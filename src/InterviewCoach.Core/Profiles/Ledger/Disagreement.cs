namespace InterviewCoach.Core.Profiles.Ledger;

/// <summary>A statement that cannot be true together with others of the same quantity.</summary>
/// <param name="Odd">The one that stands alone, or the later of two.</param>
/// <param name="Others">Those that it disagrees with, in the order of the sources.</param>
internal sealed record Disagreement(NumberStatement Odd, IReadOnlyList<NumberStatement> Others)
{
    /// <summary>A quantity that is stated more often than this is a list of experiments.</summary>
    private const int MostStatements = 400;

    /// <summary>So many numbers are compared, the first ones: no write-up has more, and comparing is not linear.</summary>
    private const int MostInAll = 1500;

    /// <summary>Lines nearer than this belong to one list or table, whose rows are of different things.</summary>
    private const int SamePlace = 3;

    /// <summary>Lines nearer than this belong to one block.</summary>
    private const int SameBlock = 12;

    private const int MostLabelWords = 6;

    private const int TellingDigits = 3;

    /// <summary>So many digits do not come out alike but for one by chance.</summary>
    private const int SureDigits = 4;

    /// <summary>So many digits are copied from one place to the other, whatever the words around them say.</summary>
    private const int CopiedDigits = 6;

    private static readonly string[] Contrasts =
    [
        "before",
        "after",
        "baseline",
        "default",
        "initial",
        "initially",
        "tuned",
        "untuned",
        "optimized",
        "optimised",
        "improved",
        "without",
        "previous",
        "original",
        "augmented",
        "smote",
    ];

    /// <summary>Words that part two statements only where they stand beside little else.</summary>
    private static readonly string[] FaintContrasts = ["simple", "second", "first", "new", "old"];

    /// <summary>The disagreements, one for each quantity, in the order of the sources.</summary>
    public static IEnumerable<Disagreement> Among(List<NumberStatement> statements)
    {
        if (statements.Count > MostInAll)
        {
            statements = statements.GetRange(0, MostInAll);
        }

        foreach (var group in statements.GroupBy(statement => statement.Name))
        {
            var stated = group.ToList();
            if (stated.Count is < 2 or > MostStatements)
            {
                continue;
            }

            // What agrees with a statement elsewhere is confirmed; only what is not can be the odd one.
            var orphans = stated
                .Where(statement =>
                    !stated.Exists(other =>
                        IsElsewhere(statement, other) && MayBeSame(statement, other) && statement.Agrees(other)
                    )
                )
                .ToList();
            var told = new HashSet<NumberStatement>(ReferenceEqualityComparer.Instance);
            foreach (var orphan in orphans.AsEnumerable().Reverse())
            {
                if (told.Contains(orphan))
                {
                    continue;
                }

                var others = stated
                    .Where(other =>
                        !told.Contains(other)
                        && IsElsewhere(orphan, other)
                        && MayBeSame(orphan, other)
                        && !orphan.Agrees(other)
                        && IsSame(orphan, other, stated, statements)
                    )
                    .ToList();
                if (others.Count == 0 || others.Exists(other => !other.Agrees(others[0])))
                {
                    continue;
                }

                told.Add(orphan);
                told.UnionWith(others);
                yield return new Disagreement(orphan, others);
            }
        }
    }

    private static bool IsElsewhere(NumberStatement one, NumberStatement other) =>
        one.File != other.File || Math.Abs(one.Line - other.Line) >= SamePlace;

    /// <summary>Whether nothing that is said parts the two: another split, class or model.</summary>
    private static bool MayBeSame(NumberStatement one, NumberStatement other) =>
        Fits(one.Split, other.Split) && Fits(one.Subset, other.Subset) && Fits(one.Model, other.Model);

    private static bool Fits(string? one, string? other) =>
        one is null || other is null || one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the two surely state one quantity.</summary>
    private static bool IsSame(
        NumberStatement one,
        NumberStatement other,
        List<NumberStatement> stated,
        List<NumberStatement> all
    )
    {
        var oneDigit = one.IsOneDigitFrom(other);
        var telling = oneDigit && one.Precision >= TellingDigits;
        if (one.Fact is Fact.Dataset)
        {
            return telling && one.Split == other.Split;
        }

        if (oneDigit && one.Precision >= CopiedDigits)
        {
            return true;
        }

        if (AreContrasted(one, other) || AreParallel(one, other, stated))
        {
            return false;
        }

        if (SameLabel(one, other))
        {
            return telling || IsConfirmed(one, other, all);
        }

        // Without a label of their own: all other statements of that metric agree, or this is the only one that is so near.
        var rivals = stated.Where(rival => !ReferenceEquals(one, rival) && MayBeSame(one, rival)).ToList();
        if (oneDigit && rivals.TrueForAll(other.Agrees) && (one.Split == other.Split || AreOfOneModel(one, other)))
        {
            return telling
                || AreOfOneModel(one, other)
                || rivals.Exists(rival => IsElsewhere(rival, other) && !ReferenceEquals(rival, other))
                || IsConfirmed(one, other, all);
        }

        return oneDigit
            && one.Precision >= SureDigits
            && one.Split == other.Split
            && rivals.Where(one.IsOneDigitFrom).All(other.Agrees)
            && !IsOneOfMany(one, stated)
            && !IsOneOfMany(other, stated);
    }

    /// <summary>Whether both name their model, and the same: "BERT" in the text and in the table.</summary>
    private static bool AreOfOneModel(NumberStatement one, NumberStatement other) =>
        one.Model is not null && other.Model is not null;

    /// <summary>Whether the two stand in lists alike that differ in most of their rows: the results of two experiments.</summary>
    private static bool AreParallel(NumberStatement one, NumberStatement other, List<NumberStatement> stated)
    {
        var (alike, different) = (0, 0);
        foreach (var near in stated.Where(near => IsBeside(one, near)))
        {
            var twin = stated.Find(twin =>
                IsBeside(other, twin) && IsElsewhere(near, twin) && near.Quantity == twin.Quantity
            );
            alike += twin is not null && near.Agrees(twin) ? 1 : 0;
            different += twin is not null && !near.Agrees(twin) ? 1 : 0;
        }

        return different > alike;
    }

    /// <summary>"Before tuning" and "after tuning" tell of two experiments.</summary>
    private static bool AreContrasted(NumberStatement one, NumberStatement other) =>
        Contrasts.Any(word => one.Label.Contains(word) != other.Label.Contains(word))
        || (
            Math.Max(one.Label.Count, other.Label.Count) <= MostLabelWords
            && FaintContrasts.Any(word => one.Label.Contains(word) != other.Label.Contains(word))
        );

    /// <summary>Whether both lines speak of the same thing in so many words: "Ridge" in a drawing and in a table.</summary>
    private static bool SameLabel(NumberStatement one, NumberStatement other) =>
        one.Label.Count is > 0 and <= MostLabelWords && one.Label.SetEquals(other.Label);

    /// <summary>Whether statements that nothing tells apart stand in the next lines, as in a table whose rows have no name.</summary>
    private static bool IsOneOfMany(NumberStatement one, List<NumberStatement> stated) =>
        stated.Exists(near =>
            !ReferenceEquals(one, near)
            && !IsElsewhere(one, near)
            && near.Line != one.Line
            && near.Model == one.Model
            && near.Subset == one.Subset
            && near.Split == one.Split
        );

    /// <summary>Whether another number is stated beside both, and alike: the two blocks tell of the same results.</summary>
    private static bool IsConfirmed(NumberStatement one, NumberStatement other, List<NumberStatement> all)
    {
        if (one.File == other.File && Math.Abs(one.Line - other.Line) <= SameBlock)
        {
            return false;
        }

        var beside = all.Where(near => IsBeside(one, near)).ToList();
        return all.Exists(near =>
            IsBeside(other, near)
            && beside.Exists(twin =>
                twin.Name == near.Name
                && twin.Precision >= 2
                && MayBeSame(twin, near)
                && twin.Label.SetEquals(near.Label)
                && twin.Agrees(near)
                && !ReferenceEquals(twin, near)
            )
        );
    }

    private static bool IsBeside(NumberStatement one, NumberStatement near) =>
        !ReferenceEquals(one, near) && near.File == one.File && Math.Abs(near.Line - one.Line) <= SameBlock;
}
