using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Reviewing.Outputs;

namespace InterviewCoach.Cli.Verbs;

/// <summary>The JSON of <c>coach review</c>.</summary>
internal sealed record ReviewDocument(
    IReadOnlyList<ReviewDocument.Item> Findings,
    IReadOnlyList<ReviewDocument.Failure> CouldNotRun,
    IReadOnlyList<ReviewDocument.Gap> Unread
)
{
    internal sealed record Item(
        string RuleId,
        string Severity,
        string File,
        int Line,
        int EndLine,
        int? Cell,
        string Quote,
        string Message,
        string Remedy,
        string? AskThis,
        string Fingerprint,
        IReadOnlyList<Place> Related
    );

    internal sealed record Place(string What, string File, int Line, int? Cell, string Quote);

    internal sealed record Failure(string File, string RuleId);

    internal sealed record Gap(string File, int Line, int? Cell, string Quote);

    public static ReviewDocument Of(IReadOnlyList<ReviewedFile> files) =>
        new(
            files.SelectMany(Items).ToList(),
            files.SelectMany(file => file.Review.CouldNotRun.Select(rule => new Failure(file.Path, rule))).ToList(),
            files
                .SelectMany(file =>
                    file.Review.Unread.Select(unread => new Gap(
                        file.Path,
                        unread.At.Lines.Start,
                        unread.Cell,
                        unread.At.Text
                    ))
                )
                .ToList()
        );

    private static IEnumerable<Item> Items(ReviewedFile file) =>
        file.Review.Findings.Zip(Fingerprints.Of(file.Review.Findings), (found, name) => Of(file.Path, found, name));

    private static Item Of(string path, Finding found, string fingerprint) =>
        new(
            found.RuleId,
            found.Severity.ToString().ToLowerInvariant(),
            path,
            found.At.Lines.Start,
            found.At.Lines.End,
            found.Cell,
            found.At.Text,
            found.Message,
            found.Remedy,
            RulePages.AskOf(found),
            fingerprint,
            (found.Related ?? [])
                .Select(place => new Place(place.What, path, place.At.Lines.Start, place.Cell, place.At.Text))
                .ToList()
        );
}
