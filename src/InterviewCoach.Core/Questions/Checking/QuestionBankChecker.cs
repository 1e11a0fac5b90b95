using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions.Binding;

namespace InterviewCoach.Core.Questions.Checking;

/// <summary>
/// Looks over a bank that loads for what a reader would stumble on: conditions that can never hold, questions that say the
/// same thing, texts that are hard to speak, rubrics that cannot be judged. Returns what it found, in file order.
/// </summary>
public static class QuestionBankChecker
{
    /// <summary>What is wrong with the bank.</summary>
    /// <param name="bank">The bank.</param>
    /// <param name="rules">Ids of the rules that can fire; null when they are not known, and not checked.</param>
    /// <param name="skills">Names of the skills that can be claimed; null when they are not known, and not checked.</param>
    public static IReadOnlyList<KnowledgeError> Check(
        QuestionBank bank,
        IReadOnlyCollection<string>? rules = null,
        IReadOnlyCollection<string>? skills = null
    ) =>
        bank
            .Questions.SelectMany(question =>
                QuestionWording
                    .Check(question, bank.Families)
                    .Concat(RubricCheck.Check(question.Rubric))
                    .Concat(Reach.Check(question, rules, skills))
                    .Concat(UnspokenFacts(question))
                    .Select(found => new KnowledgeError(
                        question.Path,
                        found.Line ?? question.Line,
                        $"{question.Id}: {found.Message}"
                    ))
            )
            .Concat(Likeness.Check(bank.Questions))
            .Concat(UnusedFamilies(bank))
            .OrderBy(found => found.Path, StringComparer.Ordinal)
            .ThenBy(found => found.Line)
            .ToList();

    /// <summary>Facts with a value that a question asks for and then never speaks of. A narrowed one may be there for its
    /// kind, and a rival to compare with.</summary>
    private static IEnumerable<Flaw> UnspokenFacts(Question question) =>
        question.Slots.Contains(Slots.Quote)
            ? []
            : question
                .When.Facts.Where(fact => fact.Qualifier.Length == 0 && Slots.OfFacts.Values.Contains(fact.Kind))
                .Where(fact => fact.Kind is not (FactKind.Statement or FactKind.Rival))
                .Where(fact =>
                    !question.Slots.Any(slot =>
                        Slots.OfFacts.GetValueOrDefault(slot) == fact.Kind && Slots.OfFacts.ContainsKey(slot)
                    )
                )
                .Select(fact => new Flaw($"Needs the fact '{fact.Name}' and has no slot that speaks of it."));

    /// <summary>Families that no condition speaks of, but for "bounded", "error" and "loss", which rank the metrics.</summary>
    private static IEnumerable<KnowledgeError> UnusedFamilies(QuestionBank bank)
    {
        var used = bank
            .Questions.SelectMany(question => question.When.Facts.Concat(question.When.Missing))
            .Select(key => (key.Family, key.Qualifier))
            .ToHashSet();
        return bank
            .Families.Words.SelectMany(kind => kind.Value.Keys.Select(family => (Kind: kind.Key, Family: family)))
            .Where(family => Families.Asked.Contains(family.Kind))
            .Where(family => !used.Contains(family) && family.Family is not ("bounded" or "error" or "loss"))
            .Select(family => new KnowledgeError(
                "questions/families.yaml",
                1,
                $"No question asks about the {family.Kind} family '{family.Family}': use it or remove it."
            ));
    }
}

/// <summary>Something found in a question; no line means where the question begins.</summary>
internal sealed record Flaw(string Message, int? Line = null);
