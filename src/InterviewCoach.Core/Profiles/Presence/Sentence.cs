using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>Why the words of a sentence count for less than they say.</summary>
[Flags]
internal enum Reservation
{
    None = 0,

    /// <summary>Speaks of what may be done one day: a roadmap, an unticked box, "could be added".</summary>
    Planned = 1,

    /// <summary>Part of references, a licence, instructions to contributors.</summary>
    Boilerplate = 2,

    /// <summary>Explains a technique in general.</summary>
    Gloss = 4,

    /// <summary>Says that the thing is not there.</summary>
    Denied = 8,

    /// <summary>Tells the reader what to do: "update the image", "to stop it, press".</summary>
    Instruction = 16,

    /// <summary>An entry in a list of contents, which only says what stands elsewhere, or a criterion of a course.</summary>
    Contents = 32,

    /// <summary>An item with a ticked box: done, even in a list of plans.</summary>
    Ticked = 64,
}

/// <summary>A sentence of a Passage, a list item, a row of a table or a line of code, with the cues found in it.</summary>
/// <param name="Index">Position in the text.</param>
/// <param name="Passage">Where it belongs.</param>
/// <param name="Lines">The lines it stands on.</param>
/// <param name="Text">Its words without markup.</param>
/// <param name="Raw">As the source has it.</param>
/// <param name="Words">Its words, for phrases.</param>
/// <param name="Hits">The cues found.</param>
/// <param name="Under">What the headings above it speak of.</param>
/// <param name="Reservations">Why it counts for less.</param>
internal sealed record Sentence(
    int Index,
    Passage Passage,
    LineSpan Lines,
    string Text,
    string Raw,
    IReadOnlyList<CueWord> Words,
    IReadOnlyList<CueHit> Hits,
    HeadingContext Under,
    Reservation Reservations
)
{
    private const int MostOwn = 8;

    /// <summary>Words that merely go with a thing count once however many there are.</summary>
    private const int MostFaint = 1;

    /// <summary>From this weight on a phrase speaks of the thing and of hardly anything else.</summary>
    private const int Clear = 3;
    private const int Unclear = 2;

    /// <summary>From this weight on a heading speaks of the thing.</summary>
    private const int Telling = 2;

    public PassageKind Kind => Passage.Kind;

    public bool IsProse =>
        Kind is PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote or PassageKind.Html;

    public bool Is(Reservation any) => (Reservations & any) != 0;

    private readonly (CueGroup Group, int Sum, int Clearest)[] _sums = Sums(Hits);

    /// <summary>Whether neither its words nor the headings above it speak of anything.</summary>
    public bool IsSilent => _sums.Length == 0 && ReferenceEquals(Under, HeadingContext.None);

    /// <summary>What its own words lend to a group: the sum over different phrases, at most 8.</summary>
    public int OwnScore(CueGroup group) => Of(group).Sum;

    /// <summary>
    /// Own words and the headings above. Headings alone count only where the file gives them enough weight, and words that
    /// are no phrase of the thing count only under a heading that speaks of it.
    /// </summary>
    public int Score(CueGroup group)
    {
        var (own, clearest) = Of(group);
        var heading = Under.Weight(group);
        return own > 0 && clearest < Clear && heading < Telling ? Math.Min(own, Unclear)
            : own > 0 || heading >= group.Enough ? own + heading
            : own;
    }

    private (int Sum, int Clearest) Of(CueGroup group)
    {
        foreach (var (known, sum, clearest) in _sums)
        {
            if (ReferenceEquals(known, group))
            {
                return (sum, clearest);
            }
        }

        return default;
    }

    private static (CueGroup, int, int)[] Sums(IReadOnlyList<CueHit> hits)
    {
        if (hits.Count == 0)
        {
            return [];
        }

        var sums = new List<(CueGroup Group, int For, int Faint, int Against, int Clearest)>();
        foreach (var hit in hits)
        {
            var weight = hit.Cue.Weight;
            var known = sums.FindIndex(sum => ReferenceEquals(sum.Group, hit.Cue.Group));
            var sum = known < 0 ? (hit.Cue.Group, For: 0, Faint: 0, Against: 0, Clearest: weight) : sums[known];
            sum.For += weight > 1 ? weight : 0;
            sum.Faint = weight == 1 ? MostFaint : sum.Faint;
            sum.Against += Math.Min(0, weight);
            sum.Clearest = Math.Max(sum.Clearest, weight);
            if (known < 0)
            {
                sums.Add(sum);
            }
            else
            {
                sums[known] = sum;
            }
        }

        return [.. sums.Select(sum => (sum.Group, Math.Min(MostOwn, sum.For + sum.Faint) + sum.Against, sum.Clearest))];
    }

    public SourceQuote Quote(string file) => new(file, Lines, Text);
}

/// <summary>What the headings above a Passage speak of, by group.</summary>
internal sealed class HeadingContext
{
    public static readonly HeadingContext None = new([]);

    private readonly (CueGroup Group, int Weight)[] _weights;

    private HeadingContext((CueGroup, int)[] weights) => _weights = weights;

    public int Weight(CueGroup? group)
    {
        foreach (var (known, weight) in _weights)
        {
            if (ReferenceEquals(known, group))
            {
                return weight;
            }
        }

        return 0;
    }

    /// <summary>
    /// The lead of a sentence, then headings from the nearest outwards: all but the lead and the nearest count one less.
    /// </summary>
    public static HeadingContext Of(IReadOnlyList<IReadOnlyList<CueHit>> nearestFirst)
    {
        var weights = new Dictionary<CueGroup, int>();
        for (var distance = 0; distance < nearestFirst.Count; distance++)
        {
            foreach (var perGroup in nearestFirst[distance].GroupBy(hit => hit.Cue.Group))
            {
                var weight = perGroup.Max(hit => hit.Cue.Weight) - Math.Clamp(distance - 1, 0, 1);
                if (perGroup.Any(hit => hit.Cue.Weight < 0))
                {
                    weight = perGroup.Min(hit => hit.Cue.Weight);
                }

                if (weight != 0 && (!weights.TryGetValue(perGroup.Key, out var known) || weight > known))
                {
                    weights[perGroup.Key] = weight;
                }
            }
        }

        return weights.Count == 0 ? None : new HeadingContext([.. weights.Select(pair => (pair.Key, pair.Value))]);
    }
}
