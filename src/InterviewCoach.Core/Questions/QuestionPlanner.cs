using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Questions.Planning;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Questions;

/// <summary>
/// Chooses what to ask of a project: an opening, each of the six core topics, then what is riskiest, and a closing. Pure:
/// the same input and seed give the same plan.
/// </summary>
public static class QuestionPlanner
{
    /// <summary>The topics that every full walkthrough touches, in the order of the conversation.</summary>
    public static readonly IReadOnlyList<Topic> CoreTopics =
    [
        Topic.ModelChoice,
        Topic.Metrics,
        Topic.Validation,
        Topic.Leakage,
        Topic.Ownership,
        Topic.Impact,
    ];

    /// <summary>The plan. A core topic for which the sources give no grounds at all is left out.</summary>
    public static InterviewPlan Plan(
        QuestionBank bank,
        ProjectProfile profile,
        ClaimLedger ledger,
        IReadOnlyList<Finding> findings,
        PlanOptions options
    )
    {
        var binder = new Binder(profile, ledger, findings, options.Role, bank.Families);
        var candidates = bank
            .Questions.SelectMany(question =>
                binder.Bind(question).Select((binding, way) => Candidate.Of(question, binding, way, options))
            )
            .ToList();
        var selection = new Selection();
        if (options.Topics is { Count: > 0 } topics)
        {
            selection.Fill(candidates.Where(candidate => topics.Contains(candidate.Question.Topic)), options.Count);
            return new InterviewPlan(options.Seed, selection.Planned());
        }

        selection.AddBest(candidates.Where(candidate => candidate.Question.Topic == Topic.Opening));
        foreach (var topic in CoreTopics)
        {
            selection.AddBest(candidates.Where(candidate => candidate.Question.Topic == topic));
        }

        selection.Fill(
            candidates.Where(candidate => candidate.Question.Topic is not (Topic.Opening or Topic.Closing)),
            options.Count - 1
        );
        selection.AddBest(candidates.Where(candidate => candidate.Question.Topic == Topic.Closing));
        return new InterviewPlan(options.Seed, selection.Planned());
    }
}
