using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Sharing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Web.Reports;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Mentoring;

/// <summary>What links show.</summary>
public sealed class SharedReports(
    ShareStore shares,
    SessionReports reports,
    GrantStore accounts,
    ReadingStore readings,
    ClaimLedgerReader skills
)
{
    // The name of somebody who never gave one.
    private const string Nobody = "You";

    private readonly Lazy<IReadOnlySet<string>> terms = new(() =>
        Redactor.TermsOf(skills.Catalogue.Skills.SelectMany(skill => skill.Terms).Select(term => term.Text))
    );

    /// <summary>What the link opens now, redacted where its maker wanted that; null where it opens nothing.</summary>
    public async Task<(Shared Shared, SessionReport Report)?> OpenAsync(string token, CancellationToken cancellation)
    {
        if (
            await shares.FindAsync(token, cancellation) is not { } shared
            || await reports.FindAsync(shared.Owner, shared.Session, cancellation) is not { } stored
        )
        {
            return null;
        }

        await readings.RecordAsync(
            shared.Owner,
            null,
            ReadingStore.ByLink,
            project: null,
            shared.Session,
            cancellation
        );
        return (
            shared,
            shared.Redacted ? Redacted(stored, await accounts.NameAsync(shared.Owner, cancellation)) : stored.Report
        );
    }

    private SessionReport Redacted(StoredReport stored, string owner)
    {
        var said = stored.Report.QuestionsInOrder().SelectMany(question => question.Turns).Select(turn => turn.Text);
        var prose = stored.WriteUps.SelectMany(Redactor.ProseOf).Append(stored.Report.ProjectTitle);
        return RedactedReport.Of(
            stored.Report,
            Redactor.For(owner == Nobody ? [] : [owner], said.Concat(prose), terms.Value)
        );
    }
}
