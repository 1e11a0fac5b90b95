using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Planning;

/// <summary>
/// The questions chosen so far. Each choice looks at the ones before: no question twice, no ground worn out, no sentence
/// read back to the candidate again and again.
/// </summary>
internal sealed class Selection(IReadOnlyList<MentorQuestion> mentors)
{
    private const double AlikeInOnePlan = 0.45;
    private const double WornGround = 1.6;
    private const double WornQuote = 3.5;
    private const double SameTopic = 1.1;

    /// <summary>How often one sentence may be quoted, or one ground used, by questions that need not be asked.</summary>
    private const int MaxQuotes = 2;
    private const int MaxGroundUses = 4;

    private readonly List<Candidate> chosen = [];
    private readonly List<Wording> said = mentors.Select(question => Wording.Of(question.Text)).ToList();
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, int Line), int> uses = [];
    private readonly Dictionary<string, int> quotes = new(StringComparer.Ordinal);
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

    /// <summary>
    /// Adds the best, again and again, until there are so many (a mentor's among them) or none fits. A thin write-up gets fewer questions rather
    /// than the same sentence over and over.
    /// </summary>
    public void Fill(IEnumerable<Candidate> candidates, int count)
    {
        var left = candidates.ToList();
        while (said.Count < count && AddBest(left.Where(candidate => !IsWorn(candidate)))) { }
    }

    /// <summary>The questions, in the order in which they were chosen.</summary>
    public IReadOnlyList<PlannedQuestion> Planned() => chosen.Select(candidate => candidate.Planned()).ToList();

    private double WorthNow(Candidate candidate) =>
        candidate.Worth
        - WornGround * Uses(candidate)
        - WornQuote * Quotes(candidate)
        - SameTopic * topics.GetValueOrDefault(candidate.Question.Topic);

    private bool IsWorn(Candidate candidate) => Uses(candidate) >= MaxGroundUses || Quotes(candidate) >= MaxQuotes;

    private int Uses(Candidate candidate) =>
        Own(candidate).Select(ground => uses.GetValueOrDefault(ground)).DefaultIfEmpty().Max();

    private int Quotes(Candidate candidate) => Quote(candidate) is { } quote ? quotes.GetValueOrDefault(quote) : 0;

    private bool Fits(Candidate candidate) =>
        !taken.Contains(candidate.Question.Id)
        && (candidate.Question.Group is not { } group || !taken.Contains("group " + group))
        && said.TrueForAll(other => other.Likeness(candidate.Wording) < AlikeInOnePlan);

    private void Add(Candidate candidate)
    {
        chosen.Add(candidate);
        said.Add(candidate.Wording);
        taken.Add(candidate.Question.Id);
        if (candidate.Question.Group is { } group)
        {
            taken.Add("group " + group);
        }

        topics[candidate.Question.Topic] = topics.GetValueOrDefault(candidate.Question.Topic) + 1;
        foreach (var ground in Own(candidate))
        {
            uses[ground] = uses.GetValueOrDefault(ground) + 1;
        }

        if (Quote(candidate) is { } quote)
        {
            quotes[quote] = quotes.GetValueOrDefault(quote) + 1;
        }
    }

    /// <summary>Facts that stand on the same line wear out together.</summary>
    private static IEnumerable<(string File, int Line)> Own(Candidate candidate) =>
        candidate
            .Binding.Grounds.Take(candidate.Binding.Own)
            .Select(ground => (ground.File, ground.Lines.Start))
            .Distinct();

    private static string? Quote(Candidate candidate) =>
        candidate.Question.Text.Slots.Contains(Slots.Quote) ? candidate.Binding.Values[Slots.Quote] : null;
}
