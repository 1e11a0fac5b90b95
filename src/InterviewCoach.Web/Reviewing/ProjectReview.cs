using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Projects;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Reviewing;

/// <summary>A finding as the review page shows it.</summary>
/// <param name="Number">Its number on the page, from 1, in the order of the document.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Fingerprint">Its name across versions.</param>
/// <param name="Lines">Its lines in the write-up; null where it stands in another source.</param>
/// <param name="IsNew">Whether the version before did not have it; false for a first version.</param>
/// <param name="Decision">What the owner said to it, if anything.</param>
public sealed record ReviewedFinding(
    int Number,
    Finding Finding,
    string Fingerprint,
    LineSpan? Lines,
    bool IsNew,
    FindingDecision? Decision
)
{
    public bool IsDismissed => Decision?.Kind == DecisionKind.Dismissed;
}

/// <summary>The review of a Project's newest version, with what the owner said and what the version before had.</summary>
public sealed class ProjectReview
{
    internal ProjectReview(
        LoadedProject project,
        LoadedProject? before,
        IReadOnlyDictionary<string, FindingDecision> decisions
    )
    {
        var review = project.Review;
        var comparison = before is null ? null : new ReviewComparison(before.Review.Findings, review.Findings);
        var places = new Places(project.WriteUp);
        var names = Fingerprints.Of(review.Findings);
        (Project, Solved) = (project, comparison?.Solved ?? []);
        All = review
            .Findings.Select(
                (found, n) =>
                    new ReviewedFinding(
                        n + 1,
                        found,
                        names[n],
                        places.Of(found.At, found.Cell),
                        comparison is not null && comparison.EarlierName(names[n]) is null,
                        decisions.GetValueOrDefault(names[n])
                    )
            )
            .ToList();

        var open = review with { Findings = [.. All.Where(item => !item.IsDismissed).Select(item => item.Finding)] };
        FixFirst = InOrder(open.FixFirst());
        Check = InOrder(open.Ranked()).Except(FixFirst).ToList();
        Dismissed = All.Where(item => item.IsDismissed).ToList();
        (Passed, NotApplicable, CouldNotRun) = (
            Pages(review.Passed),
            Pages(review.NotApplicable),
            Pages(review.CouldNotRun)
        );
    }

    public LoadedProject Project { get; }

    /// <summary>Every finding, in the order of the document.</summary>
    public IReadOnlyList<ReviewedFinding> All { get; }

    /// <summary>Three at the most, of those that are not dismissed.</summary>
    public IReadOnlyList<ReviewedFinding> FixFirst { get; }

    /// <summary>The others that are not dismissed, the severest first.</summary>
    public IReadOnlyList<ReviewedFinding> Check { get; }

    public IReadOnlyList<ReviewedFinding> Dismissed { get; }

    /// <summary>What the version before had and this one has not.</summary>
    public IReadOnlyList<Finding> Solved { get; }

    public IReadOnlyList<RulePage> Passed { get; }

    public IReadOnlyList<RulePage> NotApplicable { get; }

    public IReadOnlyList<RulePage> CouldNotRun { get; }

    /// <summary>The finding of a fingerprint, or null.</summary>
    public ReviewedFinding? Find(string? fingerprint) => All.FirstOrDefault(item => item.Fingerprint == fingerprint);

    private List<ReviewedFinding> InOrder(IReadOnlyList<Finding> findings) =>
        findings.Select(found => All.First(item => ReferenceEquals(item.Finding, found))).ToList();

    private static List<RulePage> Pages(IReadOnlyList<string> ids) =>
        ids.Select(RulePages.Find).OfType<RulePage>().ToList();

    /// <summary>Where a finding's lines, which count within a cell in a notebook, stand in the whole text.</summary>
    private sealed class Places(WriteUp writeUp)
    {
        private readonly Dictionary<(int Cell, int Line), int> cells = writeUp
            .Lines.Index()
            .Where(line => line.Item is { Cell: not null, CellLine: not null })
            .ToDictionary(line => (line.Item.Cell!.Value, line.Item.CellLine!.Value), line => line.Index + 1);

        public LineSpan? Of(SourceQuote at, int? cell)
        {
            if (at.File != writeUp.FileName)
            {
                return null;
            }

            var (start, end) = cell is { } n
                ? (cells.GetValueOrDefault((n, at.Lines.Start)), cells.GetValueOrDefault((n, at.Lines.End)))
                : (at.Lines.Start, at.Lines.End);
            return start < 1 || start > writeUp.Lines.Count
                ? null
                : new LineSpan(start, Math.Clamp(end, start, writeUp.Lines.Count));
        }
    }
}
