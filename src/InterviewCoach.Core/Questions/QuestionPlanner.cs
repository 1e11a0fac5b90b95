using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Questions.Planning;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions;

/// <summary>
/// Chooses what to ask of a project: an opening, each of the six core topics, then what is riskiest, and a closing; or what
/// another <see cref="PlanMode"/> wants. Pure: the same input and seed give the same plan.
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

    /// <summary>
    /// The plan. A core topic for which the sources give no grounds at all is left out. Findings and replay may come to
    /// nothing to ask: then the plan is empty.
    /// </summary>
    public static InterviewPlan Plan(
        QuestionBank bank,
        ProjectProfile profile,
        ClaimLedger ledger,
        IReadOnlyList<Finding> findings,
        PlanOptions options
    )
    {
        var whole = profile.Title;
        (profile, ledger, findings) = Portfolio.Narrow(profile, ledger, findings, bank.Families, options);
        (profile, ledger) = OthersWork.Without(profile, ledger, bank.Families);
        var approach = ApproachReader.Of(profile, whole, ledger, bank.Families);
        profile = ApproachReader.Fitting(profile, approach);
        var binder = new Binder(profile, ledger, findings, options.Role, approach, bank.Families);
        var worth = new Worth(bank, options);
        var candidates = bank
            .Questions.Where(question => MayBeAsked(question, options))
            .SelectMany(question =>
                binder
                    .Bind(question)
                    .Select((binding, way) => new Candidate(question, binding, worth.Of(question, binding, way)))
            )
            .Where(candidate => RestsOn(candidate, options.Lines))
            .ToList();
        var mentors = MentorsQuestions(options);
        var selection = new Selection(mentors);
        switch (options.Mode)
        {
            case PlanMode.Replay:
                Replay(selection, bank, candidates, options.Weak);
                break;
            case PlanMode.Pressure:
                selection.Fill(candidates.Where(candidate => candidate.Question.Difficulty == 3), options.Count);
                selection.Fill(candidates, options.Count);
                break;
            default:
                if (options.IsDrill)
                {
                    selection.Fill(candidates, options.Count);
                }
                else
                {
                    Walk(selection, candidates, options.Count);
                }

                break;
        }

        return new InterviewPlan(options.Seed, Mixing.In(selection.Planned(), mentors));
    }

    private static bool RestsOn(Candidate candidate, IReadOnlyList<LineSpan> lines) =>
        lines.Count == 0
        || candidate
            .Binding.Grounds.Take(candidate.Binding.Own)
            .Any(ground => lines.Any(span => span.Overlaps(ground.Lines)));

    private static bool MayBeAsked(Question question, PlanOptions options) =>
        (options.Topics is not { Count: > 0 } topics || topics.Contains(question.Topic))
        && (options.Mode != PlanMode.Findings || question.When.Findings.Count > 0)
        && (
            options.Mode == PlanMode.Walkthrough
            || options.Mode == PlanMode.Replay
            || question.Topic is not (Topic.Opening or Topic.Closing)
        );

    private static List<MentorQuestion> MentorsQuestions(PlanOptions options) =>
        options
            .MentorQuestions.Where(question =>
                (options.Topics is not { Count: > 0 } topics || topics.Contains(question.Topic))
                && (options.Mode != PlanMode.Replay || options.Weak.Contains(question.Id))
            )
            .ToList();

    private static void Walk(Selection selection, List<Candidate> candidates, int count)
    {
        selection.AddBest(candidates.Where(candidate => candidate.Question.Topic == Topic.Opening));
        foreach (var topic in CoreTopics)
        {
            selection.AddBest(candidates.Where(candidate => candidate.Question.Topic == topic));
        }

        selection.Fill(
            candidates.Where(candidate => candidate.Question.Topic is not (Topic.Opening or Topic.Closing)),
            count - 1,
            isWalk: true
        );
        selection.AddBest(candidates.Where(candidate => candidate.Question.Topic == Topic.Closing));
    }

    /// <summary>Each weak question once more: another of its group where there is one that still fits, or else itself.</summary>
    private static void Replay(
        Selection selection,
        QuestionBank bank,
        List<Candidate> candidates,
        IReadOnlyList<string> weak
    )
    {
        foreach (var question in weak.Select(id => bank.Questions.FirstOrDefault(other => other.Id == id)))
        {
            if (question is null)
            {
                continue;
            }

            var siblings = candidates.Where(candidate =>
                question.Group is not null
                && candidate.Question.Group == question.Group
                && !weak.Contains(candidate.Question.Id)
            );
            if (!selection.AddBest(siblings))
            {
                selection.AddBest(candidates.Where(candidate => candidate.Question == question));
            }
        }
    }
}
