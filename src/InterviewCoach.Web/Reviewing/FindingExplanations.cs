using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.LanguageModels;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Reviewing;

/// <summary>What a language model says a Finding means for its line.</summary>
public sealed class FindingExplanations(ModelWriting writing, ModelTextStore texts)
{
    private const int LongestLine = 1000;

    public bool IsOn => writing.IsOn;

    /// <summary>What was written about Findings of the review and still fits, by fingerprint.</summary>
    public async Task<IReadOnlyDictionary<string, Explanation>> FindAsync(
        OwnerId owner,
        ProjectReview review,
        CancellationToken cancellation
    )
    {
        var kept = await texts.ListAsync(owner, review.Project.Row.Id, session: null, cancellation);
        var found = new Dictionary<string, Explanation>(StringComparer.Ordinal);
        if (kept.Count == 0)
        {
            return found;
        }

        foreach (var item in review.All)
        {
            if (TaskOf(review, item) is { } task && ModelWriting.Kept(kept, task) is { } explained)
            {
                found[item.Fingerprint] = explained.Value;
            }
        }

        return found;
    }

    /// <summary>Has it explained. What comes of it in words for people where it is nothing; null where it is kept.</summary>
    public Task<string?> WriteAsync(
        OwnerId owner,
        ProjectReview review,
        ReviewedFinding item,
        CancellationToken cancellation
    ) =>
        TaskOf(review, item) is { } task
            ? writing.WriteAsync(owner, task, cancellation)
            : Task.FromResult<string?>("There is nothing to explain about this one.");

    /// <summary>Null where the rule has no page, or the line says nothing.</summary>
    private static WritingTask<Explanation>? TaskOf(ProjectReview review, ReviewedFinding item)
    {
        var line = ReplyChecks.OfStranger(WholeCharacters.Cut(item.Finding.At.Text, LongestLine));
        if (RulePages.Find(item.Finding.RuleId) is not { } rule || line.Length == 0)
        {
            return null;
        }

        var finding = new ExplainedFinding(line, rule.Summary, rule.Reason, rule.Remedy);
        return new WritingTask<Explanation>(
            new ModelSubject(review.Project.Row.Id, null, ModelTask.ExplainFinding, item.Fingerprint),
            new Dictionary<string, string>
            {
                ["line"] = PromptRendering.Literal(finding.Line),
                ["summary"] = PromptRendering.Literal(finding.Summary),
                ["reason"] = PromptRendering.Literal(finding.Reason),
                ["remedy"] = PromptRendering.Literal(finding.Remedy),
            },
            (checks, reply, lookedUp) => checks.Explain(reply, finding, lookedUp)
        )
        {
            LookUps = () => Evidence.Of(review.Project.WriteUps, review.Project.Profile, []),
            Texts = string.Join(' ', review.Project.WriteUps.Select(writeUp => writeUp.Hash)),
        };
    }
}
