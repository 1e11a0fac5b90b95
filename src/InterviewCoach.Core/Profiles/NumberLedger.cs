using InterviewCoach.Core.Profiles.Ledger;
using InterviewCoach.Core.Profiles.Metrics;
using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Core.Profiles;

/// <summary>One quantity and every place that states it.</summary>
/// <param name="Quantity">What it is, to be shown: "ROC-AUC of XGBoost (test)", "rows".</param>
/// <param name="Statements">The Facts that state it, in the order of the sources.</param>
public sealed record NumberEntry(string Quantity, IReadOnlyList<Fact> Statements);

/// <summary>
/// The numbers of a project by what they are numbers of. The same quantity in a headline, a table, printed output and
/// another file is one entry; where two statements of it cannot both be true, that is a disagreement. A number that
/// may as well be that of another model, split or experiment is none: the ledger is silent when it is unsure.
/// </summary>
/// <param name="Entries">The quantities, in the order of their first statement.</param>
/// <param name="Disagreements">One Finding for each quantity whose statements disagree; the others stand in its Related.</param>
public sealed record NumberLedger(IReadOnlyList<NumberEntry> Entries, IReadOnlyList<Finding> Disagreements)
{
    /// <summary>The rule of every disagreement.</summary>
    public const string RuleId = "numbers-disagree";

    /// <summary>The ledger of the Facts of a profile.</summary>
    public static NumberLedger Of(IEnumerable<Fact> facts) => Of(facts, MetricLexicon.BuiltIn);

    /// <summary>The ledger of the Facts of a profile, with the names of metrics that they were read by.</summary>
    public static NumberLedger Of(IEnumerable<Fact> facts, MetricLexicon lexicon)
    {
        var statements = facts.Select(fact => NumberStatement.Of(fact, lexicon)).OfType<NumberStatement>().ToList();
        var entries = statements
            .GroupBy(statement => statement.Quantity)
            .Select(group => new NumberEntry(group.Key, [.. group.Select(statement => statement.Fact)]))
            .ToList();
        return new NumberLedger(entries, [.. Disagreement.Among(statements).Select(Finding)]);
    }

    private static Finding Finding(Disagreement disagreement)
    {
        var (stated, other) = (disagreement.Odd, disagreement.Others[0]);
        var place = other.Fact.At.File == stated.Fact.At.File ? "" : $" of {other.Fact.At.File}";
        return new Finding(
            RuleId,
            Severity.Warning,
            stated.Fact.At,
            $"{stated.Name} is {stated.Written} here, but {other.Written} in line {other.Fact.At.Lines.Start}{place}.",
            "Find out which number is right and state it alike in every place.",
            Related:
            [
                .. disagreement.Others.Select(statement => new RelatedPlace(
                    $"it is {statement.Written} here",
                    statement.Fact.At
                )),
            ]
        );
    }
}
