namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>How it was tested, whose work it was, whether it is in use: stands of which one rules out another.</summary>
internal static class StanceCheck
{
    public static IEnumerable<Mismatch> Compare(Told said, ToldProject project, FactWords words)
    {
        foreach (var stance in words.Stances.Where(stance => said.Stances.Contains(stance.Name)))
        {
            if (project.Stances.Contains(stance.Name))
            {
                continue;
            }

            var against = project.Sentences.FirstOrDefault(sentence => sentence.Stances.Any(stance.Excludes.Contains));
            // Who says both in one breath has told the difference.
            if (against is not null && !stance.Excludes.Any(said.Stances.Contains))
            {
                var other = words.Stances.First(one =>
                    stance.Excludes.Contains(one.Name) && against.Stances.Contains(one.Name)
                );
                yield return new Mismatch(
                    stance.Kind,
                    project.Project.Id,
                    stance.Name.Replace('_', ' '),
                    other.Name.Replace('_', ' '),
                    said.At,
                    against.At
                );
            }
        }
    }
}
