using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Cli.Verbs;

/// <summary>The JSON of <c>coach review</c>.</summary>
internal sealed record ReviewDocument(
    IReadOnlyList<ReviewDocument.Item> Findings,
    IReadOnlyList<ReviewDocument.Failure> CouldNotRun
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
        IReadOnlyList<Place> Related
    );

    internal sealed record Place(string What, string File, int Line, int? Cell, string Quote);

    internal sealed record Failure(string File, string RuleId);

    public static ReviewDocument Of(List<(string Path, Review Review)> reviews) =>
        new(
            reviews.SelectMany(item => item.Review.Findings).Select(Of).ToList(),
            reviews.SelectMany(item => item.Review.CouldNotRun.Select(rule => new Failure(item.Path, rule))).ToList()
        );

    private static Item Of(Finding found) =>
        new(
            found.RuleId,
            found.Severity.ToString().ToLowerInvariant(),
            found.At.File,
            found.At.Lines.Start,
            found.At.Lines.End,
            found.Cell,
            found.At.Text,
            found.Message,
            found.Remedy,
            (found.Related ?? [])
                .Select(place => new Place(place.What, place.At.File, place.At.Lines.Start, place.Cell, place.At.Text))
                .ToList()
        );
}
