using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Statements;

/// <summary>Finds how data were split and results evaluated, as short phrases of the text.</summary>
internal static class ValidationReader
{
    private const int Most = 4;

    /// <summary>The schemes: named ones first, a bare "test set" only where nothing more is said.</summary>
    public static IEnumerable<Fact.Validation> Read(CuedText text)
    {
        var group = text.Book.Group("name/scheme");
        var heldOut = PresenceReader.GroupOf(text.Book, PresenceKey.TestSetHeldOut);
        if (group is null || heldOut is null)
        {
            return [];
        }

        var found = new List<(int Weight, string Key, Fact.Validation Fact)>();
        foreach (var (sentence, _) in text.Evidence.Of(PresenceKey.ValidationScheme))
        {
            var isHeldOut = PresenceReader.Score(sentence, PresenceKey.TestSetHeldOut, heldOut) >= heldOut.Enough;
            foreach (var name in Names.Of(sentence, group))
            {
                var weight = sentence.Hits.First(hit => hit.Cue.Group == group && hit.Word == name.Word).Cue.Weight;
                var fact = new Fact.Validation(name.Text, isHeldOut, sentence.Quote(text.WriteUp.FileName));
                found.Add((weight, name.Key, fact));
            }
        }

        var strongest = found.Count == 0 ? 0 : found.Max(one => one.Weight);
        return found
            .Where(one => one.Weight == strongest)
            .DistinctBy(one => one.Key)
            .Take(Most)
            .Select(one => one.Fact);
    }
}
