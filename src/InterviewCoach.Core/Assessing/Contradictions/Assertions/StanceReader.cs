using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>
/// Reads how the questions were settled that have few possible answers, each of which excludes the others. The cue
/// <c>says_SLOT__VALUE</c> holds how a value is said, <c>needs_SLOT</c> what must stand in the sentence too.
/// </summary>
internal sealed class StanceReader
{
    private readonly Dictionary<int, (string Slot, string Value, int? Needs)> values = [];
    private readonly int notNow;
    private readonly int aside;

    public StanceReader(Cues cues)
    {
        var needs = cues.Family("needs_").ToDictionary(pair => pair.Value, pair => pair.Key);
        foreach (var (cue, name) in cues.Family("says_"))
        {
            var cut = name.IndexOf("__", StringComparison.Ordinal);
            var slot = name[..cut];
            values[cue] = (slot, name[(cut + 2)..], needs.TryGetValue(slot, out var needed) ? needed : null);
        }

        notNow = cues.Id("not_now");
        aside = cues.Id("is_aside");
    }

    public IReadOnlyList<Stance> Read(Spoken said)
    {
        List<Stance>? found = null;
        foreach (var hit in said.Hits)
        {
            if (
                !values.TryGetValue(hit.Cue, out var value)
                || said.HasNear(notNow, hit.At)
                || IsContrast(said, hit.At)
                || (value.Needs is { } needs && !said.HasInSentence(needs, hit.At))
            )
            {
                continue;
            }

            (found ??= []).Add(
                new Stance(
                    value.Slot,
                    value.Value,
                    said.Text.Tokens[hit.At + hit.Length - 1].Negated && said.Text.Tokens[hit.At].Negated,
                    said.HasInSentence(aside, hit.At),
                    said.SentenceOf(hit.At)
                )
            );
        }

        return found ?? [];
    }

    /// <summary>"Quicker than people": what is only compared with.</summary>
    private static bool IsContrast(Spoken said, int at)
    {
        for (var i = Math.Max(0, at - 2); i < at; i++)
        {
            if (said.Text.Tokens[i].Word.Text is "than" or "instead" or "rather" or "versus" or "unlike")
            {
                return true;
            }
        }

        return false;
    }
}
