using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Reviewing;

namespace InterviewCoach.Core.Questions.Planning;

/// <summary>How much a question is worth under these options, before the plan is known.</summary>
internal sealed class Worth
{
    private const double NamesFact = 3;
    private const double NamesProject = 1.2;
    private const double Thin = -2;
    private const double Special = 0.75;
    private const double OfRole = 2;
    private const double Repetition = -6;
    private const double WentBadly = 3;
    private const double OtherWords = 4;
    private const double WeakTopic = 1.5;
    private const double Sharp = 4;

    /// <summary>What has to be said before anything else: that there are several projects, or that the text is read in part.</summary>
    private const double SaidFirst = 8;
    private const double Claimed = 4;
    private const double Chance = 2;

    private readonly PlanOptions options;
    private readonly HashSet<string> asked;
    private readonly HashSet<string> weak;
    private readonly HashSet<string> weakGroups;
    private readonly HashSet<Topic> weakTopics;

    public Worth(QuestionBank bank, PlanOptions options)
    {
        this.options = options;
        asked = new HashSet<string>(options.AlreadyAsked ?? [], StringComparer.Ordinal);
        weak = new HashSet<string>(options.Weak, StringComparer.Ordinal);
        var badly = bank.Questions.Where(question => weak.Contains(question.Id)).ToList();
        weakGroups = badly.Select(question => question.Group).OfType<string>().ToHashSet(StringComparer.Ordinal);
        weakTopics = [.. options.WeakTopics, .. badly.Select(question => question.Topic)];
    }

    public double Of(Question question, BoundQuestion binding, int way)
    {
        var when = question.When;
        var value = question.Risk + Remembered(question);
        value += question.Naming switch
        {
            Naming.Fact => NamesFact,
            // To begin or to end with the title is nearly as good as with a number, and there are few such questions.
            Naming.Project when question.Topic is Topic.Opening or Topic.Closing => NamesFact - 0.8,
            Naming.Project => NamesProject,
            _ => 0,
        };
        value += question.Text.Slots.Count == 0 ? Thin : 0;
        value += binding.Severity switch
        {
            Severity.Error => 4,
            Severity.Warning => 2.5,
            Severity.Note => 1,
            _ => 0,
        };
        value += when.Tasks.Count > 0 ? Special : 0;
        value += when.Types.Count > 0 ? Special : 0;
        value +=
            question.Topic == Topic.Opening
            && when.Facts.Any(key => key.Kind is FactKind.OtherLanguage or FactKind.OneOfSeveral or FactKind.Several)
                ? SaidFirst
                : 0;
        // A benefit that the write-up claims is what an interviewer tests before asking for one.
        value +=
            question.Topic == Topic.Impact
            && (when.Facts.Any(key => key.Kind == FactKind.Impact) || when.Findings.Contains("impact-unproved"))
                ? Claimed
                : 0;
        value += when.Roles.Count > 0 && options.Role is not null ? OfRole : 0;
        value += options.Mode == PlanMode.Pressure ? Sharp * (question.Difficulty - 2) : 0;
        value -= 0.2 * way;
        return value + Chance * Share(options.Seed, question.Id);
    }

    /// <summary>
    /// What earlier Sessions say for or against it: what went badly comes back, best in other words; what was answered well
    /// does not.
    /// </summary>
    private double Remembered(Question question) =>
        (weakTopics.Contains(question.Topic) ? WeakTopic : 0)
        + (
            weak.Contains(question.Id) ? WentBadly
            : asked.Contains(question.Id) ? Repetition
            : question.Group is { } group && weakGroups.Contains(group) ? OtherWords
            : 0
        );

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
}
