using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>Tells the <see cref="Approach"/> of a project; where it is unsure, that a model learned from data.</summary>
internal static class ApproachReader
{
    private const string Reinforcement = "reinforcement";
    private const string Experiment = "experiment";
    private const string Report = "report";
    private const string Learned = "learned";

    /// <summary>The approach, by what the project is called, what it says that it is, and what was done in it.</summary>
    /// <param name="profile">Of the project.</param>
    /// <param name="whole">The title of the write-up, which may tell of several projects.</param>
    /// <param name="ledger">What is claimed in it.</param>
    /// <param name="families">The bank's.</param>
    public static Approach Of(ProjectProfile profile, string whole, ClaimLedger ledger, Families families)
    {
        var title = string.Join(" | ", profile.Title, whole, FirstLine(profile));
        var overviews = profile
            .Facts.OfType<Fact.Statement>()
            .Where(statement => statement.Aspect == Aspect.Overview)
            .Select(statement => statement.At.Text)
            .ToList();
        var hasModel = profile.Facts.Any(fact => fact is Fact.ModelUse) || Does(Families.Model);
        if (
            families.Holds(Families.Approach, Reinforcement, title)
            || (overviews.Exists(text => families.Holds(Families.Approach, Reinforcement, text)) && Does(Reinforcement))
        )
        {
            return Approach.Reinforcement;
        }

        if (
            !families.Holds(Families.Approach, Learned, title)
            && (
                families.Holds(Families.Approach, Experiment, title)
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
            && !families.Holds(Families.Approach, Learned, title)
            && !profile.Facts.Any(fact =>
                fact is Fact.Metric metric && families.Holds(Families.Metric, "bounded", metric.Name)
            )
            ? Approach.Report
            : Approach.Learned;

        bool Does(string family, EvidenceLevel least = EvidenceLevel.Described) =>
            ledger.Claims.Any(claim => claim.Level >= least && families.Lists(Families.Skill, family, claim.Skill));
    }

    /// <summary>What the project is asked about: where nothing was learned, no number is how good a model is.</summary>
    public static ProjectProfile Fitting(ProjectProfile profile, Approach approach) =>
        approach is Approach.Experiment or Approach.Report
            ? profile with
            {
                Facts = profile.Facts.Where(fact => fact is not Fact.Metric).ToList(),
            }
            : profile;

    /// <summary>Many write-ups begin with their name in a line of its own, and their first heading is "Overview".</summary>
    private static string FirstLine(ProjectProfile profile)
    {
        const int LongestName = 140;
        return
            profile.Text?.WriteUp.Passages is [{ Kind: PassageKind.Heading or PassageKind.Paragraph } first, ..]
            && first.Text.Split('\n')[0] is { Length: <= LongestName } line
            ? line
            : "";
    }
}
