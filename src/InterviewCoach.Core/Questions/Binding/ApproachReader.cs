using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>Tells the <see cref="Approach"/> of a project; where it is unsure, that a model learned from data.</summary>
internal static class ApproachReader
{
    private const string Reinforcement = "reinforcement";
    private const string Experiment = "experiment";
    private const string Report = "report";
    private const string Learned = "learned";

    /// <summary>The approach, by what the project is called, what it says that it is, and what was done in it.</summary>
    public static Approach Of(ProjectProfile profile, ClaimLedger ledger, Families families)
    {
        var overviews = profile
            .Facts.OfType<Fact.Statement>()
            .Where(statement => statement.Aspect == Aspect.Overview)
            .Select(statement => statement.At.Text)
            .ToList();
        var hasModel = profile.Facts.Any(fact => fact is Fact.ModelUse) || Does(Families.Model);
        if (
            families.Holds(Families.Approach, Reinforcement, profile.Title)
            || (overviews.Exists(text => families.Holds(Families.Approach, Reinforcement, text)) && Does(Reinforcement))
        )
        {
            return Approach.Reinforcement;
        }

        if (
            !families.Holds(Families.Approach, Learned, profile.Title)
            && (
                families.Holds(Families.Approach, Experiment, profile.Title)
                || (!hasModel && overviews.Exists(text => families.Holds(Families.Approach, Experiment, text)))
            )
        )
        {
            return Approach.Experiment;
        }

        return
            !hasModel
            && Does(Report, EvidenceLevel.Listed)
            && !Does(Learned, EvidenceLevel.Listed)
            && !families.Holds(Families.Approach, Learned, profile.Title)
            && !profile.Facts.Any(fact =>
                fact is Fact.Metric metric && families.Holds(Families.Metric, "bounded", metric.Name)
            )
            ? Approach.Report
            : Approach.Learned;

        bool Does(string family, EvidenceLevel least = EvidenceLevel.Described) =>
            ledger.Claims.Any(claim => claim.Level >= least && families.Lists(Families.Skill, family, claim.Skill));
    }
}
