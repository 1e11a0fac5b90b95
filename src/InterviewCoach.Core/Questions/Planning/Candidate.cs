using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Planning;

/// <summary>A question that could be asked of the project in one way, and how much it is worth before the plan is known.</summary>
internal sealed record Candidate(Question Question, BoundQuestion Binding, Wording Wording, double Worth)
{
    private const double Naming = 2.2;
    private const double Thin = -2;
    private const double Special = 0.75;
    private const double Repetition = -6;
    private const double Chance = 2;

    public static Candidate Of(Question question, BoundQuestion binding, int way, PlanOptions options) =>
        new(question, binding, question.Wording, Value(question, binding, way, options));

    /// <summary>Whether the question names something of the project.</summary>
    public static bool Names(Question question) => question.Text.Slots.Any(Slots.NamesSomething);

    private static double Value(Question question, BoundQuestion binding, int way, PlanOptions options)
    {
        var when = question.When;
        var value = (double)question.Risk;
        value +=
            Names(question) ? Naming
            : question.Text.Slots.Count == 0 ? Thin
            : 0;
        value += binding.Severity switch
        {
            Severity.Error => 4,
            Severity.Warning => 2.5,
            Severity.Note => 1,
            _ => 0,
        };
        value += when.Tasks.Count > 0 ? Special : 0;
        value += when.Types.Count > 0 ? Special : 0;
        value += when.Roles.Count > 0 && options.Role is not null ? Special : 0;
        value += options.AlreadyAsked?.Contains(question.Id) == true ? Repetition : 0;
        value -= 0.2 * way;
        return value + Chance * Share(options.Seed, question.Id);
    }

    /// <summary>A number from 0 to 1 for this question under this seed (FNV-1a, then SplitMix64's finish).</summary>
    private static double Share(long seed, string id)
    {
        unchecked
        {
            var hash = 14695981039346656037UL ^ (ulong)seed * 0x9E3779B97F4A7C15UL;
            foreach (var c in id)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
            return ((hash ^ (hash >> 31)) >> 11) / (double)(1UL << 53);
        }
    }

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
        );

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
