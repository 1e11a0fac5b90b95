using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Recruiting;

/// <summary>A line for a CV that says nothing but what a project's Facts hold.</summary>
/// <param name="Project">The project's <see cref="CandidateProject.Id"/>.</param>
/// <param name="Text">The line.</param>
/// <param name="Proofs">The words behind each part of it.</param>
/// <param name="Caution">What to settle before it is used; null for nothing.</param>
public sealed record CvBullet(string Project, string Text, IReadOnlyList<SourceQuote> Proofs, string? Caution);

/// <summary>Makes lines for a CV out of Facts: every number, name and scheme in them stands in a source.</summary>
public static class CvBullets
{
    private const int MostTools = 3;

    /// <summary>The lines that a project carries; none where it states neither result nor tool.</summary>
    public static IReadOnlyList<CvBullet> Of(CandidateProject project)
    {
        var bullets = new List<CvBullet>();
        var work = new OthersWork(project.WriteUp, null);
        var caution = CautionOf(project.Profile);
        if (Result(project, work, caution) is { } result)
        {
            bullets.Add(result);
        }

        if (Served(project, work, caution) is { } served)
        {
            bullets.Add(served);
        }

        bullets.AddRange(
            project
                .Profile.Facts.OfType<Fact.Impact>()
                .Where(impact => impact.Kind == ImpactKind.Measured && Stands(impact, work))
                .Take(1)
                .Select(impact => new CvBullet(project.Id, impact.At.Text, [impact.At], caution))
        );
        return bullets;
    }

    /// <summary>"Trained XGBoost on 40,000 parcels (Olist): ROC-AUC 0.91 on test data, against 0.80 for logistic regression".</summary>
    private static CvBullet? Result(CandidateProject project, OthersWork work, string? caution)
    {
        var headline = new Headline(project.Profile, Families.None);
        var metric = headline.Metrics.FirstOrDefault(metric => Stands(metric, work) && BulletScores.IsReported(metric));
        var use = headline.Models.FirstOrDefault(used => Stands(used, work));
        var model =
            metric is null ? use?.Name
            : BulletScores.IsOfModel(metric) ? metric.Model
            : use is not null && !BulletScores.IsCompared(metric) ? use.Name
            : null;
        if (model is null && metric is null)
        {
            return null;
        }

        var proofs = new List<SourceQuote>();
        if (metric is not null && use is not null && model == use.Name && !Names(metric.At, model))
        {
            proofs.Add(use.At);
        }

        var text = model is null ? "Trained a model" : $"Trained {model}";
        if (project.Profile.MainDataset() is { } data && (data.Size ?? data.Name) is { } on)
        {
            text += $" on {on}" + (data is { Size: not null, Name: { } name } ? $" ({name})" : "");
            proofs.Add(data.At);
            if (data.Size is { } size && !data.At.Text.Contains(size, StringComparison.Ordinal))
            {
                proofs.AddRange(
                    project
                        .Profile.Facts.OfType<Fact.Dataset>()
                        .Where(other => other.Size == size)
                        .Take(1)
                        .Select(other => other.At)
                );
            }
        }

        if (metric is not null)
        {
            text +=
                $": {metric.Name} {metric.ValueText}" + (metric.Split is { } split ? $" on {SplitName(split)}" : "");
            proofs.Insert(0, metric.At);
            if (
                headline.RivalOf(metric) is { Model: { } rival } other
                && BulletScores.IsOfModel(other)
                && Stands(other, work)
            )
            {
                text += $", beside {other.ValueText} for {rival}";
                proofs.Add(other.At);
            }
        }
        else
        {
            proofs.Insert(0, use!.At);
        }

        if (ValidationOf(project, metric, work) is { } validation)
        {
            text += $"; evaluated with {validation.Scheme}";
            proofs.Add(validation.At);
        }

        return new CvBullet(project.Id, text, [.. proofs.Distinct()], caution);
    }

    /// <summary>"Served it with FastAPI and Docker", where something of it can be looked at.</summary>
    private static CvBullet? Served(CandidateProject project, OthersWork work, string? caution)
    {
        if (
            project.Profile.Present.GetValueOrDefault(PresenceKey.Deployment) is not { } deployed
            || work.Tells(deployed.Text)
        )
        {
            return null;
        }

        var deployment = RecruiterTools(project, work).Take(MostTools).ToList();
        return deployment.Count == 0
            ? null
            : new CvBullet(
                project.Id,
                $"Made it usable with {Join([.. deployment.Select(claim => claim.Skill)])}",
                [deployed, .. deployment.Select(claim => claim.Evidence[0].At)],
                caution
            );
    }

    private static IEnumerable<Claim> RecruiterTools(CandidateProject project, OthersWork work) =>
        project.Ledger.Claims.Where(claim =>
            claim.Level >= EvidenceLevel.Demonstrated
            && claim.Evidence.Count > 0
            && !claim.Evidence.Any(evidence => work.Tells(evidence.At.Text))
            && AreaWords.BuiltIn.Serving.Contains(claim.Skill)
        );

    /// <summary>Whether it is the candidate's, and was not set aside.</summary>
    private static bool Stands(Fact fact, OthersWork work) =>
        !work.Tells(fact.At.Text) && !ProofWords.BuiltIn.TellsRejected(fact.At.Text);

    private static bool Names(SourceQuote at, string name) =>
        at.Text.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>How the score was got: what stands in its sentence; else the only scheme that there is.</summary>
    private static Fact.Validation? ValidationOf(CandidateProject project, Fact.Metric? metric, OthersWork work)
    {
        var all = project.Profile.Facts.OfType<Fact.Validation>().Where(one => Stands(one, work)).ToList();
        var beside = metric is null ? [] : all.Where(one => one.At.Lines.Overlaps(metric.At.Lines)).ToList();
        var schemes = (beside.Count > 0 ? beside : all).DistinctBy(one => one.Scheme).ToList();
        return schemes.Count == 0 || beside.Count > 0 && schemes.Count > 1 ? null : schemes[0];
    }

    private static string? CautionOf(ProjectProfile profile)
    {
        var kinds = profile.Facts.OfType<Fact.Ownership>().Select(ownership => ownership.Kind).ToHashSet();
        return
            kinds.Contains(OwnershipKind.We)
            && !kinds.Contains(OwnershipKind.FirstPerson)
            && !kinds.Contains(OwnershipKind.Contribution)
            ? "The write-up says \"we\" throughout: claim only the part that was yours."
            : null;
    }

    private static string SplitName(string split) =>
        split switch
        {
            "cv" => "cross-validation",
            "leaderboard" => "the leaderboard",
            _ => $"{split} data",
        };

    private static string Join(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
