namespace InterviewCoach.Core.Questions.Planning;

/// <summary>Puts a mentor's own questions where their topic comes up: after the last question about it.</summary>
internal static class Mixing
{
    public static IReadOnlyList<PlannedQuestion> In(
        IReadOnlyList<PlannedQuestion> planned,
        IReadOnlyList<MentorQuestion> mentors
    )
    {
        var mixed = planned.ToList();
        foreach (var question in mentors)
        {
            var last = mixed.FindLastIndex(other => other.Topic == question.Topic);
            mixed.Insert(last >= 0 ? last + 1 : BeforeClosing(mixed), question.Planned());
        }

        return mixed;
    }

    private static int BeforeClosing(List<PlannedQuestion> planned) =>
        planned.Count > 0 && planned[^1].Topic == Topic.Closing ? planned.Count - 1 : planned.Count;
}
