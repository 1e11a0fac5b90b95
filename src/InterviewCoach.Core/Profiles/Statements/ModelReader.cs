using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Statements;

/// <summary>
/// Finds the models of a project and their parts: chosen where a word of choice stands beside the name, baseline where that
/// word does, else tried. Each model is stated once, by its strongest part.
/// </summary>
internal sealed class ModelReader(CuedText text)
{
    private const int Near = 8;
    private const int MostModels = 24;

    private readonly CueGroup? _models = text.Book.Group("name/model");
    private readonly CueGroup? _baselines = text.Book.Group("name/baseline");
    private readonly CueGroup? _baseline = PresenceReader.GroupOf(text.Book, PresenceKey.Baseline);
    private readonly CueGroup? _thenModel = text.Book.Group("role/then_model");
    private readonly CueGroup? _afterModel = text.Book.Group("role/after_model");
    private readonly CueGroup? _rejects = text.Book.Group("role/rejects");

    /// <summary>The models, in the order in which they were first named.</summary>
    public IEnumerable<Fact.ModelUse> Models()
    {
        var uses = new Dictionary<string, Fact.ModelUse>(StringComparer.Ordinal);
        foreach (var sentence in text.Sentences)
        {
            if (!Counts(sentence))
            {
                continue;
            }

            var names = Names.Of(sentence, _models);
            if (names.Count == 0)
            {
                continue;
            }

            var chosen = Chosen(sentence, names);
            var baseline = NearestToBaseline(sentence, names);
            for (var i = 0; i < names.Count; i++)
            {
                var role =
                    i == chosen ? ModelRole.Chosen
                    : i == baseline ? ModelRole.Baseline
                    : ModelRole.Tried;
                var use = new Fact.ModelUse(names[i].Text, role, sentence.Quote(text.WriteUp.FileName));
                if (!uses.TryGetValue(names[i].Key, out var known))
                {
                    if (uses.Count < MostModels)
                    {
                        uses.Add(names[i].Key, use);
                    }
                }
                else if (Strength(role) > Strength(known.Role))
                {
                    uses[names[i].Key] = use;
                }
            }
        }

        return uses.Values;
    }

    /// <summary>What the results are compared with, where it has a name.</summary>
    public IEnumerable<Fact.Baseline> Baselines()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sentence, _) in text.Evidence.Of(PresenceKey.Baseline))
        {
            if (!Counts(sentence))
            {
                continue;
            }

            var models = Names.Of(sentence, _models);
            var nearest = NearestToBaseline(sentence, models);
            var named = Names.Of(sentence, _baselines);
            var name =
                nearest >= 0 ? models[nearest]
                : named.Count > 0 ? named[0]
                : (Name?)null;
            if (name is { } baseline && seen.Add(baseline.Key))
            {
                yield return new Fact.Baseline(baseline.Text, sentence.Quote(text.WriteUp.FileName));
            }
        }
    }

    /// <summary>Lines of code and outputs name models for other reasons; a plan is no use.</summary>
    private static bool Counts(Sentence sentence) =>
        sentence.Kind is not (PassageKind.Code or PassageKind.Output or PassageKind.FrontMatter or PassageKind.Image)
        && !sentence.Is(Reservation.Planned | Reservation.Boilerplate | Reservation.Denied | Reservation.Gloss);

    private int Chosen(Sentence sentence, IReadOnlyList<Name> names)
    {
        if (names.Count == 0 || Has(sentence, _rejects))
        {
            return -1;
        }

        foreach (var hit in sentence.Hits)
        {
            if (hit.Cue.Group == _afterModel)
            {
                for (var i = names.Count - 1; i >= 0; i--)
                {
                    var gap = hit.Word - (names[i].Word + names[i].Words);
                    if (gap is >= 0 and <= Near)
                    {
                        return names.Count > 1 && gap > 2 && i > 0 ? First(names, i) : i;
                    }
                }
            }

            if (hit.Cue.Group == _thenModel)
            {
                for (var i = 0; i < names.Count; i++)
                {
                    if (names[i].Word >= hit.Word + hit.Words && names[i].Word - hit.Word <= Near)
                    {
                        return i;
                    }
                }
            }
        }

        return -1;
    }

    /// <summary>Of names that follow each other closely ("A and B"), the last one says no more than the first: take the nearest.</summary>
    private static int First(IReadOnlyList<Name> names, int last) => names.Count > last ? last : 0;

    private int NearestToBaseline(Sentence sentence, IReadOnlyList<Name> names)
    {
        var best = -1;
        var bestGap = Near + 1;
        foreach (var hit in sentence.Hits)
        {
            if (hit.Cue.Group != _baseline || hit.Cue.Weight < _baseline!.Enough)
            {
                continue;
            }

            for (var i = 0; i < names.Count; i++)
            {
                var gap =
                    names[i].Word >= hit.Word + hit.Words
                        ? names[i].Word - hit.Word - hit.Words
                        : Math.Max(0, hit.Word - names[i].Word - names[i].Words);
                if (gap < bestGap)
                {
                    (best, bestGap) = (i, gap);
                }
            }
        }

        return best;
    }

    private static bool Has(Sentence sentence, CueGroup? group)
    {
        foreach (var hit in sentence.Hits)
        {
            if (hit.Cue.Group == group)
            {
                return true;
            }
        }

        return false;
    }

    private static int Strength(ModelRole role) =>
        role switch
        {
            ModelRole.Chosen => 2,
            ModelRole.Baseline => 1,
            _ => 0,
        };
}
