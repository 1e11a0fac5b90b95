using InterviewCoach.Core.Claims.Comparing;
using InterviewCoach.Core.Claims.Jobs;
using InterviewCoach.Core.Claims.Recruiting;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Claims;

/// <summary>What a candidate claims and can prove, from every side.</summary>
/// <param name="Ledger">Skill by project.</param>
/// <param name="Mismatches">Where a CV and a project cannot both be right.</param>
/// <param name="Recruiter">What somebody who hires sees.</param>
/// <param name="Job">The candidate beside a job; null where none was given.</param>
/// <param name="Bullets">Lines for a CV, made of Facts only.</param>
/// <param name="Audits">Who committed what, by the project's id; of projects that came with their history.</param>
public sealed record ClaimsReport(
    CandidateLedger Ledger,
    IReadOnlyList<Mismatch> Mismatches,
    RecruiterView Recruiter,
    JobFit? Job,
    IReadOnlyList<CvBullet> Bullets,
    IReadOnlyDictionary<string, OwnershipAudit> Audits
);

/// <summary>Makes the report. Pure: the same CVs, projects and job give the same report.</summary>
public sealed class ClaimsReportReader(SkillCatalogue catalogue)
{
    /// <summary>The report.</summary>
    /// <param name="cvs">The CVs.</param>
    /// <param name="typed">Skills typed by hand.</param>
    /// <param name="projects">The candidate's projects.</param>
    /// <param name="job">A job description, or null.</param>
    public ClaimsReport Read(
        IReadOnlyList<Cv> cvs,
        IReadOnlyList<AssertedSkill> typed,
        IReadOnlyList<CandidateProject> projects,
        JobDescription? job
    )
    {
        IReadOnlyList<AssertedSkill> asserted = [.. cvs.SelectMany(cv => cv.Skills), .. typed];
        var ledger = new CandidateLedgerReader(catalogue).Read(asserted, projects);
        var comparison = new CvComparison(catalogue);
        return new ClaimsReport(
            ledger,
            [.. cvs.SelectMany(cv => comparison.Compare(cv, projects))],
            RecruiterView.Of(ledger),
            job is null ? null : new JobFitReader(catalogue).Read(job, asserted, projects),
            [.. projects.SelectMany(CvBullets.Of)],
            projects
                .Where(project => project.Profile.History is not null)
                .ToDictionary(
                    project => project.Id,
                    project => OwnershipAudit.Of(project.Profile.History!, project.Profile),
                    StringComparer.Ordinal
                )
        );
    }
}
