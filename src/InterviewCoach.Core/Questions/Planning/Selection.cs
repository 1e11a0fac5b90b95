using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Planning;

/// <summary>The questions chosen so far. Each choice looks at the ones before: no question twice, no ground worn out.</summary>
internal sealed class Selection
{
    private const double AlikeInOnePlan = 0.45;
    private const double WornGround = 1.6;
    private const double SameTopic = 1.1;

    private readonly List<Candidate> chosen = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceQuote, int> uses = [];
    private readonly Dictionary<Topic, int> topics = [];

    /// <summary>Adds the best of the candidates that still fit; none if none does.</summary>
    public bool AddBest(IEnumerable<Candidate> candidates)
    {
        Candidate? best = null;
        var worth = double.NegativeInfinity;
        foreach (var candidate in candidates)
        {
            var now = WorthNow(candidate);
            if (now > worth && Fits(candidate))
            {
                (best, worth) = (candidate, now);
            }
        }

        if (best is not null)
        {
            Add(best);
        }

        return best is not null;
    }

    /// <summary>Adds the best, again and again, until there are so many or none fits.</summary>
    public void Fill(IEnumerable<Candidate> candidates, int count)
    {
        var left = candidates.ToList();
        while (chosen.Count < count && AddBest(left)) { }
    }

    /// <summary>The questions, in the order in which they were chosen.</summary>
    public IReadOnlyList<PlannedQuestion> Planned() => chosen.Select(candidate => candidate.Planned()).ToList();

    private double WorthNow(Candidate candidate) =>
        candidate.Worth
        - WornGround * candidate.Binding.Grounds.Select(ground => uses.GetValueOrDefault(ground)).DefaultIfEmpty().Max()
        - SameTopic * topics.GetValueOrDefault(candidate.Question.Topic);

    private bool Fits(Candidate candidate) =>
        !taken.Contains(candidate.Question.Id)
        && (candidate.Question.Group is not { } group || !taken.Contains("group " + group))
        && chosen.TrueForAll(other => other.Wording.Likeness(candidate.Wording) < AlikeInOnePlan);

    private void Add(Candidate candidate)
    {
        chosen.Add(candidate);
        taken.Add(candidate.Question.Id);
        if (candidate.Question.Group is { } group)
        {
            taken.Add("group " + group);
        }

        topics[candidate.Question.Topic] = topics.GetValueOrDefault(candidate.Question.Topic) + 1;
        foreach (var ground in candidate.Binding.Grounds)
        {
            uses[ground] = uses.GetValueOrDefault(ground) + 1;
        }
    }
}
