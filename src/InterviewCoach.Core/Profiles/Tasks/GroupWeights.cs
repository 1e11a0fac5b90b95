using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Tasks;

/// <summary>
/// What a whole text lends to each group of cues. The title, the sentence that states the problem and the first ones say
/// what a project is; later ones repeat words of every trade, so that each phrase counts three times at most.
/// </summary>
internal sealed class GroupWeights
{
    private const double TitleFactor = 4;
    private const double ProblemFactor = 4;
    private const double OpeningFactor = 2;
    private const double ListingFactor = 0.5;
    private const double MostRepeats = 3;
    private const int OpeningSentences = 8;

    private readonly Dictionary<CueGroup, double> _sums = [];
    private readonly HashSet<CueGroup> _clear = [];

    private GroupWeights() { }

    public double this[CueGroup group] => _sums.GetValueOrDefault(group);

    /// <summary>Whether any phrase says it by itself.</summary>
    public bool IsClear(CueGroup group) => _clear.Contains(group);

    private static bool SaysTask(Cue cue) => cue.Group.Name.StartsWith("task/", StringComparison.Ordinal);

    public static GroupWeights Of(CuedText text)
    {
        var counts = new Dictionary<Cue, double>(ReferenceEqualityComparer.Instance);
        var opening = OpeningSentences;
        var titled = false;
        var problem = text.Evidence.Best.GetValueOrDefault(PresenceKey.ProblemStatement);
        foreach (var sentence in text.Sentences)
        {
            var isTitle = !titled && sentence.Kind == PassageKind.Heading;
            titled |= isTitle;
            if (sentence.Is(Reservation.Planned | Reservation.Boilerplate))
            {
                continue;
            }

            var factor =
                isTitle ? TitleFactor
                : sentence.Kind is PassageKind.Code or PassageKind.Output or PassageKind.Image ? ListingFactor
                : sentence.IsProse && opening-- > 0 ? OpeningFactor
                : 1;
            var isProblem = ReferenceEquals(sentence, problem);
            foreach (var hit in sentence.Hits)
            {
                var times = isProblem && SaysTask(hit.Cue) ? ProblemFactor : factor;
                counts[hit.Cue] = Math.Min(TitleFactor + MostRepeats, counts.GetValueOrDefault(hit.Cue) + times);
            }
        }

        var weights = new GroupWeights();
        foreach (var (cue, count) in counts)
        {
            if (cue.Weight >= cue.Group.Enough)
            {
                weights._clear.Add(cue.Group);
            }

            weights._sums[cue.Group] =
                weights._sums.GetValueOrDefault(cue.Group)
                + cue.Weight * (count > MostRepeats ? MostRepeats + (count - MostRepeats) / 2 : count);
        }

        return weights;
    }
}
