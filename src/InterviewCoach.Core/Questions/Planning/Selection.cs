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

    /// <summary>What each question that only quotes, or asks in general, takes from the worth of the next one of its kind.</summary>
    private const double Unnamed = 1.2;

    /// <summary>How often one sentence may be quoted, or one ground used, by questions that need not be asked.</summary>
    private const int MaxQuotes = 1;

    /// <summary>How often one sentence may be quoted in all, while anything else can be asked.</summary>
    private const int MostQuotes = 2;
    private const int MaxGroundUses = 4;

    /// <summary>The share of a walkthrough that may name nothing of the project, and how many questions the shortest one has.</summary>
    private const double MaxUnnamed = 0.2;
    private const int Shortest = 8;

    private readonly List<Candidate> chosen = [];
    private readonly List<Wording> said = mentors.Select(question => Wording.Of(question.Text)).ToList();
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, int Line), int> uses = [];
    private readonly Dictionary<string, int> quotes = new(StringComparer.Ordinal);
    private readonly Dictionary<Topic, int> topics = [];
    private int unnamed;

    /// <summary>Adds the best of the candidates that still fit; none if none does.</summary>
    public bool AddBest(IEnumerable<Candidate> candidates)
    {
        var fitting = candidates.Where(Fits).ToList();
        var fresh = fitting.Where(candidate => Quotes(candidate) < MostQuotes).ToList();
        var best = Best(fresh.Where(candidate => MayBeAdded(candidate, Shortest))) ?? Best(fresh) ?? Best(fitting);
        if (best is not null)
        {
            Add(best);
        }

        return best is not null;
    }

    /// <summary>
    /// Adds the best, again and again, until there are so many (a mentor's among them) or none fits. A thin write-up gets
    /// fewer questions rather than the same sentence over and over, or general ones.
    /// </summary>
    /// <param name="candidates">What there is to choose from.</param>
    /// <param name="count">How many questions there should be in all.</param>
    /// <param name="isWalk">Whether it is part of a walkthrough, of which four in five questions name something of the project.</param>
    public void Fill(IEnumerable<Candidate> candidates, int count, bool isWalk = false)
    {
        var left = candidates.Where(Fits).ToList();
        while (
            said.Count < count
            && Best(
                left.Where(candidate =>
                    // The closing is still to come.
                    !IsWorn(candidate) && (!isWalk || MayBeAdded(candidate, said.Count + 2))
                )
            )
                is { } best
        )
        {
            Add(best);
            left.RemoveAll(candidate => !FitsBeside(candidate, best));
        }
    }

    /// <summary>The questions, in the order in which they were chosen.</summary>
    public IReadOnlyList<PlannedQuestion> Planned() => chosen.Select(candidate => candidate.Planned()).ToList();

    private Candidate? Best(IEnumerable<Candidate> candidates)
    {
        Candidate? best = null;
        var worth = double.NegativeInfinity;
        foreach (var candidate in candidates)
        {
            var now = WorthNow(candidate);
            if (now > worth)
            {
                (best, worth) = (candidate, now);
            }
        }

        return best;
    }

    private double WorthNow(Candidate candidate) =>
        candidate.Worth
        - (candidate.Frames ? 0 : WornGround * Uses(candidate) + WornQuote * Quotes(candidate))
        - (candidate.Names ? 0 : Unnamed * unnamed)
        - SameTopic * topics.GetValueOrDefault(candidate.Question.Topic);

    private bool IsWorn(Candidate candidate) => Uses(candidate) >= MaxGroundUses || Quotes(candidate) >= MaxQuotes;

    private int Uses(Candidate candidate)
    {
        var most = 0;
        foreach (var ground in candidate.Own)
        {
            most = Math.Max(most, uses.GetValueOrDefault(ground));
        }

        return most;
    }

    private int Quotes(Candidate candidate) => candidate.Quote is { } quote ? quotes.GetValueOrDefault(quote) : 0;

    /// <summary>Whether, of so many questions, not too many name nothing of the project when this one is added.</summary>
    private bool MayBeAdded(Candidate candidate, int of) =>
        candidate.Names || unnamed + 1 <= MaxUnnamed * Math.Max(of, Shortest);

    private bool Fits(Candidate candidate) =>
        !taken.Contains(candidate.Question.Id)
        && (candidate.Question.Group is not { } group || !taken.Contains("group " + group))
        && said.TrueForAll(other => other.Likeness(candidate.Wording) < AlikeInOnePlan);

    private static bool FitsBeside(Candidate candidate, Candidate other) =>
        candidate.Question.Id != other.Question.Id
        && (candidate.Question.Group is not { } group || group != other.Question.Group)
        && candidate.Wording.Likeness(other.Wording) < AlikeInOnePlan;

    private void Add(Candidate candidate)
    {
        chosen.Add(candidate);
        said.Add(candidate.Wording);
        taken.Add(candidate.Question.Id);
        if (candidate.Question.Group is { } group)
        {
            taken.Add("group " + group);
        }

        unnamed += candidate.Names ? 0 : 1;
        topics[candidate.Question.Topic] = topics.GetValueOrDefault(candidate.Question.Topic) + 1;
        foreach (var ground in candidate.Own)
        {
            uses[ground] = uses.GetValueOrDefault(ground) + 1;
        }

        if (candidate.Quote is { } quote)
        {
            quotes[quote] = quotes.GetValueOrDefault(quote) + 1;
        }
    }
}
