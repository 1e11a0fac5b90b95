using InterviewCoach.Core.Questions.Binding;

namespace InterviewCoach.Core.Questions.Planning;

/// <summary>A question that could be asked of the project in one way, and how much it is worth before the plan is known.</summary>
internal sealed record Candidate(Question Question, BoundQuestion Binding, double Worth)
{
    public Wording Wording => Question.Wording;

    /// <summary>The lines it speaks of: Facts that stand on the same line wear out together.</summary>
    public IReadOnlyList<(string File, int Line)> Own { get; } =
        Binding.Grounds.Take(Binding.Own).Select(ground => (ground.File, ground.Lines.Start)).Distinct().ToList();

    /// <summary>The sentence that its text reads back, if it does.</summary>
    public string? Quote { get; } = Question.Text.Slots.Contains(Slots.Quote) ? Binding.Values[Slots.Quote] : null;

    /// <summary>Whether its text names something of the project, by itself or in the sentence that it reads back.</summary>
    public bool Names => Question.Naming != Naming.None || (Quote is not null && Binding.QuoteNames);

    /// <summary>Whether it opens or closes: what was spoken of before does not speak against it.</summary>
    public bool Frames => Question.Topic is Topic.Opening or Topic.Closing;

    public PlannedQuestion Planned() =>
        new(
            Question.Id,
            Question.Topic,
            Filled(Question.Text),
            Filled(Question.Why),
            Binding.Grounds,
            Question
                .Rubric.Select(point => new RubricPoint(
                    point.Id,
                    Filled(point.Text),
                    point.Cues,
                    point.FollowUp is null ? null : Filled(point.FollowUp)
                ))
                .ToList(),
            Filled(Question.Clarification),
            Filled(Question.Hint)
        )
        {
            Ladder = Question.Ladder.Select(Filled).ToList(),
            Difficulty = Question.Difficulty,
            Group = Question.Group,
        };

    private string Filled(SlotText text)
    {
        var filled = text.Fill(Binding.Values);
        return text.Template.StartsWith('{') ? Capitalised(filled) : filled;
    }

    /// <summary>A sentence that a slot begins: a plain word gets its capital, a name such as "k-means" keeps its own.</summary>
    private static string Capitalised(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return first.Length > 1 && first.All(char.IsLower) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
