namespace InterviewCoach.Core.Questions.Checking;

/// <summary>Whether a rubric can be judged: three to five points, each with cues that candidates really say and a follow-up.</summary>
internal static class RubricCheck
{
    private const int MinPoints = 3;
    private const int MaxPoints = 5;
    private const int MinCues = 4;
    private const int MaxCues = 14;

    public static IEnumerable<Flaw> Check(IReadOnlyList<RubricTemplate> rubric, int minPoints = MinPoints)
    {
        if (rubric.Count < minPoints || rubric.Count > MaxPoints)
        {
            yield return new Flaw($"Its rubric has {rubric.Count} points; {minPoints} to {MaxPoints} can be judged.");
        }

        foreach (var point in rubric)
        {
            if (point.Cues.Count is < MinCues or > MaxCues)
            {
                yield return new Flaw(
                    $"The point '{point.Id}' has {point.Cues.Count} cues; give {MinCues} to {MaxCues}.",
                    point.Line
                );
            }

            if (point.Cues.Distinct(StringComparer.OrdinalIgnoreCase).Count() != point.Cues.Count)
            {
                yield return new Flaw($"The point '{point.Id}' lists a cue twice.", point.Line);
            }

            if (point.FollowUp is null)
            {
                yield return new Flaw($"The point '{point.Id}' has no follow-up for when it is missed.", point.Line);
            }
        }

        foreach (
            var group in rubric
                .GroupBy(point => string.Join('|', point.Cues.Order(StringComparer.Ordinal)))
                .Where(same => same.Count() > 1)
        )
        {
            yield return new Flaw(
                $"The points {string.Join(" and ", group.Select(point => $"'{point.Id}'"))} have the same cues."
            );
        }
    }
}
